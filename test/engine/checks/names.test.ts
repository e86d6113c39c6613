import assert from 'node:assert/strict';
import { Analyzer, type Problem } from '@rasp/engine';
import { assertProblems, problemsOf } from './support';

describe('names that nothing uses', () => {
  it('private names of the file', () => {
    assertProblems(
      '[|_a|] = 1;\n_b = 2;\nc = _b;\nfor i in [1] {\n  [|_d|] = i;\n}\ndef [|_e|](x) {\n  return x;\n}\n',
      'name/unused',
      'name/unused',
      'name/unused',
    );
  });

  it('but not private names that a function uses, or that stand beside others', () => {
    assertProblems('_a = 1;\n_b, _c = [1, 2];\ndef f() {\n  return _a;\n}\n');
  });

  it('but not those that a statement may use that can not be read', () => {
    assert.deepEqual(
      problemsOf('_a = 1;\nb = _a + ;\n').map(({ code }) => code),
      ['syntax/expression'],
    );
  });

  it('parameters and names inside of functions', () => {
    assertProblems(
      'def f(a, [|b|]) {\n  [|c|] = a;\n  d = a;\n  def [|g|](x) {\n    return x;\n  }\n  return d;\n}\n',
      'name/unused',
      'name/unused',
      'name/unused',
    );
  });

  it('but not those of functions inside, of loops, or that begin with `_`', () => {
    assertProblems(
      'def f(a, _b) {\n  _c = 1;\n  for i in [1, 2] {\n    d = a;\n  }\n  def g() {\n    return d;\n  }\n  return g();\n}\n',
    );
  });

  it('each once, where it is bound first', () => {
    assertProblems('def f(a) {\n  [|b|] = a;\n  b = 2;\n  return a;\n}\n', 'name/unused');
  });

  it('are faded, and parameters can be marked as meant', () => {
    const [problem] = assertProblems('def f([|a|]) {\n  return 1;\n}\n', 'name/unused');
    assert.deepEqual(problem?.tags, ['unnecessary']);
    assert.deepEqual(
      problem.fixes?.map(({ title, edits }) => [title, edits.map(({ text }) => text)]),
      [['Rename it to `_a`', ['_a']]],
    );
  });
});

describe('names that nothing has', () => {
  const titles = (problem: Problem | undefined): readonly string[] | undefined =>
    problem?.fixes?.map(({ title }) => title);

  it('in functions that are not called yet, with what may be meant', () => {
    const [near, far] = assertProblems(
      'def f(seq) {\n  def g(x) {\n    return x + [|sec|];\n  }\n  return g(seq) + [|whatever|];\n}\n',
      'name/missing',
      'name/missing',
    );
    assert.equal(near?.message, '`sec` is not defined; did you mean `seq`?');
    assert.deepEqual(titles(near), ['Change to `seq`']);
    assert.equal(far?.message, '`whatever` is not defined; nothing binds it.');
  });

  it('but not those that are bound further down, or that the library has', () => {
    assertProblems('def f(seq) {\n  return seq + late + length;\n}\nlate = 1;\n');
  });

  it('but not where a call tells of them, or they may come from elsewhere', () => {
    assertProblems('def f(seq) {\n  return seq + sec;\n}\n[|f(indices)|];\n', 'name/undefined');
    for (const text of ['load "other";\n', 'sec = (;\n'])
      assert.deepEqual(problemsOf(`${text}def f(seq) {\n  return sec;\n}\n`, 'name/missing'), []);
  });

  it('in RASPy too, where those of Python and RASP are told apart', () => {
    const text =
      'def f(seq):\n    total = [where for where in seq if where > limt]\n    limit = 3\n    print(total)\n    return selector_width(total, limit)\n';
    const found = new Analyzer({ language: 'raspy' }).analyze(text).problems;
    assert.deepEqual(
      found.map(({ code, message }) => [code, message.split(/[:;] /)[0]]),
      [
        ['name/missing', '`limt` is not defined'],
        ['name/missing', '`selector_width` is a name of RASP'],
      ],
    );
  });
});

describe('names that hide the library', () => {
  it('parameters, names inside of functions, and what loops in them go through', () => {
    assertProblems(
      'def f([|max|]) {\n  [|count|] = max;\n  count = count + 1;\n  for [|min|] in [1] {\n    b = min + count;\n  }\n  return b;\n}\n',
      'name/shadows-library',
      'name/shadows-library',
      'name/shadows-library',
    );
  });

  it('`length`, from which negative indices count', () => {
    const [problem] = assertProblems(
      'def f([|length|]) {\n  return tokens[-1];\n}\n',
      'name/shadows-library',
    );
    assert.match(problem?.message ?? '', /negative indices/);
  });

  it('but not those of comprehensions, nor the names of the file, which are errors', () => {
    assertProblems('a = [max for max in [1, 2]];\n[|max|] = 1;\n', 'name/reserved');
  });
});

describe('`tokens` bound anew', () => {
  it('points to what keeps the old one', () => {
    const fixture =
      'a = tokens;\nb = indices;\nc, d = [1, tokens == "a"];\n[|tokens|] = tokens_asis;\ne = tokens;\n';
    const [problem] = assertProblems(fixture, 'name/rebound-tokens');
    assert.deepEqual(
      problem?.related?.map(({ message }) => message),
      ['`a` keeps the old `tokens`.', '`c`, `d` keep the old `tokens`.'],
    );
  });

  it('is nothing to tell before it is used, in functions, or where it is only shown', () => {
    assertProblems('def f() {\n  return tokens;\n}\ntokens;\ntokens = tokens_asis;\na = tokens;\n');
  });

  it('is told again only for what was made since', () => {
    assertProblems(
      'tokens = tokens_asis;\na = tokens;\n[|tokens|] = tokens_str;\ntokens = a;\n',
      'name/rebound-tokens',
    );
  });
});

describe('related places', () => {
  it('of a call with the wrong number of arguments: the definition', () => {
    const text = 'def twice(a) {\n  return 2 * a;\n}\nb = twice(1, 2);\n';
    const [problem] = problemsOf(text);
    assert.deepEqual(problem?.related, [
      {
        span: { start: text.indexOf('twice'), end: text.indexOf('(a)') },
        message: '`twice` is defined here.',
      },
    ]);
  });

  it('of such a call inside of a function: the call and the definition', () => {
    const [problem] = problemsOf('def f() {\n  return 1;\n}\ndef g() {\n  return f(1);\n}\ng();\n');
    assert.deepEqual(
      problem?.related?.map(({ message }) => message),
      ['It failed here.', '`f` is defined here.'],
    );
  });

  it('of a call of the library: none', () => {
    assert.deepEqual(problemsOf('a = shift(tokens, 1);\n')[0]?.related, []);
  });

  it('of a name whose statement failed: the statement', () => {
    const [, problem] = problemsOf('a = 1 / 0;\nb = a;\n');
    assert.deepEqual(problem?.related, [
      { span: { start: 0, end: 1 }, message: '`a` should be bound here.' },
    ]);
  });
});
