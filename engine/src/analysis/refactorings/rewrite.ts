import type { TextEdit } from '../../text/problem';
import { otherWayOf, type Way } from './idioms';
import { placeOfSelection, placesAt, type ExpressionPlace } from './path';
import type { Copy, Draft, Refactoring, RefactoringRequest } from './refactoring';
import { isReadable, isSound } from './verified';

/** Longer texts are cut in titles. */
const widest = 60;

/** Writes an expression in another way that is the same on every input. */
export function rewrite(request: RefactoringRequest): Refactoring[] {
  const { analysis, span } = request;
  const selected = span.start < span.end ? placeOfSelection(analysis.tree, span) : undefined;
  const places = span.start < span.end ? (selected ? [selected] : []) : placesAt(analysis.tree, span.start);
  for (const place of places) {
    const isInFunction = place.statements.some(({ kind }) => kind === 'def');
    const way = otherWayOf(place.expression, request, isInFunction);
    if (!way || place.statements.some(({ broken }) => broken)) continue;
    const drafts = [0, 1, 2].map((parentheses) => draftOf(place, way, parentheses, request));
    const draft = drafts.find((each) => isReadable(each, request));
    if (!draft || !isSound(draft, request)) return [];
    return [{ kind: 'rewrite', title: titleOf(draft), edits: draft.edits }];
  }
  return [];
}

/** Without parentheses, with some around the first part, or around all. */
function draftOf(
  { expression: { span } }: ExpressionPlace,
  { pieces, given, isOtherWay }: Way,
  parentheses: number,
  { analysis: { tree } }: RefactoringRequest,
): Draft {
  const copies: Copy[] = [];
  let text = parentheses === 2 ? '(' : '';
  for (const [i, piece] of pieces.entries()) {
    const isWrapped = parentheses === 1 && i === 0 && typeof piece !== 'string';
    if (isWrapped) text += '(';
    if (typeof piece === 'string') text += piece;
    else {
      copies.push({ from: piece.span, to: span.start + text.length });
      text += tree.text.slice(piece.span.start, piece.span.end);
    }
    if (isWrapped) text += ')';
  }
  const edit: TextEdit = { span, text: parentheses === 2 ? `${text})` : text };
  return { edits: [edit], copies, removed: [], rewritten: { edit, given, isOtherWay } };
}

function titleOf({ edits }: Draft): string {
  const text = edits
    .map((edit) => edit.text)
    .join('')
    .replace(/\s+/g, ' ');
  return `Write it as \`${text.length > widest ? `${text.slice(0, widest - 1)}…` : text}\``;
}
