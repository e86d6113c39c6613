import type { Outline } from '../walk';
import type { Expression, Field, Name, Parameter, Slice, Statement, Target } from './tree';

/** The structure of `.raspy` files. */
export const raspyOutline: Outline<Expression, Statement> = {
  partsOf,
  expressionsOf,
  bodyOf,
  namesBoundBy,
  namesDefinedBy,
  resultsOf,
  namesBoundIn(expression) {
    if (expression.kind === 'comprehension')
      return expression.clauses.flatMap(({ target }) => namesIn(target));
    return expression.kind === 'lambda' ? expression.params.map(({ name }) => name) : [];
  },
};

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'name':
    case 'literal':
    case 'missing':
      return [];
    case 'f-string':
      return fieldParts(expression.parts);
    case 'list':
    case 'tuple':
    case 'set':
      return expression.items.map((item) => (item.kind === 'starred' ? item.value : item));
    case 'dict':
      return expression.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case 'comprehension':
      return [
        ...(expression.key ? [expression.key] : []),
        expression.element,
        ...expression.clauses.flatMap(({ target, iterable, conditions }) => [
          ...targetParts(target),
          iterable,
          ...conditions,
        ]),
      ];
    case 'unary':
      return [expression.operand];
    case 'binary':
    case 'logic':
      return [expression.left, expression.right];
    case 'comparison':
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case 'ternary':
      return [expression.then, expression.condition, expression.otherwise];
    case 'attribute':
      return [expression.object];
    case 'index':
      return [expression.object, ...indexParts(expression.index)];
    case 'call':
      return [expression.callee, ...expression.args.map(({ value }) => value)];
    case 'lambda':
      return [...defaultsOf(expression.params), expression.body];
    case 'parenthesized':
      return [expression.inner];
  }
}

function fieldParts(parts: readonly (string | Field)[]): Expression[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.expression, ...fieldParts(part.format)],
  );
}

function indexParts(index: Expression | Slice): readonly Expression[] {
  if (index.kind !== 'slice') return [index];
  return [index.start, index.stop, index.step].filter((part) => part !== undefined);
}

function defaultsOf(params: readonly Parameter[]): Expression[] {
  return params.map((param) => param.default).filter((value) => value !== undefined);
}

/** The expressions that are evaluated to find out where to assign to. */
function targetParts(target: Target): readonly Expression[] {
  switch (target.kind) {
    case 'name':
    case 'missing':
      return [];
    case 'index':
    case 'attribute':
      return partsOf(target);
    case 'targets':
      return target.targets.flatMap((part) =>
        targetParts(part.kind === 'starred target' ? part.target : part),
      );
  }
}

function namesIn(target: Target): readonly Name[] {
  if (target.kind === 'name') return [target];
  if (target.kind !== 'targets') return [];
  return target.targets.flatMap((part) => namesIn(part.kind === 'starred target' ? part.target : part));
}

function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.expression];
    case 'assignment':
      return [...statement.targets.flatMap(targetParts), ...(statement.value ? [statement.value] : [])];
    case 'augmented':
      return [...targetParts(statement.target), statement.value];
    case 'def':
      return defaultsOf(statement.params);
    case 'return':
      return statement.value ? [statement.value] : [];
    case 'if':
      return statement.branches.map(({ condition }) => condition);
    case 'for':
      return [...targetParts(statement.target), statement.iterable];
    case 'while':
      return [statement.condition];
    case 'assert':
      return statement.message ? [statement.condition, statement.message] : [statement.condition];
    case 'import':
    case 'global':
    case 'nonlocal':
    case 'pass':
    case 'break':
    case 'continue':
    case 'unsupported':
      return [];
  }
}

function bodyOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'def':
    case 'unsupported':
      return statement.body;
    case 'if':
      return [...statement.branches.flatMap(({ body }) => body), ...statement.otherwise];
    case 'for':
    case 'while':
      return [...statement.body, ...statement.otherwise];
    default:
      return [];
  }
}

function namesBoundBy(statement: Statement): readonly Name[] {
  switch (statement.kind) {
    case 'assignment':
      return statement.targets.flatMap(namesIn);
    case 'augmented':
      return namesIn(statement.target);
    case 'def':
      return [statement.name, ...statement.params.map(({ name }) => name)];
    case 'for':
      return namesIn(statement.target);
    case 'import':
      return statement.names.map(({ bound }) => bound);
    default:
      return [];
  }
}

/** The names that a statement of the top level defines, those in its branches and loops included. */
export function namesDefinedBy(statement: Statement): readonly Name[] {
  switch (statement.kind) {
    case 'assignment':
      return statement.targets.flatMap(namesIn);
    case 'augmented':
      return namesIn(statement.target);
    case 'def':
      return [statement.name];
    case 'if':
    case 'for':
    case 'while':
      return bodyOf(statement).flatMap(namesDefinedBy);
    default:
      return [];
  }
}

function resultsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.expression];
    case 'assignment':
      return statement.value && statement.targets.every(({ kind }) => kind === 'name')
        ? [statement.value]
        : [];
    case 'def':
      return returnsIn(statement.body);
    default:
      return [];
  }
}

/** What the `return` statements of a function's own body give, the last one first. */
function returnsIn(body: readonly Statement[]): Expression[] {
  return body.toReversed().flatMap((statement) => {
    if (statement.kind === 'return') return statement.value ? [statement.value] : [];
    return statement.kind === 'def' ? [] : returnsIn(bodyOf(statement));
  });
}
