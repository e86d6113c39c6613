import type { Load } from '../../syntax/rasp/tree';
import { loadProblems } from '../loadProblems';
import type { Event, Sink } from './events';
import { isPrivate } from './names';
import { Runtime } from '../runtime';
import type { RaspRuntime } from './environment';
import { RaspScope } from './scope';
import type { Source } from '../source';
import { runAll } from './statements';

/**
 * Runs the file that a `load` names in a scope of its own, which knows the start-up environment and nothing else, and
 * binds what it binds here too, except for private names (those with a leading underscore).
 */
export function load(
  statement: Load,
  scope: RaspScope,
  runtime: RaspRuntime,
  loadedBy: Source,
  sink: Sink,
): void {
  const { environment } = runtime;
  const { path, pathSpan } = statement;
  const found = environment.files?.read(path, loadedBy.uri) ?? { reason: 'no other files can be read here' };
  if ('reason' in found) {
    runtime.failAt(pathSpan, 'load/missing', `"${path}" can not be loaded: ${found.reason}.`);
    return;
  }
  const { uri, tree } = found;
  if (isBeingRun(uri, loadedBy)) {
    runtime.failAt(
      pathSpan,
      'load/cycle',
      `"${path}" is being loaded already: it loads this file, which loads it again.`,
    );
    return;
  }
  const source: Source = { kind: 'loaded', name: path, uri, tree, loadedBy };
  const inner = new Runtime(environment, source);
  const reservedOutside = new Set([...scope.reserved, ...scope.reservedOutside]);
  const innerScope = new RaspScope(environment.startUp, path, undefined, reservedOutside);
  const events: Event[] = [];
  runAll(tree, inner, innerScope, (event) => events.push(event));
  for (const [name, { value, span, source: origin }] of innerScope.bindings())
    if (!isPrivate(name) && !scope.reserved.has(name)) scope.set(name, value, span, origin);
  // A function of another file may load, too, and one of this file each time it is called.
  if (loadedBy === runtime.source && !runtime.loads.some((known) => known.statement === statement))
    runtime.loads.push({
      statement,
      uri,
      tree,
      problems: [...tree.problems, ...inner.problems, ...loadProblems(inner.loads)],
    });
  sink({ kind: 'loaded', source, events });
}

function isBeingRun(uri: string, by: Source): boolean {
  for (let source: Source | undefined = by; source; source = source.loadedBy)
    if (source.uri === uri) return true;
  return false;
}
