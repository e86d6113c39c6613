import type { Definition, Name, Statement, Tree } from '../../syntax/tree';
import { allExpressions, bodyOf } from '../../syntax/walk';
import type { Problem } from '../../text/problem';

/** Private names of the file, and parameters and local names of functions, that nothing reads. */
export function unusedNames({ statements }: Tree): Problem[] {
  const readAnywhere = namesRead(statements);
  const privates = statements
    .flatMap((statement) => namesBound(statement))
    .filter(({ name }) => name.startsWith('_') && !readAnywhere.has(name));
  return [
    ...firstOfEach(privates).map((name) => unused(name, 'name', 'is private to this file and never used')),
    ...functionsIn(statements).flatMap(unusedInFunction),
  ];
}

function unusedInFunction(definition: Definition): Problem[] {
  const {
    params,
    body,
    name: { name: owner },
  } = definition;
  const read = namesRead([definition]);
  // A negative index reads `length` without naming it.
  const isUnused = ({ name }: Name): boolean => !name.startsWith('_') && name !== 'length' && !read.has(name);
  const locals = body.flatMap((statement) => (statement.kind === 'for' ? [] : namesBound(statement)));
  return [
    ...firstOfEach(params.filter(isUnused)).map((name) =>
      unused(name, 'parameter', `of \`${owner}\` is never used`),
    ),
    ...firstOfEach(locals.filter(isUnused)).map((name) =>
      unused(name, 'local name', `of \`${owner}\` is never used`),
    ),
  ];
}

function unused({ name, span }: Name, what: string, why: string): Problem {
  const message = `The ${what} \`${name}\` ${why}.`;
  return { code: 'name/unused', severity: 'hint', span, message, tags: ['unnecessary'] };
}

function firstOfEach(names: readonly Name[]): Name[] {
  return [...new Map(names.toReversed().map((name) => [name.name, name])).values()];
}

function namesBound(statement: Statement): readonly Name[] {
  switch (statement.kind) {
    case 'assignment':
      return statement.names;
    case 'def':
      return [statement.name];
    case 'for':
      return statement.body.flatMap(namesBound);
    default:
      return [];
  }
}

function namesRead(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  for (const expression of allExpressions(statements))
    if (expression.kind === 'name') names.add(expression.name);
  return names;
}

function functionsIn(statements: readonly Statement[]): Definition[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'def' && !statement.broken ? [statement] : []),
    ...functionsIn(bodyOf(statement)),
  ]);
}
