import assert from 'node:assert/strict';
import { Analyzer, type Language } from '@rasp/engine';
import { resultRecords } from '../../../engine/cli/records';
import { outlineOf } from '../../../engine/src/syntax/outline';
import { expressionsBelow } from '../../../engine/src/syntax/walk';
import { Refactored } from './support';

/** Functions that nothing calls while they are changed, and calls that tell afterwards what they are. */
const programs: readonly {
  readonly language: Language;
  readonly functions: string;
  readonly calls: readonly string[];
}[] = [
  {
    language: 'rasp',
    functions: `
def power(base, exponent) {
  less = exponent - 1;
  return 1 if exponent == 0 else base * power(base, less) + 0 * less;
}
def steps(seq, times) {
  total = seq;
  for i in times {
    twice = i * 2;
    total = total + twice - (i * 2);
    i = i + 1;
    total = total + i * 2;
  }
  return total, seq + 1;
}
def choose(a, b) {
  bigger = a > b;
  a = a if bigger else b;
  return [a + x for x in [b * 2, (a > b) * 1]][0] + indicator(tokens == "l") * (b * 2);
}
`,
    calls: ['power(indices, 2);', 'power(2, 3);', 'steps(indices, [1, 2]);', 'choose(1, 2);'],
  },
  {
    language: 'raspy',
    functions: `
def pops(xs):
    n = len(xs)
    last = xs.pop()
    return [n, len(xs), last, len(xs) * 2, xs.pop() + len(xs) * 2]

def loops(seq, times):
    near = (key(indices) >= query(indices - 1)) & (key(indices) <= query(indices + 1))
    total = 0
    for i in range(times):
        step = i * 2
        i = i + 1
        total = total + step + i * 2
        if total > 3 or total * 2 > 4:
            continue
        seq = near.value(seq) + near.value(1) * (i * 2)
    return seq + total * 2

def guards(n):
    inverse = lambda: 1 / n
    half = n and 10 / n
    return half if n else [10 / m + n for m in range(n)] + [n > 0 and 10 / n]

counter = [0]
def count():
    counter[0] += 1
    return counter[0]

xs = [1]
size = len(xs) * 2
def sized(n):
    return size + n + size * (size + n)

def counts():
    first = count()
    second = count() * 10
    return first + second + count() * 100 + counter[0] * 2 + counter[0] * 2

def shares():
    a = [1, 2]
    b = [1, 2]
    a.append(3)
    c = a
    return [a, b, c, len(a) * 2, (1, 2)]
`,
    calls: [
      'xs.append(2)',
      'sized(1)',
      'pops([1, 2, 3])',
      'loops(indices, 3)',
      'guards(0)',
      'guards(2)',
      'counts()',
      'shares()',
      'count()',
    ],
  },
];

describe('refactorings of what is never called', () => {
  for (const { language, functions, calls } of programs)
    it(`give the same in ${language}, once it is called`, function () {
      this.timeout(60_000);
      const program = new Refactored(functions, language);
      const { tree } = program.analysis;
      const before = resultsOf(language, functions, calls);
      const spans = [
        ...Array.from(expressionsBelow(outlineOf(tree), tree.statements), ({ span }) => span),
        ...program.table.occurrences.map(({ name: { span } }) => span),
      ];
      let offered = 0;
      for (const span of spans)
        for (const refactoring of program.at(span)) {
          offered += 1;
          const after = program.after(refactoring);
          assert.deepEqual(resultsOf(language, after, calls), before, `${refactoring.title}:\n${after}`);
        }
      assert.ok(offered > 10, `only ${offered} are offered`);
    });
});

/** What calls give behind a program, without their lines. */
function resultsOf(language: Language, text: string, calls: readonly string[]): unknown {
  const analysis = new Analyzer({ language, sure: true }).analyze(`${text}\n${calls.join('\n')}\n`);
  const records: unknown = JSON.parse(
    JSON.stringify(resultRecords(analysis, []), (key, value: unknown) => {
      if (['line', 'uses', 'heads'].includes(key)) return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    }),
  );
  return records;
}
