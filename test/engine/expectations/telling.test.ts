import assert from 'node:assert/strict';
import { Analyzer, type Language, type Problem } from '@rasp/engine';

/** The one problem of a program. */
function problemOf(text: string, language: Language = 'rasp'): Problem {
  const { problems } = new Analyzer({ language, sure: true }).analyze(text);
  const [problem, ...others] = problems.filter(({ severity }) => severity !== 'hint');
  assert.ok(problem, 'there is no problem');
  assert.deepEqual(others, []);
  return problem;
}

/** A program after the one fix of its one problem. */
function fixed(text: string, language?: Language): string {
  const { fixes = [] } = problemOf(text, language);
  assert.equal(fixes.length, 1);
  return (fixes[0]?.edits ?? []).reduce(
    (before, { span, text: by }) => before.slice(0, span.start) + by + before.slice(span.end),
    text,
  );
}

describe('an expectation that fails', () => {
  it('shows characters one below the other', () => {
    assert.equal(
      problemOf('# expect: tokens("abcd") == "abxy"\n').message,
      [
        '`tokens("abcd")` is not as expected on the sample "abcd", first at position 2:',
        'expected  "abxy"',
        'actual    "abcd"',
        '             ^^',
      ].join('\n'),
    );
  });

  it('shows elements in columns, and where one side is longer', () => {
    assert.equal(
      problemOf('# expect: indices([7, 8, 9]) == [0, 10000]\n').message,
      [
        '`indices([7, 8, 9])` is not as expected on the sample [7, 8, 9], first at position 1 (3 elements instead of 2):',
        'expected  [0, 10000]',
        'actual    [0, 1    , 2]',
        '              ^^^^^  ^',
      ].join('\n'),
    );
  });

  it('tells strings from numbers', () => {
    assert.match(problemOf('# expect: tokens("12") == [1, 2]\n').message, /actual {4}\["1", "2"\]/);
    assert.match(problemOf('# expect: tokens("12") == [1, 2]\n', 'raspy').message, /actual {4}\['1', '2'\]/);
  });

  it('shows what is around the first difference of something long', () => {
    const long = 'abcdefghij'.repeat(20);
    const { message } = problemOf(`# expect: tokens("${long}") == "${long.replace(/j$/, 'x')}"\n`);
    const [heading = '', expected, actual, marks] = message.split('\n');
    assert.match(heading, /on the sample "abcdefghij.*…, first at position 199:$/);
    assert.deepEqual([expected, actual, marks], ['expected  …ghix"', 'actual    …ghij"', '              ^']);
  });

  it('shows what a plain value is', () => {
    assert.equal(problemOf('n = 2; # expect: n * 2 == 5\n').message, '`n * 2` is 4, but 5 is expected.');
  });

  it('is a problem of what is expected, at its place', () => {
    const text = 'n = 2; # expect:  n == 3  ';
    const { code, severity, span } = problemOf(text);
    assert.deepEqual(
      [code, severity, text.slice(span.start, span.end)],
      ['expect/failed', 'error', 'n == 3'],
    );
  });

  it('is a problem of the name that is not there', () => {
    const text = '# expect: tokens == tkens\n';
    const { code, span } = problemOf(text);
    assert.deepEqual([code, text.slice(span.start, span.end)], ['expect/no-value', 'tkens']);
  });

  for (const [language, wrong, right] of [
    ['rasp', '# expect: tokens("ab") == "ba"\n', '# expect: tokens("ab") == "ab"\n'],
    ['rasp', '# expect: indices("ab") == 1 # remark\n', '# expect: indices("ab") == [0, 1] # remark\n'],
    ['rasp', '# expect: 7 == indices("ab")\n', '# expect: [0, 1] == indices("ab")\n'],
    ['rasp', '# expect: length ~= 3\n', '# expect: length ~= [5, 5, 5, 5, 5]\n'],
    ['rasp', '# expect: layers <= 0\na = length;\n', '# expect: layers <= 1\na = length;\n'],
    ['rasp', '# expect: heads == [2]\na = length;\n', '# expect: heads == [1]\na = length;\n'],
    ['rasp', '# expect: tokens = "hello"\n', '# expect: tokens == "hello"\n'],
    ['raspy', '# expect: tokens("ab").val == ["b"]\n', '# expect: tokens("ab").val == "ab"\n'],
    ['raspy', '# expect: list(tokens("ab")) == ["b"]\n', '# expect: list(tokens("ab")) == ["a", "b"]\n'],
    ['raspy', '# expect: tokens((None, "a")) == 1\n', '# expect: tokens((None, "a")) == [None, "a"]\n'],
  ] as const) {
    it(`can be made to expect what there is now: ${wrong.trim()}`, () => {
      assert.equal(fixed(wrong, language), right);
      const { expectations } = new Analyzer({ language }).analyze(right);
      assert.deepEqual(
        expectations.map(({ outcome }) => outcome.kind),
        ['passed'],
      );
    });
  }

  for (const [language, text] of [
    ['rasp', '# expect: indices < 2\n'],
    ['rasp', '# expect: 1 / 3 < 0.2\n'],
    ['rasp', '# expect: tokens != "hello"\n'],
    ['raspy', '# expect: float("nan") == 1\n'],
    ['raspy', '# expect: tokens([len]) == 1\n'],
  ] as const) {
    it(`offers nothing where there is nothing to write: ${text.trim()}`, () => {
      assert.deepEqual(problemOf(text, language).fixes, []);
    });
  }
});
