import assert from 'node:assert/strict';
import type { Fix, Problem } from '../../../engine/src/text/problem';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { readMarkers } from '../../markers';

/** Asserts that parsing finds exactly these problems, at the ranges `[|…|]` of the fixture, in this order. */
export function assertProblems(fixture: string, ...codes: readonly string[]): void {
  const { text, ranges } = readMarkers(fixture);
  assert.deepEqual(
    parseRasp(text).problems.map(({ code, span }) => ({ code, at: marked(text, span) })),
    codes.map((code, i) => ({ code, at: marked(text, ranges[i] ?? { start: 0, end: 0 }) })),
  );
}

/** The text with a span in it marked. */
export function marked(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `${text.slice(0, start)}[|${text.slice(start, end)}|]${text.slice(end)}`;
}

/** The text after a fix. */
export function applyFix(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text }) => result.slice(0, span.start) + text + result.slice(span.end), text);
}

/** The only problem of a text. */
export function onlyProblem(text: string): Problem {
  const { problems } = parseRasp(text);
  const [problem] = problems;
  assert.ok(problem, `no problem in ${text}`);
  assert.equal(problems.length, 1, problems.map(({ message }) => message).join('\n'));
  return problem;
}

/** The only fix of a problem. */
export function onlyFix({ fixes = [], message }: Problem): Fix {
  const [fix] = fixes;
  assert.ok(fix && fixes.length === 1, `${fixes.length} fixes for: ${message}`);
  return fix;
}
