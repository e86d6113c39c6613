import type { AggregateNode, ElementwiseNode, GraphNode } from '../graph/node';
import { pythonSource } from '../values/format';
import { signOf, type Words } from './words';

/** Nodes as RASPy writes them. */
export const raspyWords: Words = (node, inner, isAlone) => {
  const argument = (input: GraphNode): string => inner(input, true);
  const group = (text: string): string => (isAlone ? text : `(${text})`);
  switch (node.kind) {
    case 'base':
      return node.name === 'indices' ? 'indices' : 'tokens';
    case 'constant':
      return pythonSource(node.value);
    case 'raw':
      return `raw(${pythonSource(node.values)})`;
    case 'mapped': {
      const [only, ...others] = node.operands;
      return only && others.length === 0
        ? `${inner(only)}.map(${node.fn.text})`
        : `SOp.zip(${[node.fn.text, ...node.operands.map(argument)].join(', ')})`;
    }
    case 'elementwise':
      return operationText(node, inner, group);
    case 'aggregate':
      return `${inner(node.selector)}.value(${argument(node.values)}${fallbackOf(node)})`;
    case 'select':
      return group(`key(${argument(node.key)}) ${signOf(node.op)} query(${argument(node.query)})`);
    case 'selectBy':
      return `select(key(${argument(node.key)}), query(${argument(node.query)}), ${node.fn.text})`;
    case 'both':
      return group(`${inner(node.left)} & ${inner(node.right)}`);
    case 'either':
      return group(`${inner(node.left)} | ${inner(node.right)}`);
    case 'combinedBy':
      return group(`${inner(node.left)} ${signOf(node.op)} ${inner(node.right)}`);
    case 'inverted':
      return group(`~${inner(node.of)}`);
  }
};

/** The default, where it is not the one that goes without saying. */
function fallbackOf({ fallback }: AggregateNode): string {
  return fallback === 0n ? '' : `, ${pythonSource(fallback)}`;
}

function operationText(
  { operation, operands }: ElementwiseNode,
  inner: (input: GraphNode, isAlone?: boolean) => string,
  group: (text: string) => string,
): string {
  const args = (): string[] => operands.map((operand) => inner(operand, true));
  if (operation === 'choose') return `where(${args().join(', ')})`;
  if (operation === 'abs' || operation === 'indicator') return `${operation}(${args().join(', ')})`;
  const [a = '', b = ''] = operands.map((operand) => inner(operand));
  switch (operation) {
    case 'in':
      return `${a}.has(${b})`;
    case 'round':
      return `${a}.round()`;
    case 'item':
      return `${a}[${b}]`;
    case 'not':
      return group(`not ${a}`);
    case 'negate':
      return group(`-${a}`);
    case 'plus':
      return group(`+${a}`);
    case 'invert':
      return group(`~${a}`);
    case 'contained':
      return group(`${a} in ${b}`);
    case 'xor':
      return group(`${a} ^ ${b}`);
    default:
      return group(`${a} ${operation} ${b}`);
  }
}
