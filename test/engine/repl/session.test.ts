import assert from 'node:assert/strict';
import { Repl } from '@rasp/engine';
import { talk } from './talk';

describe('the interactive session', () => {
  describe('reads', () => {
    it('statements over several lines, with a prompt that shows it', () => {
      const repl = new Repl();
      const prompts = ['>> '];
      for (const line of [
        'def f(a) {',
        '  def g(b) {',
        '',
        '  # a comment',
        '  return b; } # another',
        'return g(a); }',
      ]) {
        repl.feed(line);
        prompts.push(repl.prompt);
      }
      assert.deepEqual(prompts, ['>> ', '..   ', '..     ', '..     ', '..     ', '..     ', '>> ']);
      assert.equal(repl.feed('f(3);'), '    value: out =  3\n');
    });

    it('statements however their lines are broken and indented', () => {
      const lines = [
        'def f(x)',
        '{',
        'for i in [1, 2] {',
        'y = i;',
        '}',
        'return',
        'x + y;',
        '}',
        'f(',
        '3',
        ')',
        ';',
      ];
      assert.deepEqual(talk(lines), ['     console function: f(x)', '    value: out =  5']);
    });

    it('empty lines and comments as the begin of a statement', () => {
      const repl = new Repl();
      assert.equal(repl.feed(''), '');
      assert.equal(repl.prompt, '.. ');
      assert.equal(repl.feed('# a comment'), '');
      assert.equal(repl.feed('x = 1;'), '    value: x =  1\n');
      assert.equal(repl.prompt, '>> ');
    });

    it('nothing more of a statement that is wrong', () => {
      const repl = new Repl();
      assert.match(repl.feed('x = = 1;'), /^\t!! .* \[syntax\/expression\]\n$/);
      assert.equal(repl.prompt, '>> ');
    });

    it('nothing more of a statement that the original interpreter gives up', () => {
      assert.deepEqual(talk(['def f(x) {', '  y = x != 1;', '  z = 3;']).slice(1), ['    value: z =  3']);
      assert.match(talk(['d = {"a": 1,', '}'])[0] ?? '', /\[syntax\/trailing-comma\]$/);
    });

    it('on where the original interpreter would wait for ever', () => {
      const [first = '', ...rest] = talk(['def f(a) {', '  b = a', '  return b;', '}', 'f(1);']);
      assert.match(first, /^\t!! In line 2: .* \[syntax\/semicolon\]$/);
      assert.deepEqual(rest, ['     console function: f(a)', '    value: out =  1']);
    });

    it('nothing more after an interrupt', () => {
      const repl = new Repl();
      repl.feed('x = (1');
      assert.equal(repl.isReading, true);
      repl.interrupt();
      assert.equal(repl.isReading, false);
      assert.equal(repl.feed('y = 2;'), '    value: y =  2\n');
    });

    it('what was begun when the input ends', () => {
      const repl = new Repl();
      repl.feed('x = 1');
      assert.match(repl.flush(), /^\t!! .*`;`.*\n {4}value: x = {2}1\n$/);
      repl.feed('');
      assert.equal(repl.flush(), '');
      assert.equal(repl.prompt, '>> ');
    });

    it('no more once it has ended', () => {
      for (const word of ['exit', 'exit()', 'quit', 'quit()']) {
        const repl = new Repl();
        assert.equal(repl.feed(word), '');
        assert.equal(repl.ended, true);
      }
    });
  });

  describe('binds', () => {
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

  describe('fails', () => {
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
        's = [aggregate(select(indices, indices + i, ==), indices) for i in range(500)];',
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

  describe('prints', () => {
    it('values with their names', () => {
      assert.deepEqual(
        talk(['a = 1;', 'a;', '2.5;', 's = "x";', 'b, c = True, [1, "a", 2.0];', 'd = {"k": 1};', '[];']),
        [
          '    value: a =  1',
          '    value: a =  1',
          '    value: out =  2.5',
          '    value: s =  "x"',
          '    value: b =  True',
          "     list: c = [1, 'a', 2.0]",
          "     dict: d = {'k': 1}",
          '     list: out = []',
        ],
      );
    });

    it('s-ops and selectors with their examples', () => {
      assert.deepEqual(talk(['set example "ab"', 'x = indices;', 'select(x, x, <);']), [
        '     s-op: x',
        ' \t Example: x("ab") = [0, 1] (ints)',
        '     selector: out',
        ' \t Example:',
        ' \t\t\t     a b',
        ' \t\t\t a |    ',
        ' \t\t\t b | 1  ',
      ]);
    });

    it('applications', () => {
      assert.deepEqual(talk(['tokens("abc");', 'full_s("a");', 'v = indices([1, 2]);', 'v;']), [
        '\t =  [a, b, c] (strings)',
        '\t = ',
        ' \t\t\t     a',
        ' \t\t\t a | 1',
        '    value: v =  [0, 1] (ints)',
        '    value: v =  [0, 1] (ints)',
      ]);
    });

    it('functions with their creators', () => {
      const lines = ['def f(a, b) { def g() { return a; } return g; }', 'h = f(1, 2);', 'm = max;'];
      assert.deepEqual(talk(lines), [
        '     console function: f(a, b)',
        "     console' function: g()",
        '     RASP_support/rasplib function: max(a, b)',
      ]);
    });

    it('lists and dicts with s-ops in them, nested', () => {
      assert.deepEqual(
        talk(['examples off', 'x = [3, [1], tokens, [[full_s]], {"k": "v", "s": indices}];']),
        [
          '     list: x =  [',
          '\t\t    value:  3',
          '\t\t     list: [1]',
          '\t\t     s-op: tokens',
          '\t\t     list: \t\t [',
          '\t\t\t\t     list: \t\t\t\t [',
          '\t\t\t\t\t\t     selector: full_s',
          '\t\t\t\t           ]',
          '\t\t           ]',
          '\t\t     dict: \t\t {',
          '\t\t\t\t\t    value:  "v"',
          '\t\t\t\t\t "s" :     s-op: indices',
          '\t\t           }',
          '               ]',
        ],
      );
    });

    it('what is looked for in a list by the variable that holds it', () => {
      assert.deepEqual(
        talk(['s-op examples off', 'l = ["h"];', '[tokens in l, tokens in ["h"], 3 in indices];']).slice(1),
        [
          '     list: out =  [',
          '\t\t     s-op: tokens in l',
          "\t\t     s-op: tokens in ['h']",
          '\t\t     s-op: 3 in indices',
          '                 ]',
        ],
      );
    });

    it('examples when it is asked to', () => {
      assert.deepEqual(talk(['set s-op example [1, 2]', 'show example', 'show selector example']), [
        '\ts-op example: [1, 2]',
        '\tselector example: "hello"',
        '\tselector example: "hello"',
      ]);
    });

    it('only names where examples are off', () => {
      const lines = ['tokens;', 'full_s;'];
      assert.deepEqual(talk(['examples off', ...lines]), ['     s-op: tokens', '     selector: full_s']);
      assert.deepEqual(talk(['selector examples off', ...lines]), [
        '     s-op: tokens',
        ' \t Example: tokens("hello") = [h, e, l, l, o] (strings)',
        '     selector: full_s',
      ]);
      assert.deepEqual(talk(['examples off', 's-op examples on', ...lines]).length, 3);
    });

    it('sequences in full', () => {
      const lines = ['set selector example "xy"', 'full seq display on', 'x = indices / 4;', 'x([0]);'];
      assert.deepEqual(talk([...lines, 'x("abc");', 'full seq display off', 'x([0]);']), [
        '     s-op: x',
        ' \t Example:',
        ' \t\tinput:      x    y \t (strings)',
        ' \t\toutput:   0.0 0.25  0.5 0.75  1.0 \t (floats)',
        '\t =   [0.0] (floats) [skipped full display: identical values]',
        '\t = ',
        ' \t\tinput:      a    b    c \t (strings)',
        ' \t\toutput:   0.0 0.25  0.5 \t (floats)',
        '\t =  [0.0] (floats)',
      ]);
    });

    it('of bools in full only the rarer', () => {
      assert.deepEqual(
        talk(['full seq display on', '(indices > 0)("abc");', '(indices > 0)("ab");']).filter((row) =>
          row.includes('output'),
        ),
        [' \t\toutput:  F     \t (bools)', ' \t\toutput:  F T \t (bools)'],
      );
    });

    it('nothing of loops and calls', () => {
      assert.deepEqual(
        talk(['for i in [1, 2] { a = i; a; }', 'def f() { a; b = 2; return b; }', 'c = f();']),
        ['     console function: f()', '    value: c =  2'],
      );
    });

    it('what `draw` gives, and where the picture is', () => {
      assert.deepEqual(talk(['draw(indices, "ab");'], { draw: ({ value }) => `\tdrawn: ${value.name}` }), [
        '\t =  [0, 1] (ints)',
        '\tdrawn: indices',
      ]);
    });
  });
});
