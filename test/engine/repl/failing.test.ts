import assert from 'node:assert/strict';
import { talk } from './talk';

describe('the interactive session binds', () => {
  it('nothing when a statement fails on the example', () => {
    const [failed = '', missing = ''] = talk(['x = tokens_int;', 'x;']);
    assert.match(failed, /^\t!! On the sample "hello", at position 0: .* \[value\/convert\]$/);
    assert.match(missing, /\[name\/undefined\]$/);
  });

  it('and keeps what was bound before', () => {
    assert.equal(talk(['x = 1;', 'x = nope;', 'x;']).at(-1), '    value: x =  1');
  });

  it('`out` to what was evaluated last', () => {
    assert.equal(talk(['1 + 2;', 'out;']).at(-1), '    value: out =  3');
    assert.equal(talk(['tokens("abc");', 'out;']).at(-1), '    value: out =  "abc"');
  });
});

describe('the interactive session fails', () => {
  it('whenever an s-op has no value on the example in force', () => {
    const lines = ['set example [1, 2]', 'x = tokens_int;', 'set example "ab"'];
    for (const line of ['x;', 'x + 1;', '[x];', 'y = x;', 'select(x, x, ==);'])
      assert.match(talk([...lines, line]).at(-1) ?? '', /^\t!! On the sample "ab", at position 0: /, line);
    assert.equal(talk([...lines, 'x([3]);']).at(-1), '\t =  [3] (ints)');
  });

  it('with everything on an empty example', () => {
    assert.deepEqual(talk(['set example []', '1;', 'tokens("a");', 'show s-op example']), [
      '    value: out =  1',
      '\t =  [a] (strings)',
      '\ts-op example: []',
    ]);
    for (const line of ['tokens;', 'full_s;', 'x = indices + 1;'])
      assert.match(talk(['set example ""', line]).join(), /^\t!! On the sample "": .* \[type\/example\]$/);
  });

  it('with the line of a statement that has several', () => {
    const lines = ['', '# a comment', 'x = [', '  1,', '  nope];'];
    assert.match(talk(lines).join(), /^\t!! In line 3: `nope` is not defined/);
    assert.match(talk(['', 'nope;']).join(), /^\t!! `nope` is not defined/);
  });

  it('with one problem where a statement is given up before its end', () => {
    for (const line of ['def f(a) { b = = a;', 'def f(a) { x = a != 1;'])
      assert.equal(talk([line]).length, 1, line);
  });

  it('with the name of the function in which it happened', () => {
    const failing = ['nope', '[1][5]', 'tokens_int'];
    for (const expression of failing)
      assert.match(
        talk([`def f(a) { return ${expression}; }`, 'f(1);']).at(-1) ?? '',
        /^\t!! In `f`: /,
        expression,
      );
  });

  it('for selectors on the example of s-ops, and shows them on their own', () => {
    const lines = ['set s-op example "12"', 's = select(tokens_int, 1, ==);'];
    assert.deepEqual(talk(lines), [
      '     selector: s',
      ' \t!! No value on the sample "hello", at position 0: "h" is not an int. [value/convert]',
    ]);
    assert.deepEqual(talk([...lines, 'set selector example "21"', 's;']).slice(-4), [
      ' \t Example:',
      ' \t\t\t     2 1',
      ' \t\t\t 2 |   1',
      ' \t\t\t 1 |   1',
    ]);
  });

  it('in words when it takes too long', () => {
    const limits = { steps: 20_000, milliseconds: 10_000 };
    for (const line of [
      'for i in range(100000) { x = i; }',
      's = [aggregate(select(indices, indices + i, ==), indices) for i in range(5000)];',
    ]) {
      const [only = '', ...more] = talk([line], { limits });
      assert.match(only, /^\t!! .* \[budget\/steps\]$/);
      assert.deepEqual(more, []);
    }
  });

  it('in words when there is too much to print', () => {
    const grow = (start: string, times: number, step: string): string[] => [
      `l = ${start};`,
      `for i in range(${times}) { l = ${step}; }`,
      'l;',
    ];
    assert.match(talk(grow('[tokens]', 60, '[l, l]')).at(-1) ?? '', /^\t!! .* \[budget\/size\]$/);
    assert.match(talk(grow('[]', 5000, '[l]')).at(-1) ?? '', /^\t!! .* \[budget\/depth\]$/);
  });

  it('when `draw` gets no s-op', () => {
    assert.match(talk(['draw(3);']).join(), /^\t!! .* \[type\/argument\]$/);
  });
});
