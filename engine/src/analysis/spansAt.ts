import { outlineOf } from '../syntax/outline';
import type { Tree } from '../syntax/tree';
import { pathAt } from '../syntax/walk';
import { contains, touches, type Span } from '../text/span';

/**
 * What a person may want to select at an offset, from the inside out: the name, the expressions around it, statements,
 * the blocks that they stand in, the file. Each holds the one before.
 */
export function spansAt(tree: Tree, offset: number): readonly Span[] {
  const outline = outlineOf(tree);
  const { statements, expressions, binding } = pathAt(outline, tree.statements, offset);
  const blocks = statements.flatMap((statement): Span[] => {
    const body = outline.bodyOf(statement);
    const [first] = body;
    const last = body.at(-1);
    const block = first && last && { start: first.span.start, end: last.span.end };
    return block && touches(block, offset) ? [statement.span, block] : [statement.span];
  });
  const comment = tree.comments.find(({ span }) => touches(span, offset));
  const found: readonly Span[] = [
    { start: 0, end: tree.text.length },
    ...blocks,
    ...expressions.map(({ span }) => span),
    ...(binding ? [binding.span] : []),
    ...(comment ? [comment.span] : []),
  ];
  const nested: Span[] = [];
  for (const span of found) {
    const around = nested.at(-1);
    const isInside = !around || (contains(around, span) && span.end - span.start < around.end - around.start);
    if (isInside && touches(span, offset)) nested.push(span);
  }
  return nested.reverse();
}
