import { expressionsBelow, type Outline } from '../walk';
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

/** The names that a statement defines for the top level of its file. */
export function namesDefinedBy(statement: Statement): readonly Name[] {
  if (statement.kind === 'assignment') return statement.names;
  return statement.kind === 'def' ? [statement.name] : [];
}

function resultsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.expression];
    case 'assignment':
      return statement.values;
    case 'def':
      return statement.results;
    case 'draw':
      return [statement.subject];
    default:
      return [];
  }
}

/** The structure of `.rasp` files. */
export const raspOutline: Outline<Expression, Statement> = {
  partsOf,
  expressionsOf,
  bodyOf,
  namesBoundBy,
  namesDefinedBy,
  resultsOf,
  namesBoundIn: (expression) => (expression.kind === 'comprehension' ? expression.names : []),
};

/** Every expression below some statements, nested statements included, each before its parts. */
export function allExpressions(statements: readonly Statement[]): Generator<Expression> {
  return expressionsBelow(raspOutline, statements);
}
