import assert from 'node:assert/strict';
import { refactored, titlesIn } from './support';

const here = (name: string): string => `Inline \`${name}\` here`;
const only = (name: string): string => `Inline \`${name}\` and remove its definition`;
const all = (name: string, uses: number): string =>
  `Inline \`${name}\`, all ${uses} uses, and remove its definition`;

describe('inlining in RASP', () => {
  it('puts the expression in place of one use, or of all and goes', () => {
    const fixture = 'a = indices;\nb = a + [|a|];\n';
    assert.equal(refactored(fixture, here('a')), 'a = indices;\nb = a + indices;\n');
    assert.equal(refactored(fixture, all('a', 2)), 'b = indices + indices;\n');
    assert.equal(refactored('|a = indices;\nb = a + a;\n', all('a', 2)), 'b = indices + indices;\n');
    assert.equal(refactored('a = indices;\nb = |a + 1;\n', only('a')), 'b = indices + 1;\n');
  });

  it('writes parentheses where they are needed, and nowhere else', () => {
    const inlined = (definition: string, use: string): string =>
      refactored(`n = ${definition};\nx = ${use.replace('n', '|n')};\n`, only('n'));
    assert.equal(inlined('1 + 2', 'n * 3'), 'x = (1 + 2) * 3;\n');
    assert.equal(inlined('1 + 2', 'n - 3'), 'x = 1 + 2 - 3;\n');
    assert.equal(inlined('1 + 2', '3 - n'), 'x = 3 - (1 + 2);\n');
    assert.equal(inlined('(1 + 2)', '[n]'), 'x = [1 + 2];\n');
    assert.equal(inlined('2 ^ 3', 'n ^ 2'), 'x = (2 ^ 3) ^ 2;\n');
    assert.equal(inlined('4 % 3', 'n * 2'), 'x = (4 % 3) * 2;\n');
    assert.equal(inlined('1', 'n if True else 2'), 'x = 1 if True else 2;\n');
    assert.equal(inlined('"ab"', 'n[0]'), 'x = "ab"[0];\n');
  });

  it('writes no reading that surprises', () => {
    assert.equal(refactored('n = not tokens;\nx = |n == "l";\n', only('n')), 'x = (not tokens) == "l";\n');
  });

  it('keeps comments', () => {
    assert.equal(
      refactored('# about n\nn = indices;  # the places\n\nx = |n + 1;\n', only('n')),
      '# about n\n# the places\n\nx = indices + 1;\n',
    );
  });

  it('leaves no second empty line, and what stands beside on its line', () => {
    assert.equal(refactored('a = 1;\n\nn = 2;\n\nb = |n;\n', only('n')), 'a = 1;\n\nb = 2;\n');
    assert.equal(
      refactored('def f(a) { n = a + 1; return |n; }\nf(1);\n', only('n')),
      'def f(a) { return a + 1; }\nf(1);\n',
    );
  });

  it('works inside of functions, also of those that are never called', () => {
    assert.equal(
      refactored('def f(a) {\n  n = a + 1;\n  return |n * 2;\n}\n', only('n')),
      'def f(a) {\n  return (a + 1) * 2;\n}\n',
    );
    assert.equal(
      refactored('s = full_s;\ndef f(a) {\n  return aggregate(|s, a);\n}\nf(indices);\n', only('s')),
      'def f(a) {\n  return aggregate(full_s, a);\n}\nf(indices);\n',
    );
  });

  it('is not offered where a name would mean another thing', () => {
    assert.deepEqual(titlesIn('a = 1;\nn = a + 1;\na = 2;\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('a = 1;\nn = a + 1;\nx = |n;\na = 2;\n'), [only('n')]);
    assert.deepEqual(titlesIn('n = tokens + "a";\ndef f(tokens) {\n  return |n;\n}\nf(1);\n'), []);
    assert.deepEqual(titlesIn('n = 1;\nn = 2;\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('n, m = 1, 2;\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('def n() {\n  return 1;\n}\nx = |n();\n'), []);
  });

  it('is not offered outside of the block of the definition', () => {
    assert.deepEqual(titlesIn('for i in [1, 2] {\n  n = i + 1;\n}\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('for i in [1, 2] {\n  n = i + 1;\n  x = |n;\n}\n'), [only('n')]);
  });

  it('is not offered where what was computed last is used', () => {
    assert.deepEqual(titlesIn('def f(a) {\n  n = a + 1;\n  out;\n  return |n;\n}\n'), []);
    assert.deepEqual(titlesIn('1;\nn = 2;\nout;\nx = |n;\n'), []);
  });

  it('is not offered where the file expects something of the name', () => {
    assert.deepEqual(titlesIn('n = 1; # expect: n == 1\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('# expect: layers == 0\nn = indices;\nx = |n + 1;\n'), []);
    assert.deepEqual(titlesIn('n = 1;\nx = |n; # expect: x == 1\n'), [only('n')]);
  });

  it('is not offered of what fails, or is used nowhere', () => {
    assert.deepEqual(titlesIn('n = 1 / 0;\nx = |n;\n'), []);
    assert.deepEqual(titlesIn('|n = 1;\n'), []);
  });
});

describe('inlining in RASPy', () => {
  const inlined = (fixture: string, title: string): string => refactored(fixture, title, 'raspy');
  const titles = (fixture: string): string[] => titlesIn(fixture, 'raspy');

  it('writes parentheses where they are needed, and nowhere else', () => {
    assert.equal(
      inlined('same = key(tokens) == query(tokens)\nx = [|same|].value(1)\n', only('same')),
      'x = (key(tokens) == query(tokens)).value(1)\n',
    );
    assert.equal(inlined('n = 1 < 2\nx = [|n|] == 3\n', only('n')), 'x = (1 < 2) == 3\n');
    assert.equal(inlined('n = 1, 2\nx = list([|n|])\n', only('n')), 'x = list((1, 2))\n');
    assert.equal(inlined('n = 2\nx = [|n|] ** n\n', all('n', 2)), 'x = 2 ** 2\n');
    assert.equal(inlined('n = (1 +\n     2)\nx = [|n|] + 3\n', only('n')), 'x = (1 +\n     2) + 3\n');
    assert.equal(inlined('n = (1 +\n     2)\nx = max([|n|], 3)\n', only('n')), 'x = max(1 +\n     2, 3)\n');
  });

  it('works inside of functions', () => {
    assert.equal(
      inlined(
        'def f(seq):\n    before = key(indices) < query(indices)\n    return [|before|].value(seq)\n',
        only('before'),
      ),
      'def f(seq):\n    return (key(indices) < query(indices)).value(seq)\n',
    );
  });

  it('is not offered of what can be changed, or changes something', () => {
    assert.deepEqual(titles('xs = [1]\nxs.append(2)\ny = len([|xs|])\n'), []);
    assert.deepEqual(titles('xs = [1, 2]\nn = xs.pop()\ny = xs\nz = [|n|]\n'), []);
    assert.deepEqual(titles('def never(xs):\n    n = xs.pop()\n    return len(xs) + [|n|]\n'), []);
    assert.deepEqual(titles('def f():\n    global n\n    n = 1\nf()\nx = [|n|]\n'), []);
  });

  it('stays in its block, and changes no f-string that shows its own text', () => {
    assert.deepEqual(titles('if True:\n    n = 1\nx = [|n|] + n\n'), []);
    assert.deepEqual(titles('n = 1\nprint(f"{[|n|]=}")\n'), []);
    assert.equal(inlined('n = 1\nprint(f"{[|n|]}")\n', only('n')), 'print(f"{1}")\n');
  });
});
