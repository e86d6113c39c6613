import assert from 'node:assert/strict';
import type { Problem } from '../../../../engine/src/text/problem';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { readMarkers } from '../../../markers';
import { applyFix, marked } from '../problems';
import { outlineTree } from './outline';

/** What is expected of a text whose problems are at its `[|…|]`. */
export interface Expectation {
  /** The codes of the problems, in order. */
  readonly codes: readonly string[];
  /** How the statements read, a line each; those that are broken begin with `!`. */
  readonly reads?: readonly string[];
  /** The text after the first fix of each problem. */
  readonly mended?: string;
  /** A part of the first problem's message. */
  readonly says?: RegExp;
}

/** Asserts what parsing finds, and that the first fixes of the problems leave none. */
export function assertReading(fixture: string, { codes, reads, mended, says }: Expectation): void {
  const { text, ranges } = readMarkers(fixture);
  const tree = parseRaspy(text);
  const found = tree.problems.map(({ code, span }) => `${code} ${marked(text, span)}`);
  const expected = codes.map((code, i) => `${code} ${marked(text, ranges[i] ?? { start: 0, end: 0 })}`);
  assert.deepEqual(found, expected);
  if (says) assert.match(tree.problems[0]?.message ?? '', says);
  if (reads) assert.deepEqual(outlineTree(tree), reads);
  if (mended !== undefined) assert.equal(mend(text), mended);
}

/** The text with the first fix of its first problem applied, until nothing is left to fix. */
export function mend(text: string): string {
  let mended = text;
  for (let left = 20; left > 0; left--) {
    const { problems } = parseRaspy(mended);
    const [fix] = problems.flatMap(({ fixes = [] }) => fixes);
    if (!fix) {
      assert.deepEqual(problems.map(told), [], mended);
      return mended;
    }
    mended = applyFix(mended, fix);
  }
  assert.fail(`no end of fixes: ${mended}`);
}

export function told({ code, message }: Problem): string {
  return `${code}: ${message}`;
}
