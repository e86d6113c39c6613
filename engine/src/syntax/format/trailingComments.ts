import type { LineMap } from '../../text/lineMap';
import type { Placed } from './printer';
import { columnAfter } from './style';

/** Between code and the comment behind it. */
const apart = 2;

/** A comment behind code, and the columns where the code before it ended and now ends. */
interface Behind {
  readonly index: number;
  readonly line: number;
  readonly column: number;
  readonly endBefore: number;
  readonly endNow: number;
}

/**
 * Puts the comments behind code two blanks behind it. Those that stood below each other stay so, and as far from the
 * longest line as they were.
 * @returns the pieces, their gaps complete
 */
export function alignComments(
  placed: readonly Placed[],
  text: string,
  lines: LineMap,
  tabSize: number,
): Placed[] {
  const aligned = [...placed];
  const behind = placed.flatMap((it, index) => behindOf(it, index, text, lines, tabSize));
  for (const run of runsOf(behind, placed, lines, text)) {
    const room = Math.min(...run.map(({ column, endBefore }) => column - endBefore));
    const distance = run.length === 1 ? apart : Math.max(apart, room);
    const column = Math.max(...run.map(({ endNow }) => endNow)) + distance;
    for (const { index, endNow } of run) {
      const it = placed[index];
      if (it) aligned[index] = { ...it, gap: it.gap + ' '.repeat(column - endNow) };
    }
  }
  return aligned;
}

function behindOf(
  { piece, codeEnd }: Placed,
  index: number,
  text: string,
  lines: LineMap,
  tabSize: number,
): Behind[] {
  if (codeEnd === undefined) return [];
  const { line } = lines.placeAt(piece.span.start);
  const before = text.slice(lines.lineStart(line), piece.span.start);
  const columnOf = (it: string): number => columnAfter(it, 0, tabSize);
  return [{ index, line, column: columnOf(before), endBefore: columnOf(before.trimEnd()), endNow: codeEnd }];
}

/** The comments that stand below each other, with no empty line and no other comment between them, before and now. */
function runsOf(
  behind: readonly Behind[],
  placed: readonly Placed[],
  lines: LineMap,
  text: string,
): Behind[][] {
  const runs: Behind[][] = [];
  for (const it of behind) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const stoodTogether = last?.column === it.column && areTogether(last.line, it.line);
    if (run && last && stoodTogether && standTogether(last.index, it.index)) run.push(it);
    else runs.push([it]);
  }
  return runs;

  function areTogether(first: number, second: number): boolean {
    for (let line = first + 1; line < second; line++)
      if (/^\s*(?:#|$)/.test(text.slice(lines.lineStart(line), lines.lineStart(line + 1)).trimEnd()))
        return false;
    return true;
  }

  function standTogether(first: number, second: number): boolean {
    return placed
      .slice(first + 1, second)
      .every(
        ({ gap, piece }) =>
          !/[\r\n]\s*?[\r\n]/.test(gap.replaceAll('\r\n', '\n')) && !piece.text.startsWith('#'),
      );
  }
}
