import { touches, type Span } from '../text/span';
import type { Name } from './tree';

interface Spanned {
  readonly span: Span;
}

/** How the trees of a language hang together: what is directly inside of what, in the order of the text. */
export interface Outline<E extends Spanned, S extends Spanned> {
  partsOf(expression: E): readonly E[];
  /** Without those of nested statements. */
  expressionsOf(statement: S): readonly E[];
  bodyOf(statement: S): readonly S[];
  /** The names that a statement itself binds: targets, function and parameters, loop names. */
  namesBoundBy(statement: S): readonly Name[];
  /** The names that a statement defines, those in its body included: assigned ones and functions. */
  namesDefinedBy(statement: S): readonly Name[];
  /** The expressions whose values an assignment to one name, a function or an expression statement stands for. */
  resultsOf(statement: S): readonly E[];
  /** The names that an expression binds for itself. */
  namesBoundIn(expression: E): readonly Name[];
}

/** What stands at an offset: the statements around it from the outside in, and the expressions likewise. */
export interface Path<E, S> {
  readonly statements: readonly S[];
  readonly expressions: readonly E[];
  /** The name being bound at the offset, if the offset is on one. */
  readonly binding: Name | undefined;
}

/** Finds what stands at an offset; a cursor just behind something is on it. */
export function pathAt<E extends Spanned, S extends Spanned>(
  outline: Outline<E, S>,
  statements: readonly S[],
  offset: number,
): Path<E, S> {
  const path: S[] = [];
  let inside: S | undefined = innermost(statements, offset);
  while (inside) {
    path.push(inside);
    inside = innermost(outline.bodyOf(inside), offset);
  }
  const statement = path.at(-1);
  if (!statement) return { statements: [], expressions: [], binding: undefined };
  const expressions: E[] = [];
  let expression = innermost(outline.expressionsOf(statement), offset);
  while (expression) {
    expressions.push(expression);
    expression = innermost(outline.partsOf(expression), offset);
  }
  const inExpressions = expressions.flatMap((outer) => outline.namesBoundIn(outer));
  return {
    statements: path,
    expressions,
    binding: innermost([...outline.namesBoundBy(statement), ...inExpressions], offset),
  };
}

/** The part the offset is in; between two parts that meet there, the one that starts there. */
function innermost<T extends Spanned>(parts: readonly T[], offset: number): T | undefined {
  return parts.findLast(({ span }) => touches(span, offset) && span.start < span.end);
}

/** Every expression below some statements, nested statements included, each before its parts. */
export function* expressionsBelow<E extends Spanned, S extends Spanned>(
  outline: Outline<E, S>,
  statements: readonly S[],
): Generator<E> {
  for (const statement of statements) {
    const stack = outline.expressionsOf(statement).toReversed();
    for (let expression = stack.pop(); expression; expression = stack.pop()) {
      yield expression;
      // One by one: a list display may have more items than a call can have arguments.
      for (const part of outline.partsOf(expression).toReversed()) stack.push(part);
    }
    yield* expressionsBelow(outline, outline.bodyOf(statement));
  }
}
