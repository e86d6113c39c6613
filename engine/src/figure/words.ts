import type { BinaryOperator, GraphNode, Operation } from '../graph/node';
import { quote, source } from '../values/format';

/**
 * How a language writes a node.
 * @param inner How what stands in it is written; told whether it stands alone there, as an argument does.
 * @param isAlone Whether the node itself stands alone, so that it needs no parentheses.
 */
export type Words = (
  node: GraphNode,
  inner: (input: GraphNode, isAlone?: boolean) => string,
  isAlone: boolean,
) => string;

/** Nodes as RASP writes them. */
export const raspWords: Words = (node, inner) => {
  switch (node.kind) {
    case 'base':
      return node.name === 'tokens_str' ? 'tokens' : node.name;
    case 'constant':
      return quote(node.value);
    case 'raw':
      return source(node.values);
    case 'mapped':
      return `${node.fn.text}(${node.operands.map((operand) => inner(operand)).join(', ')})`;
    case 'elementwise':
      return operationText(
        node.operation,
        node.operands.map((operand) => inner(operand)),
      );
    case 'aggregate':
      return `aggregate(${inner(node.selector)}, ${inner(node.values)})`;
    case 'select':
      return `select(${inner(node.key)}, ${inner(node.query)}, ${node.op})`;
    case 'selectBy':
      return `select(${inner(node.key)}, ${inner(node.query)}, ${node.fn.text})`;
    case 'both':
      return `(${inner(node.left)} and ${inner(node.right)})`;
    case 'either':
      return `(${inner(node.left)} or ${inner(node.right)})`;
    case 'combinedBy':
      return `(${inner(node.left)} ${signOf(node.op)} ${inner(node.right)})`;
    case 'inverted':
      return `not ${inner(node.of)}`;
  }
};

/** An operator as the program writes it. */
export function signOf(op: BinaryOperator): string {
  return op === 'xor' ? '^' : op;
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
    case 'invert':
      return `~${a}`;
    case 'round':
    case 'indicator':
    case 'abs':
      return `${operation}(${a})`;
    case 'choose':
      return `(${b} if ${a} else ${c})`;
    case 'item':
      return `${a}[${b}]`;
    case 'contained':
      return `(${a} in ${b})`;
    case 'xor':
      return `(${a} ^ ${b})`;
    default:
      return `(${a} ${operation} ${b})`;
  }
}
