import assert from 'node:assert/strict';
import type { Comment, Tree } from '../../../engine/src/syntax/tree';
import type { AnyToken } from '../../../engine/src/syntax/tokens';
import type { Problem } from '../../../engine/src/text/problem';
import type { Span } from '../../../engine/src/text/span';

/** What the text is split into. */
export interface Scan {
  readonly tokens: readonly AnyToken[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** Asserts that tokens and comments make up a text, one behind the other, with only blanks and what is told between. */
export function assertMakeUp(text: string, { tokens, comments, problems }: Scan): void {
  const spans = [...tokens, ...comments]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const told = uncovered(text, problems.flatMap(placesOf));
  let end = 0;
  for (const { start, end: next } of [...spans, { start: text.length, end: text.length }]) {
    if (start < end) assert.fail(`what is at ${start} begins before ${end}`);
    const between = told.slice(end, start);
    if (!/^[\s\\]*$/.test(between)) assert.fail(`${JSON.stringify(between)} at ${end} is in no token`);
    end = next;
  }
}

/** Asserts that each token is in a statement, ends one, or is told, if the text is understood. */
export function assertHolds({ statements, problems, complete }: Tree, { tokens }: Scan): void {
  if (!complete) return;
  const told = problems.flatMap(placesOf);
  const places = [...statements.map(({ span }) => span), ...told];
  for (const { kind, text, span } of tokens) {
    if (kind === 'end' || text === ';' || span.start === span.end) continue;
    const held = places.some(({ start, end }) => start < span.end && span.start < end);
    if (!held) assert.fail(`${JSON.stringify(text)} at ${span.start} is in no statement`);
  }
}

function placesOf({ span, fixes = [] }: Problem): Span[] {
  return [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
}

/** A text with blanks where some spans are. */
function uncovered(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { start, end } of spans) units.fill(' ', start, end);
  return units.join('');
}
