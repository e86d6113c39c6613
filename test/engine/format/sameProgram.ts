import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  Analyzer,
  formatEdits,
  parserOf,
  type FormatStyle,
  type Language,
  type Problem,
  type Tree,
} from '@rasp/engine';
import { resultRecords, valueRecords } from '../../../engine/cli/records';
import { formatted } from './support';

/** Random ways to lay out a program. */
export const styles = fc.record({
  tabSize: fc.constantFrom(2, 4, 8),
  insertSpaces: fc.boolean(),
  lineWidth: fc.constantFrom(20, 40, 100),
  trimTrailingWhitespace: fc.boolean(),
});

/** What is printed in ink, but for what the rules say: a `;` between statements, a comma behind a last item, a `\`. */
function ink(text: string): string {
  return text.replace(/[\s\uFEFF;,\\]/g, '');
}

/** A tree without the places of things. */
export function shapeOf(tree: Tree): unknown {
  return JSON.parse(
    JSON.stringify({ statements: tree.statements, complete: tree.complete }, (key, value: unknown) => {
      if (key === 'span' || key === 'opSpan' || key === 'pathSpan') return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    }),
  );
}

function commentsOf({ comments, text }: Tree): string[] {
  return comments.map(({ span }) => text.slice(span.start, span.end).trimEnd());
}

/** What is to be the same of every text and of the same text formatted. */
export function assertSame(language: Language, text: string, style: FormatStyle): void {
  const once = formatted(language, text, style);
  const [before, after] = [parserOf(language)(text), parserOf(language)(once)];
  assert.equal(ink(once), ink(text), 'nothing is lost');
  assert.deepEqual(shapeOf(after), shapeOf(before), 'the tree');
  assert.deepEqual(commentsOf(after), commentsOf(before), 'the comments');
  assert.equal(formatted(language, once, style), once, 'formatted again');
  for (const { span } of formatEdits(before, style)) {
    for (const offset of [span.start, span.end])
      assert.notEqual(text.slice(offset - 1, offset + 1), '\r\n', 'an edit inside of a line break');
  }
  const range = { start: 0, end: text.length };
  assert.equal(formatted(language, text, style, range), once, 'as a range');
}

/** Problems that are about layout alone. */
const mended: ReadonlySet<string> = new Set(['syntax/one-line', 'syntax/blank']);

/** Texts quote the source, which has other blanks, and commas behind last items. */
function withoutBlanks(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s/g, '').replace(/,(?=[)\]}])/g, '') : value;
}

/** Time is no limit: it would end now here, now there. */
const limits = { steps: 2_000_000, milliseconds: 60_000 };

/** The problems, results and values of a program, without their lines. */
export function meaningOf(language: Language, text: string): unknown {
  const analysis = new Analyzer({ language, sure: true, limits }).analyze(text);
  const isForeignBlank = ({ code, span }: Problem): boolean =>
    code === 'syntax/character' && text.slice(span.start, span.end).trim() === '';
  const problems = analysis.problems
    .filter((problem) => !mended.has(problem.code) && !isForeignBlank(problem))
    .map(({ code }) => code);
  const records = [...resultRecords(analysis, []), ...valueRecords(analysis, [])];
  const shown: unknown = JSON.parse(
    JSON.stringify({ records }, (key, value: unknown) => {
      // Messages cut what they quote, wherever its blanks are.
      if (key === 'line' || key === 'error') return undefined;
      return typeof value === 'bigint' ? String(value) : withoutBlanks(value);
    }),
  );
  return { problems, shown };
}
