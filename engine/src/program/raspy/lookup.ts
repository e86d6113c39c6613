import { notBuiltins } from '../../python/builtins';
import { namesDefinedIn } from '../../syntax/outline';
import type { Name } from '../../syntax/raspy/tree';
import type { Tree } from '../../syntax/tree';
import { Failure } from '../../text/failure';
import { nearestName } from '../../text/nearestName';
import type { Value } from '../../values/value';
import { namesOfRasp } from './advice';
import type { PythonScope } from './scope';
import type { Source } from '../source';

/** The value of a name. @throws Failure for a name that has none. */
export function lookUp({ name, span }: Name, scope: PythonScope, source: Source): Value {
  const found = scope.find(name);
  if (typeof found === 'object') return found.value;
  const failed = scope.failureOf(name);
  if (failed) {
    throw new Failure(
      'name/undefined',
      `\`${name}\` has no value, because the statement that should bind it failed`,
      { span: failed, message: `\`${name}\` should be bound here.` },
    );
  }
  if (found === 'unbound') {
    throw new Failure(
      'name/undefined',
      `\`${name}\` has no value yet: it is assigned to further down in this function, and so belongs to it`,
    );
  }
  const later = definedLater(name, span.start, source);
  if (later !== undefined)
    throw new Failure('name/undefined', `\`${name}\` is used before it is defined, on line ${later}`);
  const elsewhere = whyUnknown(name);
  if (elsewhere !== undefined) throw new Failure('name/undefined', elsewhere);
  const near = nearestName(name, scope.names());
  throw new Failure(
    'name/undefined',
    `\`${name}\` is not defined${near === undefined ? '; nothing above this line binds it' : `; did you mean \`${near}\`?`}`,
  );
}

/** What a name is elsewhere that is none of RASPy: in Python, or in RASP. @returns `undefined` for any other name. */
export function whyUnknown(name: string): string | undefined {
  const missing = notBuiltins.get(name);
  if (missing !== undefined) return `\`${name}\` is not part of RASPy: ${missing}`;
  const inRasp = namesOfRasp.get(name);
  return inRasp === undefined ? undefined : `\`${name}\` is a name of RASP; in RASPy ${inRasp}`;
}

/** The line, from 1, on which the file defines a name behind an offset. */
function definedLater(name: string, offset: number, { tree }: Source): number | undefined {
  const start = definitionsIn(tree)
    .get(name)
    ?.find((candidate) => candidate > offset);
  return start === undefined ? undefined : tree.lines.placeAt(start).line + 1;
}

const definitions = new WeakMap<Tree, ReadonlyMap<string, readonly number[]>>();

/** Where the top level of a file defines each name, found out once: all names of a file may be missing. */
function definitionsIn(tree: Tree): ReadonlyMap<string, readonly number[]> {
  const known = definitions.get(tree);
  if (known) return known;
  const starts = new Map<string, number[]>();
  for (const { name, span } of namesDefinedIn(tree)) {
    const others = starts.get(name);
    if (others) others.push(span.start);
    else starts.set(name, [span.start]);
  }
  definitions.set(tree, starts);
  return starts;
}
