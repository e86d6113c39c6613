import type { GraphNode, Operation } from '../graph/node';
import { quote, source } from '../values/format';

/** Names that the program gave to nodes. */
export type NodeNames = ReadonlyMap<GraphNode, string>;

/** How deep a nameless expression is written out. */
const deepest = 4;

/** A node as source text: by its name where it has one, otherwise written out, with `…` for what goes too deep. */
export function nodeText(node: GraphNode, names: NodeNames, depth = 0): string {
  const name = names.get(node);
  if (name !== undefined) return name;
  if (depth > deepest) return '…';
  const inner = (input: GraphNode): string => nodeText(input, names, depth + 1);
  switch (node.kind) {
    case 'base':
      return node.name === 'tokens_str' ? 'tokens' : node.name;
    case 'constant':
      return quote(node.value);
    case 'raw':
      return source(node.values);
    case 'mapped':
      return `${node.fn.text}(${node.operands.map(inner).join(', ')})`;
    case 'elementwise':
      return operationText(node.operation, node.operands.map(inner));
    case 'aggregate':
      return `aggregate(${inner(node.selector)}, ${inner(node.values)})`;
    case 'select':
      return `select(${inner(node.key)}, ${inner(node.query)}, ${node.op})`;
    case 'selectBy':
      return `select(${inner(node.key)}, ${inner(node.query)}, ${node.fn.text})`;
    case 'combinedBy':
      return `(${inner(node.left)} ${node.op} ${inner(node.right)})`;
    case 'both':
    case 'either':
      return `(${inner(node.left)} ${node.kind === 'both' ? 'and' : 'or'} ${inner(node.right)})`;
    case 'inverted':
      return `not ${inner(node.of)}`;
  }
}

function operationText(operation: Operation, operands: readonly string[]): string {
  const [a = '', b = '', c = ''] = operands;
  switch (operation) {
    case 'not':
      return `not ${a}`;
    case 'negate':
      return `-${a}`;
    case 'plus':
      return `+${a}`;
    case 'round':
    case 'indicator':
      return `${operation}(${a})`;
    case 'choose':
      return `(${b} if ${a} else ${c})`;
    case 'item':
      return `${a}[${b}]`;
    case 'contained':
      return `(${a} in ${b})`;
    default:
      return `(${a} ${operation} ${b})`;
  }
}
