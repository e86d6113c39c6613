import { foldsOf, type Fold, type Tree } from '@rasp/engine';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';

const kinds: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
  region: FoldingRangeKind.Region,
};

/** What of a file can be folded away. */
export function foldingRanges(tree: Tree): FoldingRange[] {
  return foldsOf(tree).map(({ firstLine, lastLine, kind }) => {
    const known = kinds[kind];
    return { startLine: firstLine, endLine: lastLine, ...(known && { kind: known }) };
  });
}
