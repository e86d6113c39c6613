import type { Program } from '../../program/program';
import { isBaseName } from '../../program/rasp/names';
import { whyUnknown } from '../../program/raspy/lookup';
import type { Expression, Statement, Tree } from '../../syntax/tree';
import { nearestName } from '../../text/nearestName';
import type { Problem } from '../../text/problem';
import { observedIn } from '../names/observed';
import { builtInSymbol, type NameOccurrence, type NameScope, type NameSymbol } from '../names/symbols';
import { NameTable } from '../names/table';
import { uncalledIn } from '../uncalled';
import { advice } from './check';

/**
 * Names in functions that are not called yet, and that nothing has: running the file does not meet them. Where another
 * file is loaded or a statement can not be read, names may come from there, and nothing is said.
 */
export function missingNames(tree: Tree, program: Program): Problem[] {
  if (tree.statements.some(({ kind, broken }) => kind === 'load' || broken)) return [];
  const uncalled = new Set<Statement | Expression>(uncalledIn(tree, program));
  if (uncalled.size === 0) return [];
  const isUncalled = ({ of, parent }: NameScope): boolean =>
    (of !== undefined && uncalled.has(of)) || (parent !== undefined && isUncalled(parent));
  const isKnown = (name: string): boolean =>
    (tree.language === 'rasp' && isBaseName(name)) || program.library.has(name) || program.bindings.has(name);
  // A call that fails tells where in the function it did.
  const told = new Set(program.problems.flatMap(({ related = [] }) => related.map(({ span }) => span.start)));
  const { occurrences, symbols } = new NameTable(
    { uri: '', tree },
    {
      observed: observedIn(tree, program),
      library: undefined,
      loaded: () => undefined,
      builtIn: builtInSymbol,
    },
  );
  return occurrences
    .filter(
      ({ access, name, symbols: meant }) => access === 'read' && meant.length === 0 && !isKnown(name.name),
    )
    .filter(({ name, scope }) => isUncalled(scope) && !told.has(name.span.start))
    .map((occurrence) => missing(occurrence, tree, program, symbols));
}

function missing(
  { name: { name, span }, scope }: NameOccurrence,
  { language }: Tree,
  program: Program,
  symbols: readonly NameSymbol[],
): Problem {
  const inSight = symbols.filter((symbol) => isWithin(scope, symbol.scope)).map((symbol) => symbol.name);
  const near = nearestName(name, [...inSight, ...program.library.keys()]);
  const elsewhere = language === 'raspy' ? whyUnknown(name) : undefined;
  if (elsewhere !== undefined) return advice('name/missing', span, `${elsewhere}.`);
  const advised = near === undefined ? 'nothing binds it.' : `did you mean \`${near}\`?`;
  const fixes = near === undefined ? [] : [{ title: `Change to \`${near}\``, edits: [{ span, text: near }] }];
  return advice('name/missing', span, `\`${name}\` is not defined; ${advised}`, { fixes });
}

function isWithin(scope: NameScope, outer: NameScope): boolean {
  return scope === outer || (scope.parent !== undefined && isWithin(scope.parent, outer));
}
