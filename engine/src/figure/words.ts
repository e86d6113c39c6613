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
export const raspWords: Words = (node, inner, isAlone) => {
  const argument = (input: GraphNode): string => inner(input, true);
  const group = (text: string): string => (isAlone ? text : `(${text})`);
  switch (node.kind) {
    case 'base':
      return node.name === 'tokens_str' ? 'tokens' : node.name;
    case 'constant':
      return quote(node.value);
    case 'raw':
      return source(node.values);
    case 'mapped':
      return `${node.fn.text}(${node.operands.map(argument).join(', ')})`;
    case 'elementwise':
      return operationText(node.operation, node.operands, inner, group);
    case 'aggregate':
      return `aggregate(${argument(node.selector)}, ${argument(node.values)})`;
    case 'select':
      return `select(${argument(node.key)}, ${argument(node.query)}, ${node.op})`;
    case 'selectBy':
      return `select(${argument(node.key)}, ${argument(node.query)}, ${node.fn.text})`;
    case 'both':
      return group(`${inner(node.left)} and ${inner(node.right)}`);
    case 'either':
      return group(`${inner(node.left)} or ${inner(node.right)}`);
    case 'combinedBy':
      return group(`${inner(node.left)} ${signOf(node.op)} ${inner(node.right)}`);
    case 'inverted':
      return `not ${inner(node.of)}`;
  }
};

/** An operator as the program writes it. */
export function signOf(op: BinaryOperator): string {
  return op === 'xor' ? '^' : op;
}

function operationText(
  operation: Operation,
  operands: readonly GraphNode[],
  inner: (input: GraphNode, isAlone?: boolean) => string,
  group: (text: string) => string,
): string {
  const isCall = operation === 'round' || operation === 'indicator' || operation === 'abs';
  const [a = '', b = '', c = ''] = operands.map((operand) => inner(operand, isCall));
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
      return group(`${b} if ${a} else ${c}`);
    case 'item':
      return `${a}[${b}]`;
    case 'contained':
      return group(`${a} in ${b}`);
    case 'xor':
      return group(`${a} ^ ${b}`);
    default:
      return group(`${a} ${operation} ${b}`);
  }
}
