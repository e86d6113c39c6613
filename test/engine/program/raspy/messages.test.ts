import assert from 'node:assert/strict';
import { Analyzer } from '@rasp/engine';

/**
 * What beginners write, `«»` around the place where something is said, and what is said there: the code, and words of the
 * message.
 */
const mistakes: readonly (readonly [program: string, code: string, ...words: string[]])[] = [
  // S-ops taken for their values.
  ['x = «tokens.length»', 'type/attribute', 'no `length`', '`(key(1) == query(1)).value(1)`'],
  ['x = «len(tokens)»', 'type/argument', 'not those of an s-op', '`(key(1) == query(1)).value(1)`'],
  ['x = «tokens[0]»', 'type/index', 'no values before it gets an input', '`x.input("hello").val[0]`'],
  ['x = «indices[1:]»', 'type/index', 'no values before it gets an input'],
  ['for t in «tokens»:\n    print(t)', 'type/iterable', 'An s-op can not be looped over', '`.map`'],
  ['x = «[t for t in tokens]»', 'type/iterable', 'An s-op can not be looped over'],
  ['x = «sum(indices)»', 'type/iterable', 'the sum over all positions is `(key(1) == query(1)).value(x)`'],
  ['x = «sorted(tokens)»', 'type/iterable', 'no values before it gets an input'],
  ['x = «int(tokens)»', 'type/argument', 'not an s-op', '`.map(int)` works on each element'],
  ['x = «range(indices)»', 'type/argument', 'needs an int, not an s-op'],
  ['x = «tokens.val»', 'type/attribute', '`x.input("hello").val`'],
  ['x = «tokens.upper»()', 'type/attribute', '`.map(lambda v: v.upper(…))`'],
  ['x = «"a" in tokens»', 'type/in', 'use `.has(…)` or `==`'],
  ['x = «tokens in ["a", "b"]»', 'raspy/differs', 'as `.has(…)` does'],
  // Truth.
  ['if «tokens == "a"»:\n    x = 1', 'raspy/always-true', 'tests an s-op', '`where`'],
  ['while «indices < 3»:\n    break', 'raspy/always-true', 'tests an s-op'],
  ['assert «tokens == "hello"»', 'raspy/always-true', 'tests an s-op'],
  ['x = 1 if «tokens == "a"» else 0', 'raspy/always-true', 'tests an s-op', '`where`'],
  ['x = [i for i in [1] if «tokens == "a"»]', 'raspy/always-true', 'tests an s-op'],
  ['x = not «(tokens == "l")»', 'raspy/always-true', '`not` is applied to an s-op', '`== False`'],
  ['x = «tokens == "l"» and indices > 1', 'raspy/always-true', '`and` tests an s-op', '`&`'],
  ['x = «0 < indices < 3»', 'raspy/always-true', '`<` in a chain of comparisons gives an s-op'],
  // Keys, queries, selectors.
  ['x = «tokens.value»(1)', 'type/attribute', 'only a selector has it', '`key(x) == query(y)`'],
  ['x = «key(tokens).value»(1)', 'type/attribute', 'A key has no `value`', '`key(x) == query(y)`'],
  [
    's = select(tokens, indices, «==»)',
    'syntax/operator',
    'how RASP selects',
    '`key(tokens) == query(indices)`',
  ],
  ['s = f(1, «<»)', 'syntax/operator', 'is no value', '`lambda a, b: a < b`'],
  ['«set example» "abc"', 'syntax/unexpected', 'in the status bar', '`tokens.input("hello")`'],
  ['s = «select(tokens, tokens, "==")»', 'type/argument', '`lambda k, q: k == q`', 'not the string "=="'],
  ['x = «aggregate(tokens, 1)»', 'type/argument', 'along a selector, not along an s-op'],
  ['s = «query(indices) == query(indices)»', 'type/operand', 'both sides are queries', '`key(…)`'],
  ['s = «key(indices) == key(tokens)»', 'raspy/two-keys', 'the right one is taken as the query'],
  ['s = «key(indices) == indices»', 'raspy/differs', 'taken as `query(…)` of it'],
  [
    's = «key(indices) < query(indices) & key(tokens) == query(tokens)»',
    'type/operand',
    '`(key(a) < query(b)) & (…)`',
  ],
  ['s = «(key(1) == query(1)) & True»', 'type/operand', 'not with the bool True'],
  ['x = «(key(1) == query(1)) + indices»', 'type/operand', '`.value(…)` moves an s-op along the selector'],
  ['x = «(key(1) == query(1)).value()»', 'call/arguments', 'misses `value`'],
  [
    'x = «(key(tokens) == query(tokens)).value(tokens)»',
    'type/operand',
    'the sample "hello", at position 2',
    'selects 2 keys (2, 3)',
    '["l", "l"]',
  ],
  ['x = «(key(tokens) == query("ab")).value(1)»', 'sequence/length', '5 keys and 2 queries'],
  // Inputs.
  ['«tokens("a", "b")»', 'call/arguments', 'exactly one input', 'got 2'],
  ['«tokens()»', 'call/arguments', 'exactly one input', 'got 0'],
  ['«tokens(5)»', 'call/input', 'not to the int 5'],
  ['«tokens([[1]])»', 'call/input', 'the list [1]'],
  ['x = «tokens.input("abc").map»(ord)', 'type/attribute', 'an input is given last'],
  // On the sample.
  ['x = «tokens.map(int)»', 'value/convert', 'the sample "hello", at position 0', '"h" is not an int'],
  ['x = «tokens + 1»', 'type/operand', 'at position 0', '`"h" + 1`'],
  ['x = «indices / indices»', 'value/division', 'at position 0', '`0 / 0`'],
  ['x = «tokens.map(lambda a, b: a)»', 'call/arguments', '`b` is missing'],
  [
    'x = «select(key(1), query(1), lambda k: k)»',
    'call/arguments',
    'the key 1 and the query 1',
    'it takes only 1',
  ],
  ['x = indices + 1\n«x.input([1]).val[5]»', 'value/index', 'Index 5 is outside'],
  // Arguments of the building blocks.
  ['x = «where(tokens == "l", 1)»', 'call/arguments', 'misses `b`'],
  ['x = «tokens.map("upper")»', 'type/argument', '`lambda x: x + 1`', 'not the string "upper"'],
  ['x = «raw(5)»', 'type/operand', '`raw` takes a list, a tuple or a string'],
  ['x = «tokens.name(5)»', 'type/argument', 'A name is a string, not the int 5'],
  ['x = «tokens + None»', 'type/operand', 'None can not stand where a sequence is needed'],
  // Functions.
  ['def f(x):\n    y = x + 1\nz = f(indices)\n«z + 1»', 'type/operand', 'None', 'end without `return`'],
  [
    'def f(x):\n    y = x\n«f(tokens).input»("abc")',
    'type/attribute',
    '`None` has no `input`',
    'without `return`',
  ],
  ['def f(a, b):\n    return a\n«f(1)»', 'call/arguments', '`f(a, b)`', '`b` is missing'],
  [
    'def f(a, b):\n    return a\n«f(1, 2, 3)»',
    'call/arguments',
    '3 arguments are given, but it takes only 2',
  ],
  ['def f(a):\n    return a\n«f(1, c=2)»', 'call/arguments', 'no parameter `c`'],
  ['def f():\n    n += 1\nn = 0\n«f()»', 'name/undefined', '`n` has no value yet', 'in this function'],
  ['def f():\n    nonlocal n\n    n = 1\n«f()»', 'name/undefined', 'No function around', '`global`'],
  ['def f(x)«»\n    return x', 'syntax/colon', 'A `:` is missing'],
  // Names.
  ['x = «indicies» + 1', 'name/undefined', 'did you mean `indices`'],
  ['x = «Tokens»', 'name/undefined', 'did you mean `tokens`'],
  ['y = «x» + 1\nx = 2', 'name/undefined', 'used before it is defined, on line 2'],
  ['x = undefined\ny = «x» + 1', 'name/undefined', 'the statement that should bind it failed'],
  ['x = «length»', 'name/undefined', 'a name of RASP', '`(key(1) == query(1)).value(1)`'],
  ['x = «selector_width»(1)', 'name/undefined', 'a name of RASP', '`.value(1)`'],
  ['sum = 0\nx = «sum([1, 2])»', 'call/not-callable', 'The int 0 can not be called', '`sum` was assigned to'],
  ['«import numpy»', 'import/module', '`numpy` is not part of RASPy'],
  // Python's own.
  ['x = «str.uper»("a")', 'type/attribute', 'did you mean `upper`'],
  ['x = «iter(5, 0)»', 'type/argument', 'needs a function, not the int 5'],
  ['x = «"a" + 1»', 'type/operand', 'a string and an int', '`str(…)`'],
  ['xs = [1, 2]\n«xs(0)»', 'call/not-callable', 'The list [1, 2] can not be called'],
  ['xs = [1, 2]\n«xs[2]»', 'value/index', 'from -2 to 1'],
  ['d = {"a": 1}\n«d["b"]»', 'value/key', 'its keys are "a"'],
  ['a, b = «[1, 2, 3]»', 'value/unpack', '2 values are needed here'],
  ['assert «tokens("ab").val == "abc"»', 'assert/failed', '"ab" against "abc"'],
];

describe('what beginners of RASPy read', () => {
  for (const [marked, code, ...words] of mistakes) {
    it(marked.replaceAll('\n', ' ⏎ '), () => {
      const text = marked.replace(/[«»]/g, '');
      const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
      const { problems } = new Analyzer({ language: 'raspy', sure: true }).analyze(text);
      const told = problems.map(({ span, ...problem }) => [
        problem.code,
        text.slice(span.start, span.end),
        problem.message,
      ]);
      const found = problems.find(
        ({ span, ...problem }) =>
          problem.code === code && (start === end || (span.start === start && span.end === end)),
      );
      assert.ok(found, `not told: ${JSON.stringify(told)}`);
      for (const word of words)
        assert.ok(found.message.includes(word), `"${word}" is not in: ${found.message}`);
    });
  }

  it('is said once of a function of elements that never ends, also where its values are asked for', () => {
    const program = 'def f(x):\n    while True:\n        pass\nx = tokens.map(f)\nx("ab").val\n';
    const limits = { steps: 20_000, milliseconds: 10_000 };
    const { problems } = new Analyzer({ language: 'raspy', sure: true, limits }).analyze(program);
    assert.deepEqual(
      problems.map(({ code, severity, span }) => [code, severity, program.slice(span.start, span.end)]),
      [
        ['budget/steps', 'hint', 'tokens.map(f)'],
        ['budget/steps', 'error', 'x("ab").val'],
      ],
    );
  });

  it('is said once of a failure that others depend on', () => {
    const program = 'a = undefined\nb = a + 1\nc = b + 1\nd = a + a\n';
    const { problems } = new Analyzer({ language: 'raspy', sure: true }).analyze(program);
    assert.deepEqual(
      problems.map(({ span }) => program.slice(span.start, span.end)),
      ['undefined', 'a', 'b', 'a'],
    );
  });
});
