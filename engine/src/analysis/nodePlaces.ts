import type { GraphNode } from '../graph/node';
import type { Program } from '../program/program';
import type { Binding } from '../program/scope';
import { Selector, SOp } from '../program/values';
import { outlineOf } from '../syntax/outline';
import type { Expression, Name, Statement, Tree } from '../syntax/tree';
import type { Outline } from '../syntax/walk';
import type { Span } from '../text/span';
import type { Value } from '../values/value';

/** How a file speaks of the nodes of its graph. */
export interface NodePlaces {
  /**
   * What nodes are called: by names of the top level, of the library, and those that functions of the file give; else by
   * the source text of the top level. The first name given counts.
   */
  readonly names: ReadonlyMap<GraphNode, string>;
  /** The names of the file alone. */
  readonly programNames: ReadonlyMap<GraphNode, string>;
  /** Where nodes were made last: inside of a function at the expression there. */
  readonly spans: ReadonlyMap<GraphNode, Span>;
}

/** What a program calls its nodes, and where it makes them. */
export function nodePlacesIn(tree: Tree, program: Program): NodePlaces {
  const programNames = namesIn(program.bindings);
  const names = namesIn(program.library, program.bindings);
  for (const name of localNames(outlineOf(tree), tree.statements)) {
    for (const { value } of program.record.of(name)) {
      call(programNames, name.name, value);
      call(names, name.name, value);
    }
  }
  const spans = new Map<GraphNode, Span>();
  for (const { node, site, inner, foreign, applied } of program.made) {
    if (applied) continue;
    const { span } = inner ?? site;
    spans.set(node, span);
    if (inner || foreign !== undefined || names.has(node) || node.kind === 'base') continue;
    names.set(node, tree.text.slice(span.start, span.end).replace(/\s+/g, ' '));
  }
  return { names, programNames, spans };
}

/** What nodes are called by the names of scopes; the first name given counts. */
export function namesIn(...scopes: readonly ReadonlyMap<string, Binding>[]): Map<GraphNode, string> {
  const names = new Map<GraphNode, string>();
  for (const bindings of scopes) for (const [name, { value }] of bindings) call(names, name, value);
  return names;
}

function call(names: Map<GraphNode, string>, name: string, value: Value): void {
  if (!(value instanceof SOp || value instanceof Selector)) return;
  if (value.node.kind !== 'base' && value.node.kind !== 'constant' && !names.has(value.node))
    names.set(value.node, name);
}

/** The names that statements inside of functions and loops define. */
function* localNames(
  outline: Outline<Expression, Statement>,
  statements: readonly Statement[],
): Generator<Name> {
  for (const statement of statements) {
    const body = outline.bodyOf(statement);
    for (const inner of body)
      if (inner.kind === 'assignment') for (const name of outline.namesDefinedBy(inner)) yield name;
    yield* localNames(outline, body);
  }
}
