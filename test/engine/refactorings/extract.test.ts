import assert from 'node:assert/strict';
import { offeredIn, refactored, titlesIn } from './support';

const one = 'Extract to a name';
const head = 'Name the selector of this head';

describe('extracting in RASP', () => {
  it('defines a name in front of the statement, where a person may give it another one', () => {
    assert.equal(
      refactored('x = tokens;\ny = [|(indices + 1)|] * 2;\n', one),
      'x = tokens;\nsop = indices + 1;\ny = |sop * 2;\n',
    );
  });

  it('takes the innermost expression at a cursor that is more than a name', () => {
    assert.equal(
      refactored('y = round(indices + |1) * 2;\n', one),
      'sop = indices + 1;\ny = round(|sop) * 2;\n',
    );
  });

  it('takes no blanks, and no part of an expression', () => {
    assert.equal(refactored('y = [| (indices + 1) |] * 2;\n', one), 'sop = indices + 1;\ny =  |sop  * 2;\n');
    assert.deepEqual(titlesIn('y = 1 + [|indices + 2|];\n'), []);
    assert.deepEqual(titlesIn('y = [|indices|] + 2;\n'), []);
  });

  it('drops parentheses that the name does not need, but runs into no word', () => {
    assert.equal(refactored('y = not[|(tokens == "a")|];\n', one), 'sop = tokens == "a";\ny = not |sop;\n');
  });

  it('names it after what is called, and takes no name that is there', () => {
    const fixture = 'def flip(s) {\n  return s;\n}\n_flip_2 = 1;\ny = [|flip(tokens)|] + _flip_2;\n';
    assert.match(refactored(fixture, one), /^flip_2 = flip\(tokens\);$/m);
    assert.match(refactored(fixture.replaceAll('_flip_2', 'flip_2'), one), /^flip_3 = flip\(tokens\);$/m);
    assert.match(refactored('y = [|selector_width(full_s)|] + 1;\n', one), /^width = /);
    assert.match(
      refactored('# expect: sop == 3\nsop = 3;\ny = [|(indices + 1)|] * sop;\n', one),
      /^sop_2 = /m,
    );
  });

  it('leaves the comments above to what they are about', () => {
    assert.equal(
      refactored('x = 1;\n\n# How far it is.\n# expect: layers == 0\ny = [|(indices + 1)|] * 2;\n', one),
      'x = 1;\n\nsop = indices + 1;\n# How far it is.\n# expect: layers == 0\ny = |sop * 2;\n',
    );
    assert.equal(
      refactored('# What this file is about.\n\n# rest\ny = [|(indices + 1)|] * 2;  # why\n', one),
      '# What this file is about.\n\nsop = indices + 1;\n# rest\ny = |sop * 2;  # why\n',
    );
    assert.equal(
      refactored('# What this file is about.\ny = [|(indices + 1)|] * 2;\n', one),
      '# What this file is about.\nsop = indices + 1;\ny = |sop * 2;\n',
    );
  });

  it('defines it in the body of a function, also in front of its `return`', () => {
    assert.equal(
      refactored('def f(a) {\n    b = [|(a + 1)|] * 2;\n    return b;\n}\n', one),
      'def f(a) {\n    sop = a + 1;\n    b = |sop * 2;\n    return b;\n}\n'.replaceAll('sop', 'value'),
    );
    assert.equal(
      refactored('def f(a) {\n  return select(a, [|a + 1|], ==);\n}\nf(indices);\n', one),
      'def f(a) {\n  sop = a + 1;\n  return select(a, |sop, ==);\n}\nf(indices);\n',
    );
    assert.equal(
      refactored('def f(a) { return [|(a + 1)|] * 2; }\nf(indices);\n', one),
      'def f(a) { sop = a + 1; return |sop * 2; }\nf(indices);\n',
    );
  });

  it('gives the name to all of the same that are in its reach', () => {
    const fixture = [
      'a = select(indices, length - 1, ==);',
      'b = aggregate([|select(indices, length - 1, ==)|], tokens);',
      'def f(x) {',
      '  return aggregate(select(indices, length - 1, ==), x);',
      '}',
      'for i in [1, 2] {',
      '  c = aggregate(select(indices,  length-1,  ==), tokens);',
      '}',
      '',
    ].join('\n');
    assert.deepEqual(titlesIn(fixture), [one, `${one}, all 2 occurrences`]);
    assert.equal(
      refactored(fixture, `${one}, all 2 occurrences`),
      [
        'a = select(indices, length - 1, ==);',
        'selected = select(indices, length - 1, ==);',
        'b = aggregate(|selected, tokens);',
        'def f(x) {',
        '  return aggregate(select(indices, length - 1, ==), x);',
        '}',
        'for i in [1, 2] {',
        '  c = aggregate(selected, tokens);',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('takes nothing for the same in which a name has another value', () => {
    assert.deepEqual(titlesIn('a = 1;\nb = [|(a + 1)|] * 2;\na = 2;\nc = (a + 1) * 2;\n'), [one]);
    assert.deepEqual(titlesIn('a = 1;\nb = [|(a + 1)|] * 2;\nc = (a + 1) * 2;\na = 2;\n'), [
      one,
      `${one}, all 2 occurrences`,
    ]);
  });

  it('computes nothing that would not have been computed', () => {
    const recursion = 'def f(n) {\n  return 0 if n == 0 else [|f(n - 1)|];\n}\nf(3);\n';
    assert.deepEqual(titlesIn(recursion), []);
    assert.deepEqual(titlesIn('x = 1 if True else [|1 / 0|];\n'), []);
    // A choice at each position computes both.
    assert.deepEqual(titlesIn('x = tokens if indices == 0 else [|indices + 1|];\n').length, 1);
  });

  it('takes nothing out of what binds its names', () => {
    assert.deepEqual(titlesIn('x = [[|i + 1|] for i in range(3)];\n'), []);
    assert.deepEqual(titlesIn('x = [i + 1 for i in [|range(3)|]];\n'), [one]);
    assert.deepEqual(
      titlesIn('x = [shift(tokens, i, "-") + [|sort(tokens, tokens)|] for i in range(3)];\n'),
      [one],
    );
  });

  it('changes nothing that a file expects', () => {
    assert.deepEqual(titlesIn('x = [|(indices + 1)|] * 2; # expect: sop == 2\n'), [one]);
    assert.deepEqual(titlesIn('tokens;\n# expect: out == 1\n[|(tokens + "a")|] == tokens;\n').length, 1);
    assert.deepEqual(titlesIn('a = 1;\nout + [|a + 1|];\n'), []);
  });

  it('names the selector of a head from anywhere in it', () => {
    const after = 'selected = select(tokens, tokens, ==);\nx = aggregate(|selected, indices);\n';
    for (const fixture of [
      'x = aggr|egate(select(tokens, tokens, ==), indices);\n',
      'x = aggregate(select(tokens, tokens, ==), indi|ces);\n',
      'x = aggregate(select(tok|ens, tokens, ==), indices);\n',
      'x = [|aggregate(select(tokens, tokens, ==), indices)|];\n',
    ])
      assert.equal(refactored(fixture, head), after);
    assert.match(
      refactored('x = selector_width(select(tokens, toke|ns, ==));\n', head),
      /width\(\|selected\)/,
    );
    assert.deepEqual(titlesIn('s = full_s;\nx = aggregate(s, indi|ces);\n'), []);
  });

  it('leaves what a file begins with at its beginning', () => {
    assert.equal(
      refactored('\n# rasp: rasp\ny = [|(indices + 1)|] * 2;\n', one),
      '\n# rasp: rasp\nsop = indices + 1;\ny = |sop * 2;\n',
    );
  });

  it('changes nothing where what was computed last is used', () => {
    assert.deepEqual(titlesIn('def f(a) {\n  1;\n  return out + [|(a + 1)|];\n}\n'), []);
  });

  it('is nothing in a text that is not RASP', () => {
    assert.deepEqual(offeredIn('import raspy\nx = key([|1 + 2|]) == query(2)\ny = (lambda x: x)\n'), []);
  });
});

describe('extracting in RASPy', () => {
  const extracted = (fixture: string, title = one): string => refactored(fixture, title, 'raspy');
  const titles = (fixture: string): string[] => titlesIn(fixture, 'raspy');

  it('keeps the indentation of a block', () => {
    assert.equal(
      extracted(
        'def f(n):\n    if n > 0:\n\n        # why\n        return [|(n + 1)|] * 2\n    return n\nf(1)\n',
      ),
      'def f(n):\n    if n > 0:\n\n        value = n + 1\n        # why\n        return |value * 2\n    return n\nf(1)\n',
    );
    assert.equal(extracted('a = 1; b = [|(a + 1)|] * 2\n'), 'a = 1; value = a + 1; b = |value * 2\n');
    assert.equal(
      extracted('a = 2\nif a: b = [|(a + 1)|] * 2\n'),
      'a = 2\nif a: value = a + 1; b = |value * 2\n',
    );
  });

  it('keeps together what stands on several lines', () => {
    assert.equal(
      extracted('x = (1 +\n     [|2 *\n     3|])\n'),
      'value = (2 *\n     3)\nx = (1 +\n     |value)\n',
    );
  });

  it('keeps the line breaks of the file', () => {
    assert.equal(extracted('x = [|(1 + 2)|] * 3\r\n'), 'value = 1 + 2\r\nx = |value * 3\r\n');
  });

  it('names keys, queries, selectors, and heads by their labels', () => {
    assert.match(extracted('x = [|key(tokens)|] == query(tokens)\n'), /^keys = /);
    assert.match(extracted('x = (key(tokens) == [|query(tokens)|]).value(1)\n'), /^queries = /);
    assert.match(
      extracted('x = [|(key(1) == query(1)).value(1).name("the length")|] + 1\n'),
      /^the_length = \(key/,
    );
    assert.equal(
      extracted('x = (key(1) == query(1)).va[||]lue(indices) + 1\n', head),
      'selector = key(1) == query(1)\nx = |selector.value(indices) + 1\n',
    );
    assert.match(extracted('x = aggregate(key(1) == query(1), ind[||]ices)\n', head), /^selector = /);
  });

  it('takes nothing for the same that can be changed', () => {
    assert.deepEqual(titles('a = list([|[1, 2]|])\nb = list([1, 2])\n'), [one]);
    assert.deepEqual(titles('a = [|(1 + 2)|] * 2\nb = (1 + 2) * 3\n'), [one, `${one}, all 2 occurrences`]);
  });

  it('leaves the order in which things happen', () => {
    const pop = 'xs = [1, 2, 3]\n';
    assert.deepEqual(titles(`${pop}a = xs.pop() + [|xs.pop()|]\n`), []);
    assert.deepEqual(titles(`${pop}a = [|xs.pop()|] + xs.pop()\n`), [one]);
    assert.deepEqual(titles(`${pop}while [|len(xs) > 1|]:\n    xs.pop()\n`), []);
    const never = 'def never(xs):\n';
    assert.deepEqual(titles(`${never}    return xs.pop() + [|len(xs) * 2|]\n`), []);
    assert.deepEqual(titles(`${never}    return xs + [|len(xs) * 2|]\n`), [one]);
    assert.deepEqual(titles(`${never}    return xs or [|len(xs) * 2|]\n`), []);
  });

  it('works inside of functions that `map` calls, where the values stay the same', () => {
    assert.equal(
      extracted('def f(t):\n    return [|(ord(t) - 97)|] + 1\ntokens.map(f)\n'),
      'def f(t):\n    value = ord(t) - 97\n    return |value + 1\ntokens.map(f)\n',
    );
    assert.deepEqual(titles('tokens.map(lambda t: [|(ord(t) - 97)|] + 1)\n'), []);
  });

  it('leaves documentation', () => {
    assert.deepEqual(titles('[|"Tells about the file."|]\nx = 1\n'), []);
    assert.deepEqual(titles('def f():\n    [|"Tells about it."|]\n    return 1\n'), []);
  });

  it('takes nothing out of an f-string that shows its own text', () => {
    assert.deepEqual(titles('x = 2\nprint(f"{[|x + 1|]=}")\n'), []);
    assert.deepEqual(titles('x = 2\nprint(f"{[|x + 1|]:>4}")\n'), [one]);
  });
});
