import { namesDefinedIn, type Analysis, type Definition } from '@rasp/engine';
import { drawingsIn, type Drawing } from './drawings';

/** A definition of an earlier text, with the place of its name in the text of now. */
export interface LostDefinition {
  readonly definition: Definition;
  readonly start: number;
}

/** A drawing of an earlier text, with its place in the text of now. */
export interface LostDrawing {
  readonly drawing: Drawing;
  readonly start: number;
}

/** An earlier analysis of a file, for what the text of now does not tell. */
export interface Earlier {
  readonly analysis: Analysis;
  /** What it defines and the text of now still should, but can not: it does not parse there, or fails. */
  readonly lost: readonly LostDefinition[];
  /** Likewise what it draws. */
  readonly lostDrawings: readonly LostDrawing[];
  /** Where an offset of the text of now was then; `undefined` inside of what was changed since. */
  toEarlier(offset: number): number | undefined;
  /** Where something that started at an offset then starts now. */
  toNow(offset: number): number | undefined;
}

/** What an earlier analysis knows beyond the one of now; `undefined` if nothing is lost by forgetting it. */
export function whatIsLost(before: Analysis, now: Analysis): Earlier | undefined {
  const offsets = matchOffsets(before.tree.text, now.tree.text);
  const nameIsLost = isLostFrom(
    now,
    now.program.definitions.map(({ name }) => name.span.start),
    namesDefinedIn(now.tree).map(({ span }) => span.start),
  );
  const lost = before.program.definitions.flatMap((definition) => {
    const start = offsets.toNow(definition.name.span.start);
    return start !== undefined && nameIsLost(start) ? [{ definition, start }] : [];
  });
  const drawingIsLost = isLostFrom(
    now,
    drawingsIn(now).map(({ statement }) => statement.span.start),
    now.tree.statements.flatMap(({ kind, span }) => (kind === 'draw' ? [span.start] : [])),
  );
  const lostDrawings = drawingsIn(before).flatMap((drawing) => {
    const start = offsets.toNow(drawing.statement.span.start);
    return start !== undefined && drawingIsLost(start) ? [{ drawing, start }] : [];
  });
  const isNothingLost = lost.length === 0 && lostDrawings.length === 0;
  if (isNothingLost && (isFinished(now) || !isFinished(before))) return undefined;
  return { analysis: before, lost, lostDrawings, ...offsets };
}

/**
 * Tells of what stood at an offset whether a text lost it: it is not known there, but still written; in a text that can
 * not be read to its end anything may be.
 */
function isLostFrom(
  { tree }: Analysis,
  known: readonly number[],
  written: readonly number[],
): (start: number) => boolean {
  const knownThere = new Set(known);
  const writtenThere = tree.complete ? new Set(written) : undefined;
  return (start) => !knownThere.has(start) && (!writtenThere || writtenThere.has(start));
}

/** Whether nothing looks as if it were still being typed: a statement without its `;` can be read, but may go on. */
function isFinished({ tree }: Analysis): boolean {
  return tree.complete && tree.problems.every(({ code }) => code !== 'syntax/semicolon');
}

/** Matches the offsets of two texts, taken to differ in one place. */
function matchOffsets(before: string, now: string): Pick<Earlier, 'toNow' | 'toEarlier'> {
  const shorter = Math.min(before.length, now.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === now[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === now.at(-1 - suffix)) suffix += 1;
  const moved = now.length - before.length;
  return {
    // A cursor at the edge of the change belongs to what it stands behind, a start to what follows.
    toEarlier: (offset) => {
      if (offset <= prefix) return offset;
      return offset >= now.length - suffix ? offset - moved : undefined;
    },
    toNow: (offset) => {
      if (offset >= before.length - suffix) return offset + moved;
      return offset <= prefix ? offset : undefined;
    },
  };
}
