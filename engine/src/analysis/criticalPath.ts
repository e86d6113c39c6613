import { inputsOf, isSelectorNode, type GraphNode } from '../graph/node';
import type { Transform } from '../program/values';
import type { Analysis } from './analysis';
import { oneLine } from './callText';

/** A part that something can not do without. */
export interface PathStep {
  /** Its name, or else its source text; absent for a head that the file does not write itself. */
  readonly text: string | undefined;
  /** The layer in which it is there. */
  readonly layer: number;
}

/**
 * Why an s-op or selector needs as many layers as it does: what it needs, what that needs, and so on down to layer 1, one
 * part a layer. Of several parts of a layer one with a name is told, or else the first. Empty for what needs none. Linear
 * in the length of the path.
 */
export function criticalPath(analysis: Analysis, { node: root }: Transform): PathStep[] {
  const { names } = analysis.places;
  /** What the path comes to in each layer below that of the root, the name that stands first there, if any. */
  const steps = new Map<number, string | undefined>();
  const named = new Set<number>();
  const top = isSelectorNode(root) ? layersOf(root) + 1 : layersOf(root);
  for (let node = nextOn(root, names); node && layersOf(node) > 0; node = nextOn(node, names)) {
    const layer = layersOf(node);
    if (layer >= top || isSelectorNode(node) || named.has(layer)) continue;
    const name = names.get(node);
    if (isWord(name)) named.add(layer);
    if (isWord(name) || steps.get(layer) === undefined) steps.set(layer, name);
  }
  return [...steps].map(([layer, text]) => ({ text: text === undefined ? undefined : oneLine(text), layer }));
}

/** The layers that a node needs; a selector those of its keys and queries. */
function layersOf(node: GraphNode): number {
  return isSelectorNode(node) ? node.layer - 1 : node.layer;
}

/** Of the inputs that need the most layers one with a name, or else the first. */
function nextOn(node: GraphNode, names: ReadonlyMap<GraphNode, string>): GraphNode | undefined {
  const inputs = inputsOf(node);
  const deepest = Math.max(...inputs.map(layersOf));
  const candidates = inputs.filter((input) => layersOf(input) === deepest);
  return candidates.find((input) => isWord(names.get(input))) ?? candidates[0];
}

function isWord(name: string | undefined): boolean {
  return name !== undefined && /^[\p{L}\p{N}_]+$/u.test(name);
}
