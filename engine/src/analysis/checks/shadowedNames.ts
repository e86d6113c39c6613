import type { Name, Statement, Tree } from '../../syntax/tree';
import { bodyOf } from '../../syntax/walk';
import type { Problem } from '../../text/problem';

/** Parameters and local names of functions that hide a function of the library there. */
export function shadowedNames({ statements }: Tree, library: ReadonlySet<string>): Problem[] {
  return statements
    .flatMap((statement) => namesInFunctions(statement, false))
    .flatMap(({ name, span }) =>
      library.has(name)
        ? [
            {
              code: 'name/shadows-library',
              severity: 'info',
              span,
              message: `\`${name}\` hides the library's \`${name}\` in this function.`,
            } satisfies Problem,
          ]
        : [],
    );
}

function namesInFunctions(statement: Statement, inFunction: boolean): Name[] {
  const isFunction = statement.kind === 'def';
  const own: readonly Name[] = isFunction
    ? statement.params
    : statement.kind === 'assignment' || statement.kind === 'for'
      ? statement.names
      : [];
  const local = isFunction && inFunction ? [statement.name] : [];
  return [
    ...local,
    ...(isFunction || inFunction ? own : []),
    ...bodyOf(statement).flatMap((inner) => namesInFunctions(inner, inFunction || isFunction)),
  ];
}
