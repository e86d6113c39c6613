import assert from 'node:assert/strict';
import { talk } from './talk';

describe('the interactive session prints', () => {
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
    assert.deepEqual(talk(['examples off', 'x = [3, [1], tokens, [[full_s]], {"k": "v", "s": indices}];']), [
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
    ]);
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
    assert.deepEqual(talk(['for i in [1, 2] { a = i; a; }', 'def f() { a; b = 2; return b; }', 'c = f();']), [
      '     console function: f()',
      '    value: c =  2',
    ]);
  });

  it('what `draw` gives, and where the picture is', () => {
    assert.deepEqual(talk(['draw(indices, "ab");'], { draw: ({ value }) => `\tdrawn: ${value.name}` }), [
      '\t =  [0, 1] (ints)',
      '\tdrawn: indices',
    ]);
  });
});
