import assert from 'node:assert/strict';
import { talk } from './talk';

describe('`load` in the interactive session', () => {
  it('prints public names without examples, and functions with the file as their creator', () => {
    const lib = [
      'a = 1;',
      's = tokens;',
      'm = full_s;',
      'def f(x) { return x; }',
      'v = tokens("ab");',
      'l = [s];',
    ];
    assert.deepEqual(talk(['load "lib";'], { files: { lib: lib.join('\n') } }), [
      '    value: a =  1',
      '     s-op: s',
      '     selector: m',
      '     lib function: f(x)',
      '    value: v =  [a, b] (strings)',
      '     list: l =  [',
      '\t\t     s-op: s',
      '               ]',
    ]);
  });

  it('prints variables that are evaluated and examples that are shown, but no other results', () => {
    const lib = ['a = 1;', 'a + 1;', 'tokens("ab");', 'for i in [1] { b = i; }', 'b;', 'show example'].join(
      '\n',
    );
    assert.deepEqual(talk(['load "lib";'], { files: { lib } }), [
      '    value: a =  1',
      '    value: b =  1',
      '\ts-op example: "hello"',
      '\tselector example: "hello"',
    ]);
  });

  it('prints only the last of a name, in the order of the last', () => {
    const files = { lib: 'a = 1;\nb = 2;\na = 3;\ndef c() { return 1; }\nc = 4;' };
    assert.deepEqual(talk(['load "lib";'], { files }), [
      '    value: b =  2',
      '    value: a =  3',
      '    value: c =  4',
    ]);
  });

  it('prints everything in order when something failed', () => {
    const files = { lib: 'a = 1;\na = nope;\na = 2;' };
    const [first, second = '', ...rest] = talk(['load "lib";'], { files });
    assert.equal(first, '    value: a =  1');
    assert.match(second, /^\t!! In "lib", line 2: `nope` .* \[name\/undefined\]$/);
    assert.deepEqual(rest, ['    value: a =  2']);
  });

  it('prints syntax problems before all else, of which they are no failures', () => {
    const files = { lib: 'a = 1;\na = 2;\n\na = = 3;' };
    const [first = '', ...rest] = talk(['load "lib";'], { files });
    assert.match(first, /^\t!! In "lib", line 4: .* \[syntax\/expression\]$/);
    assert.deepEqual(rest, ['    value: a =  2']);
  });

  it('keeps private names in the file, where its functions see them', () => {
    const files = { lib: '_p = 1;\n_p;\ndef f() { return _p; }\n_p = 2;\ndef _g() { return 1; }' };
    assert.deepEqual(talk(['load "lib";', '_p = 3;', 'f();'], { files }), [
      '     lib function: f()',
      '    value: _p =  3',
      '    value: out =  2',
    ]);
    assert.match(talk(['load "lib";', '_g;'], { files }).at(-1) ?? '', /\[name\/undefined\]$/);
  });

  it('shows a file nothing of the session', () => {
    const files = { lib: 'b = a;', again: 't = tokens("x");' };
    assert.match(talk(['a = 1;', 'load "lib";'], { files }).at(-1) ?? '', /`a` is not defined/);
    assert.equal(talk(['tokens = 3;', 'load "again";'], { files }).at(-1), '    value: t =  [x] (strings)');
  });

  it('rebinds what the file binds', () => {
    assert.equal(
      talk(['tokens = 1;', 'load "lib";', 'tokens;'], { files: { lib: 'tokens = 2;' } }).at(-1),
      '    value: tokens =  2',
    );
  });

  it('fails in the file where it binds a name that is reserved where it is loaded', () => {
    const files = { lib: 'max = 3;\na = max;' };
    const [first = '', ...rest] = talk(['load "lib";', 'max;'], { files });
    assert.match(first, /^\t!! In "lib", line 1: `max` .* \[name\/reserved\]$/);
    assert.deepEqual(rest, ['    value: a =  3', '     RASP_support/rasplib function: max(a, b)']);
  });

  it('may bind such a name for a function that loads it', () => {
    const files = { lib: 'max = 3;' };
    assert.deepEqual(talk(['def f() { load "lib"; return max; }', 'f();'], { files }), [
      '     console function: f()',
      '    value: max =  3',
      '    value: out =  3',
    ]);
  });

  it('flushes what a file did before it loads another', () => {
    const files = { outer: 'a = 1;\nload "inner";\na = 2;', inner: 'b = 1;\nb = 2;' };
    assert.deepEqual(talk(['load "outer";', 'b;'], { files }), [
      '    value: a =  1',
      '    value: b =  2',
      '    value: a =  2',
      '    value: b =  2',
    ]);
  });

  it('leaves the examples that a file sets, but not its switches', () => {
    const files = { lib: 'set example "ab"\nexamples off\nfull seq display on' };
    assert.deepEqual(talk(['load "lib";', 'tokens;'], { files }), [
      '     s-op: tokens',
      ' \t Example: tokens("ab") = [a, b] (strings)',
    ]);
  });

  it('stops only the file at `exit`', () => {
    const files = { lib: 'a = 1;\nexit\nb = = 2;' };
    assert.deepEqual(talk(['load "lib";', 'a;'], { files }), ['    value: a =  1', '    value: a =  1']);
  });

  it('says why there is no file', () => {
    assert.deepEqual(talk(['load "lib";']), [
      '\t!! "lib" can not be loaded: there is no such file. [load/missing]',
    ]);
  });

  it('says where a file loads itself', () => {
    const files = { a: 'x = 1;\nload "b";', b: 'y = 1;\nload "a";' };
    const printed = talk(['load "a";', 'y;'], { files });
    assert.match(printed[2] ?? '', /^\t!! In "b", line 2: "a" is being loaded already.* \[load\/cycle\]$/);
    assert.equal(printed.at(-1), '    value: y =  1');
  });

  it('says where a file takes too long, and stops it', () => {
    const files = { lib: 'a = 1;\n\nfor i in range(100000) { b = i; }\nc = 1;' };
    const limits = { steps: 10_000, milliseconds: 10_000 };
    const [first, second = '', ...rest] = talk(['load "lib";', 'a;'], { files, limits });
    assert.equal(first, '    value: a =  1');
    assert.match(second, /^\t!! In "lib", line 3: .* \[budget\/steps\]$/);
    assert.deepEqual(rest, ['    value: a =  1']);
  });

  it('goes on in a file after calls without end', () => {
    const files = { lib: 'def f() { return f(); }\na = f();\nb = 1;' };
    const printed = talk(['load "lib";'], { files });
    assert.match(printed[1] ?? '', /^\t!! In "lib", line 2: .* \[budget\/depth\]$/);
    assert.equal(printed.at(-1), '    value: b =  1');
  });

  it('draws what a file draws', () => {
    const files = { lib: 'draw(indices);' };
    assert.deepEqual(talk(['load "lib";'], { files, draw: () => '\tdrawn' }), ['\tdrawn']);
  });
});
