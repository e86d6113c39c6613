import { contentOf } from '../../graph/content';
import { partsOf, type GraphNode } from '../../graph/node';

/**
 * Whether nodes are the same but for the functions of elements that they call.
 * @param equal nodes that are known to be as good as others
 */
export function isAlike(one: GraphNode, other: GraphNode, equal: ReadonlyMap<GraphNode, GraphNode>): boolean {
  const known = new Map(equal);
  const isSame = (a: GraphNode, b: GraphNode): boolean => {
    if (a === b || known.get(a) === b) return true;
    const [parts, others] = [partsOf(a), partsOf(b)];
    const same =
      parts.length > 0 &&
      parts.length === others.length &&
      labelOf(a) === labelOf(b) &&
      parts.every((part, i) => {
        const partner = others[i];
        return partner !== undefined && isSame(part, partner);
      });
    if (same) known.set(a, b);
    return same;
  };
  return isSame(one, other);
}

/** What a node is, beside what it is made of and the function that it calls. */
function labelOf(node: GraphNode): string {
  switch (node.kind) {
    case 'elementwise':
      return `${node.kind} ${node.operation}`;
    case 'aggregate':
      return `${node.kind} ${node.reduce} ${contentOf(node.fallback)}`;
    case 'select':
    case 'combinedBy':
      return `${node.kind} ${node.op}`;
    default:
      return node.kind;
  }
}
