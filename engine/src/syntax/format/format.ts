import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import { parserOf } from '../language';
import type { Tree } from '../tree';
import { editsOf } from './edits';
import { frontOf } from './fronts';
import { layOutRows } from './layout';
import { groupsOf, Selected } from './range';
import { rowsOf, spanOf, type Row } from './rows';
import { isSameProgram } from './sameProgram';
import type { FormatStyle } from './style';

/**
 * The changes that lay a file out, or of it the lines that a range touches: only of what is between its tokens, in the
 * order of the text. What can not be read is left as it is, and so is a file that is plainly in the other language.
 *
 * The result is read again, and is the same program: where it would not be, because mistakes are read by the layout of
 * what is around them, the statements with mistakes are left alone as a whole; if it still were not, nothing changes.
 */
export function formatEdits(tree: Tree, style: FormatStyle, range?: Span): TextEdit[] {
  if (tree.problems.some(({ code }) => code === 'language/other')) return [];
  const front = frontOf(tree);
  const rows = rowsOf(tree, front);
  const selected = new Selected(tree, rows, range, front.columnsMatter);
  const lineBreak = lineBreakOf(tree.text);
  const attempt = (isKept?: (row: Row) => boolean): TextEdit[] => {
    const staysInColumn = (index: number): boolean => selected.staysInColumn(index);
    const options = {
      style,
      lineBreak,
      staysInColumn,
      endsOpen: front.endsOpen,
      separator: front.separator,
      ...(isKept && { isKept }),
    };
    return editsOf(tree, layOutRows(tree, front, rows, options), selected, options);
  };
  const isSound = (edits: readonly TextEdit[]): boolean =>
    edits.length === 0 || isSameProgram(tree, parserOf(tree.language)(applyEdits(tree.text, edits)));
  const edits = attempt();
  if (isSound(edits)) return edits;
  const doubtful = rowsWithProblems(tree, rows);
  const fewer = attempt((row) => doubtful.has(row));
  return isSound(fewer) ? fewer : [];
}

/** A file as `formatEdits` has it. */
export function format(tree: Tree, style: FormatStyle): string {
  return applyEdits(tree.text, formatEdits(tree, style));
}

/** A text with changes made that are in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: by } of edits) {
    result += text.slice(at, span.start) + by;
    at = span.end;
  }
  return result + text.slice(at);
}

/** What ends most lines of a text; the line feed where there are as many of each. */
function lineBreakOf(text: string): string {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const both = count(/\r\n/g);
  const [feeds, returns] = [count(/\n/g) - both, count(/\r/g) - both];
  if (both > feeds && both > returns) return '\r\n';
  return returns > feeds ? '\r' : '\n';
}

/** The rows of the statements of the top level that have problems. */
function rowsWithProblems(tree: Tree, rows: readonly Row[]): ReadonlySet<Row> {
  const doubtful = groupsOf(rows).filter((group) => {
    const [first, last] = [group[0], group.at(-1)];
    const start = first ? spanOf(first).start : 0;
    const end = last ? spanOf(last).end : 0;
    return tree.problems.some(({ span }) => span.start <= end && span.end >= start);
  });
  return new Set(doubtful.flat());
}
