import { outlineOf } from '../../syntax/outline';
import type { Expression, Statement, Tree } from '../../syntax/tree';
import { pathAt } from '../../syntax/walk';
import { contains, type Span } from '../../text/span';

/** An expression in its text. */
export interface ExpressionPlace {
  readonly expression: Expression;
  /** The expressions around it, from the outside in. */
  readonly around: readonly Expression[];
  /** The statements around it, from the outside in; it is directly inside of the last one. */
  readonly statements: readonly Statement[];
}

/** The expression that is exactly a piece of the text, blanks and a `;` at its end aside. */
export function placeOfSelection(tree: Tree, { start, end }: Span): ExpressionPlace | undefined {
  const text = tree.text.slice(start, end);
  const bare = text.replace(/[\s;]+$/, '');
  const from = start + (bare.length - bare.trimStart().length);
  const wanted = { start: from, end: start + bare.length };
  if (wanted.start >= wanted.end) return undefined;
  const outline = outlineOf(tree);
  const statements: Statement[] = [];
  const holds = ({ span }: { readonly span: Span }): boolean => contains(span, wanted);
  let inside: Statement | undefined = [...tree.statements].find(holds);
  while (inside) {
    statements.push(inside);
    inside = outline.bodyOf(inside).find(holds);
  }
  const statement = statements.at(-1);
  if (!statement) return undefined;
  const expressions: Expression[] = [];
  let expression = outline.expressionsOf(statement).find(holds);
  while (expression) {
    expressions.push(expression);
    const { span } = expression;
    if (span.start === wanted.start && span.end === wanted.end)
      return { expression, around: expressions.slice(0, -1), statements };
    expression = outline.partsOf(expression).find(holds);
  }
  return undefined;
}

/** The expressions at an offset, from the inside out. */
export function placesAt(tree: Tree, offset: number): readonly ExpressionPlace[] {
  const { expressions, statements } = pathAt(outlineOf(tree), tree.statements, offset);
  return expressions
    .map((expression, i) => ({ expression, around: expressions.slice(0, i), statements }))
    .reverse();
}

/** What is inside of parentheses, however many. */
export function withoutParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'parenthesized') inner = inner.inner;
  return inner;
}

/** The blocks of statements that a statement has. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise];
    case 'while':
      return [statement.body, statement.otherwise];
    case 'for':
      return 'otherwise' in statement ? [statement.body, statement.otherwise] : [statement.body];
    case 'def':
    case 'unsupported':
      return [statement.body];
    default:
      return [];
  }
}

/** The block that the last of some nested statements stands in. */
export function blockOf(tree: Tree, statements: readonly Statement[]): readonly Statement[] {
  const around = statements.at(-2);
  const last = statements.at(-1);
  if (!around || !last) return tree.statements;
  return blocksOf(around).find((block) => block.includes(last)) ?? [];
}

/** Where the block ends that a statement stands in; in a function of RASP with what it returns. */
export function endOfBlock(statement: Statement, tree: Tree): number {
  const endIn = (block: readonly Statement[], end: number): number | undefined => {
    if (block.includes(statement)) return end;
    for (const each of block)
      for (const inner of blocksOf(each)) {
        const isFunction = each.kind === 'def' && 'results' in each;
        const last = isFunction ? each : inner.at(-1);
        const found = endIn(inner, last?.span.end ?? 0);
        if (found !== undefined) return found;
      }
    return undefined;
  };
  return endIn(tree.statements, tree.text.length) ?? 0;
}
