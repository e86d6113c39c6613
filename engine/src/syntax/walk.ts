import { touches, type Span } from '../text/span';
import type { Expression, Name, Statement } from './tree';

/** The expressions directly inside an expression, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'name':
    case 'literal':
    case 'missing':
      return [];
    case 'list':
      return expression.items;
    case 'dict':
      return expression.pairs.flat();
    case 'comprehension':
      return [...(expression.key ? [expression.key] : []), expression.element, expression.iterable];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'ternary':
      return [expression.then, expression.condition, expression.otherwise];
    case 'index':
      return [expression.object, expression.index];
    case 'call':
      return [expression.callee, ...expression.args];
    case 'select':
      return [expression.key, expression.query];
    case 'form':
      return expression.args;
    case 'parenthesized':
      return [expression.inner];
  }
}

/** The expressions directly inside a statement, without those of nested statements. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.expression];
    case 'assignment':
      return statement.values;
    case 'def':
      return statement.results;
    case 'for':
      return [statement.iterable];
    case 'set example':
      return [statement.value];
    case 'draw':
      return statement.input ? [statement.subject, statement.input] : [statement.subject];
    case 'show example':
    case 'switch':
    case 'load':
    case 'exit':
      return [];
  }
}

/** The statements directly inside a statement. */
export function bodyOf(statement: Statement): readonly Statement[] {
  return statement.kind === 'def' || statement.kind === 'for' ? statement.body : [];
}

/** The names that a statement itself binds: targets, function and parameters, loop names. */
export function namesBoundBy(statement: Statement): readonly Name[] {
  switch (statement.kind) {
    case 'assignment':
      return statement.names;
    case 'def':
      return [statement.name, ...statement.params];
    case 'for':
      return statement.names;
    default:
      return [];
  }
}

/** What stands at an offset: the statements around it from the outside in, and the expressions likewise. */
export interface Path {
  readonly statements: readonly Statement[];
  readonly expressions: readonly Expression[];
  /** The name being bound at the offset, if the offset is on one. */
  readonly binding: Name | undefined;
}

/** Finds what stands at an offset; a cursor just behind something is on it. */
export function pathAt(statements: readonly Statement[], offset: number): Path {
  const path: Statement[] = [];
  let inside: Statement | undefined = innermost(statements, offset);
  while (inside) {
    path.push(inside);
    inside = innermost(bodyOf(inside), offset);
  }
  const statement = path.at(-1);
  if (!statement) return { statements: [], expressions: [], binding: undefined };
  const expressions: Expression[] = [];
  let expression = innermost(expressionsOf(statement), offset);
  while (expression) {
    expressions.push(expression);
    expression = innermost(partsOf(expression), offset);
  }
  const inComprehensions = expressions.flatMap((outer) =>
    outer.kind === 'comprehension' ? outer.names : [],
  );
  return {
    statements: path,
    expressions,
    binding: innermost([...namesBoundBy(statement), ...inComprehensions], offset),
  };
}

/** The part the offset is in; between two parts that meet there, the one that starts there. */
function innermost<T extends { readonly span: Span }>(parts: readonly T[], offset: number): T | undefined {
  return parts.findLast(({ span }) => touches(span, offset) && span.start < span.end);
}

/** Every expression below a statement, nested statements included, each before its parts. */
export function* allExpressions(statements: readonly Statement[]): Generator<Expression> {
  for (const statement of statements) {
    const stack = expressionsOf(statement).toReversed();
    for (let expression = stack.pop(); expression; expression = stack.pop()) {
      yield expression;
      // One by one: a list display may have more items than a call can have arguments.
      for (const part of partsOf(expression).toReversed()) stack.push(part);
    }
    yield* allExpressions(bodyOf(statement));
  }
}
