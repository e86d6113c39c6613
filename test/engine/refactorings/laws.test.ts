import assert from 'node:assert/strict';
import { Analyzer, type Language, type Span } from '@rasp/engine';
import { resultRecords, valueRecords } from '../../../engine/cli/records';
import { outlineOf } from '../../../engine/src/syntax/outline';
import { expressionsBelow } from '../../../engine/src/syntax/walk';
import { examples } from '../format/support';
import { Refactored } from './support';

/** So many places of each program are tried: spread over it, the same ones every time. */
const mostPlaces = 40;

describe('refactorings: laws', () => {
  for (const { name, language, text } of examples) {
    it(`${name} is the same program after each of them, and after inlining what was extracted`, function () {
      this.timeout(120_000);
      const program = new Refactored(text, language);
      const before = meaningOf(language, text);
      let offered = 0;
      for (const span of placesIn(program)) {
        for (const refactoring of program.at(span)) {
          offered += 1;
          const after = program.after(refactoring);
          const { madeUpAt } = refactoring;
          const madeUp = madeUpAt === undefined ? undefined : /^\w+/.exec(after.slice(madeUpAt))?.[0];
          const isKept = (known: string): boolean => known !== madeUp;
          const shown = `${refactoring.title}:\n${after}`;
          const now = meaningOf(language, after);
          // Advice on how something reads may not be needed any more; errors are all there.
          assert.deepEqual(now.errors, before.errors, shown);
          assert.ok(now.problems <= before.problems, shown);
          assert.deepEqual(now.results, before.results, shown);
          for (const [bound, value] of now.values)
            if (isKept(bound)) assert.deepEqual(value, before.values.get(bound), shown);
          // Of all that are the same, each may be written in its own way.
          if (madeUpAt === undefined || refactoring.title.includes(', all ')) continue;
          const [back] = new Refactored(after, language)
            .at({ start: madeUpAt, end: madeUpAt })
            .filter(({ title }) => title.endsWith('remove its definition'));
          if (!back) continue;
          assert.equal(inkOf(new Refactored(after, language).after(back)), inkOf(text), shown);
        }
      }
      assert.ok(offered > 0);
    });
  }
});

/** The expressions and names of a program, or so many of them. */
function placesIn({ analysis, table }: Refactored): readonly Span[] {
  const { tree } = analysis;
  const spans = [
    ...Array.from(expressionsBelow(outlineOf(tree), tree.statements), ({ span }) => span),
    ...table.occurrences.flatMap(({ access, name: { span } }) => (access === 'write' ? [span] : [])),
  ];
  const step = Math.max(1, Math.ceil(spans.length / mostPlaces));
  return spans.filter((_, i) => i % step === 0);
}

/** What a program gives: problems, results, and what names stand for, without their lines. */
function meaningOf(
  language: Language,
  text: string,
): {
  readonly errors: readonly string[];
  /** How many there are. */
  readonly problems: number;
  readonly results: unknown;
  readonly values: ReadonlyMap<string, unknown>;
} {
  const analysis = new Analyzer({ language }).analyze(text);
  const plain = (records: unknown): unknown =>
    JSON.parse(
      JSON.stringify(records, (key, value: unknown) => {
        // Where something stands changes, how parameters are written, and in RASPy how often heads are.
        if (['line', 'params', 'uses', 'heads'].includes(key)) return undefined;
        return typeof value === 'bigint' ? String(value) : value;
      }),
    );
  const values = valueRecords(analysis, []).map((record) => {
    const named = plain(record) as { readonly name: string };
    return [named.name, named] as const;
  });
  return {
    errors: analysis.problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])).sort(),
    problems: analysis.problems.length,
    results: plain(resultRecords(analysis, [])),
    values: new Map(values),
  };
}

/** What is printed in ink, but for parentheses, which may not have been needed. */
function inkOf(text: string): string {
  return text.replace(/[\s()]/g, '');
}
