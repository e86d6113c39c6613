import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix, Problem } from '../../../engine/src/text/problem';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { outlineTree } from '../syntax/outline';
import { applyFix } from '../syntax/problems';
import { problemsOf } from './support';

describe('a surprising reading is told, with what it is and what is usual elsewhere', () => {
  describe('of `not`', () => {
    assertReading('not a == b', '(not a) == b', 'not (a == b)');
    assertReading('not a < b + 1', '(not a) < b + 1', 'not (a < b + 1)');
    assertReading('not a + 1 == b', '(not a) + 1 == b', 'not (a + 1 == b)');
    assertReading('not a ^ 2', '(not a) ^ 2', 'not (a ^ 2)');
    assertReading('not a in [1]', '(not a) in [1]', 'not (a in [1])');
    assertReading('not not a == b', '(not not a) == b', 'not not (a == b)');
    assertReading('c and not a == b', '(not a) == b', 'not (a == b)');
    assertReading('not a == b and not c == d', [
      ['(not a) == b', 'not (a == b)'],
      ['(not c) == d', 'not (c == d)'],
    ]);
    assertReading('1 - not a == b', '1 - (not a) == b');
    assertReading('-not a == b', '-(not a) == b');
  });

  describe('of `in`', () => {
    assertReading('a in [1] and b', 'a in ([1] and b)', '(a in [1]) and b');
    assertReading('a and b in [1]', '(a and b) in [1]', 'a and (b in [1])');
    assertReading('a and not b in [1]', '(a and not b) in [1]', 'a and not (b in [1])');
    assertReading('a == b in [1]', '(a == b) in [1]', 'a == (b in [1])');
    assertReading('a in [1] == b', 'a in ([1] == b)', '(a in [1]) == b');
    assertReading('a in [1] and b in [2]', '(a in ([1] and b)) in [2]', '(a in [1]) and (b in [2])');
    assertReading('a in [1] in [2]', '(a in [1]) in [2]');
    assertReading('a if b else c in [1]', '(a if b else c) in [1]', 'a if b else (c in [1])');
    assertReading('a in b if c else [1]', 'a in (b if c else [1])', '(a in b) if c else [1]');
  });

  describe('of `%`', () => {
    assertReading('a % b * c', 'a % (b * c)', '(a % b) * c');
    assertReading('a % b / c', 'a % (b / c)', '(a % b) / c');
    assertReading('a % b * c / d', 'a % (b * c / d)', '(a % b) * c / d');
    assertReading('a % b * c % d * a', 'a % (b * c) % (d * a)', '((a % b) * c % d) * a');
    assertReading('1 + a % b * c', 'a % (b * c)', '(a % b) * c');
  });

  describe('of `^`', () => {
    assertReading('2 ^ 3 ^ 2', '(2 ^ 3) ^ 2', '2 ^ (3 ^ 2)');
    assertReading('2 ^ a ^ b ^ c', '((2 ^ a) ^ b) ^ c', '2 ^ (a ^ (b ^ c))');
    assertReading('-2 ^ 2', '(-2) ^ 2', '-(2 ^ 2)');
    assertReading('-a ^ b', '(-a) ^ b', '-(a ^ b)');
    assertReading('-2 ^ 3 ^ 2', '((-2) ^ 3) ^ 2', '-(2 ^ (3 ^ 2))');
    assertReading('2 ^ -3 ^ 2', '(2 ^ -3) ^ 2', '2 ^ (-(3 ^ 2))');
  });

  describe('of `and` and `or`', () => {
    assertReading('a or b and c', '(a or b) and c', 'a or (b and c)');
    assertReading('a or b and c and d', '(a or b) and c and d', 'a or (b and c and d)');
    assertReading('a or b and c or d and a', '((a or b) and c or d) and a', 'a or (b and c) or (d and a)');
    assertReading('a and b or c and d', '(a and b or c) and d', 'a and b or (c and d)');
  });

  describe('of comparisons', () => {
    assertReading('1 < a < 3', '(1 < a) < 3', '1 < a and a < 3');
    assertReading('a == b == c == d', '((a == b) == c) == d', 'a == b and b == c and c == d');
    assertReading('a or 1 < b < 3', '(1 < b) < 3', '(1 < b and b < 3)');
    assertReading('1 <\n2\n< 3', '(1 < 2) < 3', '1 < 2 and 2 < 3');
    assertReading('1 < [\n2][0] < 3', '(1 < [ 2][0]) < 3');
  });

  describe('of ternaries', () => {
    assertReading('a if b else c if d else 1', '(a if b else c) if d else 1', 'a if b else (c if d else 1)');
    assertReading(
      'a if b else c if d else a if b else 1',
      '((a if b else c) if d else a) if b else 1',
      'a if b else (c if d else (a if b else 1))',
    );
  });

  it('inside of functions, loops, calls and brackets', () => {
    const text =
      'def f(a) {\n  return [a % 2 * 3];\n}\nfor i in [1] {\n  b = round(2 ^ 3 ^ i);\n}\nc = select(1 < 2 < 3, 1, ==);\n';
    assert.deepEqual(
      problemsOf(text, 'reading/').map(({ code }) => code),
      ['reading/modulo', 'reading/power', 'reading/chain'],
    );
  });

  it('cut where it is long', () => {
    const [problem] = problemsOf(`a = not ${'1 + '.repeat(100)}1 == 2;`, 'reading/');
    assert.ok(problem && problem.message.length < 300);
  });
});

describe('a reading that is as usual is not told', () => {
  const usual = [
    'not a and b',
    'not a or not b',
    '(not a) == b',
    'not (a == b)',
    'a if not b else c',
    'a in [1]',
    'a + 1 in [1]',
    'a in [1] + [2]',
    '(a in [1]) and b',
    'a if b in [1] else c',
    'a * b % c',
    'a % b + c * d',
    'a % b % c',
    '2 ^ 3',
    '2 ^ -3',
    '+2 ^ 2',
    '-2 ^ 3',
    '-2 * 3',
    'a and b or c',
    'a or b or c',
    'a and b and c',
    '(a or b) and c',
    'a == b and c == d',
    '(a < b) < c',
    'a if b else (c if d else 1)',
    'a if (b if c else d) else 1',
    'a if b if c else d else 1',
    '[x for x in [1]]',
  ];
  for (const source of usual) {
    it(source, () => {
      assert.deepEqual(
        problemsOf(programOf(source), 'reading/').map(({ message }) => message),
        [],
      );
    });
  }
});

describe('the fixes of any expression', () => {
  const name = fc.constantFrom('a', 'b', 'c', '1', '2', '[1]', '(a + b)');
  const operator = fc.constantFrom(...'+ - * / % ^ == < >= and or in'.split(' '));
  const expression = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('', '', '', 'not ', '-'), name, operator), { maxLength: 6 }),
      name,
      fc.boolean(),
    )
    .map(([terms, last, choice]) => {
      const plain = [...terms.map(([sign, value, op]) => `${sign}${value} ${op}`), last].join(' ');
      return choice ? `${plain} if ${plain} else ${plain}` : plain;
    });

  it('that keep its readings leave it what it is, and leave no problem', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const text = programOf(source);
        let fixed = text;
        for (let round = 0; round < 40; round++) {
          const [problem] = problemsOf(fixed, 'reading/');
          if (!problem) break;
          fixed = applyFix(fixed, keeping(problem));
          assert.deepEqual(outlineTree(parseRasp(fixed)), outlineTree(parseRasp(text)));
        }
        assert.deepEqual(problemsOf(fixed, 'reading/'), []);
      }),
      { numRuns: 300 },
    );
  });

  it('that change a reading leave something that can be read', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const text = programOf(source);
        for (const { fixes = [] } of problemsOf(text, 'reading/')) {
          const [, change] = fixes;
          if (!change) continue;
          const changed = parseRasp(applyFix(text, change));
          assert.deepEqual(changed.problems, []);
          assert.notDeepEqual(outlineTree(changed), outlineTree(parseRasp(text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Asserts the readings told of an expression: each as it is read and, where there is one, as it usually is. */
function assertReading(source: string, asRead: string | [string, string][], usual?: string): void {
  it(source.replace(/\s+/g, ' '), () => {
    const text = programOf(source);
    const problems = problemsOf(text, 'reading/');
    const expected = typeof asRead === 'string' ? [[asRead, usual]] : asRead;
    assert.deepEqual(
      problems.map(({ fixes: [keep, change] = [] }) => [quoted(keep), quoted(change)]),
      expected,
    );
    for (const problem of problems) {
      assert.equal(problem.severity, 'warning');
      assert.ok(problem.message.startsWith(`This is read as \`${quoted(keeping(problem)) ?? ''}\`: `));
      const kept = applyFix(text, keeping(problem));
      assert.deepEqual(outlineTree(parseRasp(kept)), outlineTree(parseRasp(text)));
      const change = problem.fixes?.[1];
      if (!change) continue;
      // The change mends this problem, and is no problem of its own.
      assert.ok(problemsOf(applyFix(text, change), 'reading/').length < problems.length);
    }
  });
}

function programOf(source: string): string {
  return `a, b, c, d = 1, 2, 3, 4;\nx = ${source};\n`;
}

function keeping({ fixes: [keep] = [], message }: Problem): Fix {
  assert.ok(keep, `no fix for: ${message}`);
  return keep;
}

/** What the title of a fix quotes. */
function quoted(fix: Fix | undefined): string | undefined {
  return fix && /`(.*)`/.exec(fix.title)?.[1];
}
