import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Tree } from '../tree';
import { formatEdits } from './format';
import { frontOf } from './fronts';
import { raspIndentation } from './rasp/indentation';
import { raspyIndentation } from './raspy/indentation';
import { rowsOf, spanOf, type Row } from './rows';
import type { FormatStyle } from './style';

/** The characters behind which there may be something to lay out. */
export type Typed = ';' | '}' | '\n';

/**
 * The changes that suit what was typed just before an offset: behind `;` those of the statement that it ends, behind `}`
 * those of the function or loop that it ends, behind a line break those of the statement that ends with its line, and the
 * indentation of the new line. Nothing behind the offset is moved, and no statement that is not complete.
 */
export function onTypeEdits(tree: Tree, style: FormatStyle, offset: number, typed: Typed): TextEdit[] {
  if (typed === '\n') return lineBreakEdits(tree, style, offset);
  if (tree.language !== 'rasp') return [];
  const ended = endedAt(tree, offset, typed);
  return ended ? editsBefore(tree, style, ended, offset) : [];
}

/** The statement of RASP that ends at an offset, with all its lines. */
function endedAt(tree: Tree, offset: number, sign: ';' | '}'): Span | undefined {
  const rows = rowsOf(tree, frontOf(tree));
  const index = rows.findIndex((row) => row.leaves.at(-1)?.span.end === offset);
  const row = rows[index];
  if (!row || row.kept || row.leaves.at(-1)?.text !== sign || (sign === '}') !== (row.role === 'end'))
    return undefined;
  const first = row.role === 'end' ? headerOf(rows, index) : row;
  return first && { start: spanOf(first).start, end: offset };
}

function headerOf(rows: readonly Row[], end: number): Row | undefined {
  const depth = rows[end]?.depth;
  return rows
    .slice(0, end)
    .findLast((row) => row.depth === depth && (row.role === 'def' || row.role === 'header'));
}

function editsBefore(tree: Tree, style: FormatStyle, range: Span, offset: number): TextEdit[] {
  return formatEdits(tree, style, range).filter(({ span }) => span.start < offset);
}

function lineBreakEdits(tree: Tree, style: FormatStyle, offset: number): TextEdit[] {
  const { lines, text } = tree;
  const start = lines.lineStart(lines.placeAt(offset).line);
  const above = text.slice(0, start).replace(/(?:\r\n|[\r\n])$/, '').length;
  const isRaspy = tree.language === 'raspy';
  const ended = isRaspy ? rowEndingOn(tree, above) : undefined;
  const edits = ended ? editsBefore(tree, style, ended, above) : [];
  const wanted = (isRaspy ? raspyIndentation : raspIndentation)(tree, style, start);
  const [present = ''] = /^[ \t]*/.exec(text.slice(start)) ?? [];
  if (wanted === undefined || wanted === present) return edits;
  return [...edits, { span: { start, end: start + present.length }, text: wanted }];
}

/** The line of a statement that ends with the line of the text on which an offset is. */
function rowEndingOn(tree: Tree, offset: number): Span | undefined {
  const { lines } = tree;
  const { line } = lines.placeAt(offset);
  const row = rowsOf(tree, frontOf(tree)).findLast((it) => {
    const { end } = spanOf(it);
    return it.role !== 'comment' && end <= offset && lines.placeAt(end).line === line;
  });
  return row && !row.kept ? spanOf(row) : undefined;
}
