import type { GraphNode, SOpNode } from '../graph/node';
import { isAtom } from '../values/value';

/** What the elements of a sequence are on every input; bools are numbers here. */
type ElementKind = 'string' | 'number';

/** Deeper expressions are not looked into: then nothing is known. */
const deepest = 40;

/** Whether a step that failed on a sample fails on every input, because its operands are never of kinds it works on. */
export function failsAlways(node: GraphNode): boolean {
  if (node.kind === 'select') {
    const ordered = node.op !== '==' && node.op !== '!=';
    return ordered && areOfTwoKinds(node.key, node.query);
  }
  if (node.kind !== 'elementwise') return false;
  const [a, b] = node.operands;
  switch (node.operation) {
    case '+':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return a !== undefined && b !== undefined && areOfTwoKinds(a, b);
    case '-':
    case '/':
    case '^':
    case 'negate':
    case 'plus':
    case 'round':
      return node.operands.some((operand) => kindOf(operand) === 'string');
    default:
      return false;
  }
}

function areOfTwoKinds(a: SOpNode, b: SOpNode): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** The kind that all elements have on every input; `undefined` where that depends on the input. */
function kindOf(node: SOpNode, depth = 0): ElementKind | undefined {
  if (depth > deepest) return undefined;
  switch (node.kind) {
    case 'base':
      if (node.name === 'tokens_asis') return undefined;
      return node.name === 'tokens_str' ? 'string' : 'number';
    case 'constant':
      if (!isAtom(node.value)) return undefined;
      return typeof node.value === 'string' ? 'string' : 'number';
    case 'aggregate':
      return kindOf(node.values, depth + 1);
    case 'elementwise': {
      const kinds = node.operands.map((operand) => kindOf(operand, depth + 1));
      switch (node.operation) {
        case '+':
          return kinds[0] === kinds[1] ? kinds[0] : undefined;
        case 'choose':
          return kinds[1] === kinds[2] ? kinds[1] : undefined;
        case '*':
          return kinds.every((kind) => kind === 'number') ? 'number' : undefined;
        case '%':
          return kinds[0];
        case 'item':
          return undefined;
        default:
          return 'number';
      }
    }
  }
}
