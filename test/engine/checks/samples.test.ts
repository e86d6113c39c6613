import assert from 'node:assert/strict';
import { Analyzer, Sample } from '@rasp/engine';
import { assertProblems, problemsOf } from './support';

describe('defaults that nothing ever gets', () => {
  it('at the top level, loops included', () => {
    const [problem] = assertProblems(
      'a = aggregate(full_s, indices, [|0|]);\nfor i in [1, 2] {\n  b = aggregate(select(i, i, ==), indices, [|9|]);\n}\n',
      'aggregate/unreachable-default',
      'aggregate/unreachable-default',
    );
    assert.deepEqual(problem?.tags, ['unnecessary']);
  });

  it('but not those of functions, which may be called with other selectors', () => {
    assertProblems('def f(sel) {\n  return aggregate(sel, indices, 9);\n}\nf(full_s);\n');
  });

  it('but not where a round of a loop may need it', () => {
    assertProblems('for i in [0, 1] {\n  b = aggregate(select(indices, i, ==), indices, 9);\n}\n');
  });
});

describe('a silent 0', () => {
  it('is told with the positions and tokens of the queries', () => {
    const [problem] = assertProblems(
      'a = [|aggregate(select(indices, indices - 1, ==), indices)|];\n',
      'aggregate/silent-zero',
    );
    assert.match(
      problem?.message ?? '',
      /^On the sample "hello", the query at position 0 \("h"\) selects nothing/,
    );
  });

  it('names some of many', () => {
    const [problem] = assertProblems(
      'a = [|aggregate(select(indices, 9, ==), indices)|];\n',
      'aggregate/silent-zero',
    );
    assert.match(
      problem?.message ?? '',
      /positions 0 \("h"\), 1 \("e"\), 2 \("l"\) and 2 more select nothing/,
    );
  });

  it('is told once where it happens in several calls', () => {
    assertProblems(
      'def f(n) {\n  return [|aggregate(select(indices, n, ==), indices)|];\n}\nf(0);\nf(8);\nf(9);\n',
      'aggregate/silent-zero',
    );
  });

  it('is none where a default is given, where a 0 was selected, in the library, or beside an error', () => {
    assertProblems(
      [
        'a = aggregate(select(indices, indices - 1, ==), indices, 0);',
        'b = aggregate(select(indices, 0, ==), indices);',
        'c = load_from_location(indices, 9);',
        'd = indices[9];',
        'e = [|aggregate(select(indices, indices - 1, ==), tokens)|];',
      ].join('\n'),
      'sequence/mixed',
    );
  });
});

describe('an example of the wrong type', () => {
  it('points to what needs numbers', () => {
    const text =
      'set example "12"\na = tokens_int;\nset example [|"ab"|]\nb = tokens_int;\nc = tokens_float + 1;\nset example "7"\nd = tokens_int;\n';
    const [problem, ...others] = problemsOf(text.replace('[|', '').replace('|]', ''), 'example/');
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, 'warning');
    assert.match(problem.message, /such as "a", are no numbers/);
    assert.deepEqual(
      problem.related?.map(({ message }) => message),
      ['`tokens_int` needs elements that are numbers.', '`tokens_float` needs elements that are numbers.'],
    );
  });

  it('is told of the example in force where a function is called', () => {
    const codes = problemsOf('def f() {\n  return tokens_int;\n}\nset example "ab"\nf();\n').map(
      ({ code }) => code,
    );
    assert.deepEqual(codes, ['example/type', 'value/convert']);
  });

  it('is none for selectors only, for what is applied to numbers, or with another sample chosen', () => {
    assert.deepEqual(problemsOf('set selector example "ab"\nset s-op example "12"\na = tokens_int;\n'), []);
    assert.deepEqual(problemsOf('set example "ab"\n(tokens_int + 1)("12");\n'), []);
    const chosenSample = Sample.of('12');
    assert.ok(chosenSample);
    const { problems } = new Analyzer().analyze('set example "ab"\na = tokens_int;\n', { chosenSample });
    assert.deepEqual(problems, []);
  });
});

describe('a failure that no input can avoid', () => {
  const messageOf = (text: string): string => problemsOf(text)[0]?.message ?? '';

  it('says so', () => {
    assert.match(
      messageOf('a = tokens + 1;'),
      /^On every input, such as the sample "hello", at position 0: `"h" \+ 1`: /,
    );
    assert.match(messageOf('a = tokens + indices;'), /^On every input, /);
    assert.match(messageOf('a = select(tokens, indices, <);'), /^On every input, .*: keys are strings/);
    assert.match(messageOf('a = indices / 0;'), /^On every input, /);
  });

  it('says so of what a function of the library does', () => {
    assert.match(messageOf('a = shift(indices, tokens, 0);'), /^In `shift`, on every input, /);
  });

  it('is told from one that depends on the sample', () => {
    assert.match(messageOf('a = tokens_asis + 1;'), /^On the sample "hello", at position 0: /);
    assert.match(messageOf('a = 1 / indices;'), /^On the sample "hello", at position 0: /);
    assert.match(messageOf('a = aggregate(full_s, tokens);'), /^On the sample "hello": /);
  });
});
