import { spansAt, type Tree } from '@rasp/engine';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { toOffset, toRange } from '../convert';

/** What grows around each position when the selection is expanded: name, expressions, statement, block, file. */
export function selectionRanges(tree: Tree, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAt(tree, toOffset(tree.lines, position));
    const range = spans
      .toReversed()
      .reduce<SelectionRange | undefined>(
        (parent, span) => ({ range: toRange(tree.lines, span), ...(parent && { parent }) }),
        undefined,
      );
    return range ?? { range: { start: position, end: position } };
  });
}
