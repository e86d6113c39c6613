import type { Graph } from '../../graph/graph';
import type { Operation, SOpNode } from '../../graph/node';
import type { BinaryOperator, UnaryOperator } from '../../syntax/rasp/tree';
import { Failure } from '../../text/failure';
import { arithmetic, roundValue, signed } from '../../values/arithmetic';
import { compare, equals } from '../../values/compare';
import { brief } from '../../values/format';
import { formatPercent } from '../../values/percent';
import { isAtom, isTrue, kindOf, List, type Value } from '../../values/value';
import { Applied, Selector, SOp } from '../values';

/** A value as a sequence: an s-op itself, an atom at every position. @throws Failure for all else. */
export function lift(graph: Graph, value: Value, role: string): SOpNode {
  if (value instanceof SOp) return value.node;
  if (isAtom(value)) return graph.constant(value);
  rejectApplied(value);
  throw new Failure(
    'sequence/element',
    `${role} must be an s-op or an atom (int, float, bool or string), not ${describe(value)}`,
  );
}

/** A value as a message names it: its kind, and itself where that says more. */
export function describe(value: Value): string {
  if (value instanceof SOp || value instanceof Selector)
    return `a${value.kind === 's-op' ? 'n' : ''} ${value.kind}`;
  if (value instanceof Applied) return 'the result of an application';
  if (typeof value === 'object' && value.kind === 'function') return `the ${value.label}`;
  return `the ${kindOf(value)} ${brief(value)}`;
}

/** Results of applications stand for values on one input and can not be computed with. */
export function rejectApplied(...values: Value[]): void {
  if (values.some((value) => value instanceof Applied)) {
    throw new Failure(
      'type/applied',
      'this is the result of applying an s-op or selector to one input, which can only be shown; compute with the s-op first and apply the result: `(tokens + "!")("abc")`',
    );
  }
}

/** An infix operator. @throws Failure when it does not work on these operands. */
export function binary(graph: Graph, op: BinaryOperator, a: Value, b: Value): Value {
  rejectApplied(a, b);
  if (op === 'in') return membership(graph, a, b);
  if (a instanceof Selector || b instanceof Selector) return onSelectors(graph, op, a, b);
  if (!(a instanceof SOp || b instanceof SOp)) return onPlain(op, a, b);
  if (op === 'and' || op === 'or') {
    const role = `What \`${op}\` combines with an s-op`;
    return new SOp(graph.elementwise(op, [lift(graph, a, role), lift(graph, b, role)]));
  }
  // Python formats the s-op itself here, before anything elementwise could begin.
  if (op === '%' && typeof a === 'string') return formatPercent(a, b);
  return new SOp(graph.elementwise(op, [operand(graph, a), operand(graph, b)]));
}

/** Operators take any plain value as an operand for every element, also a list. */
function operand(graph: Graph, value: Value): SOpNode {
  return value instanceof SOp ? value.node : graph.constant(value);
}

function onSelectors(graph: Graph, op: BinaryOperator, a: Value, b: Value): Value {
  if (op !== 'and' && op !== 'or') {
    throw new Failure(
      'type/selector',
      `\`${op}\` does not work on a selector; selectors are combined with \`and\`, \`or\` and \`not\`, and used by \`aggregate\``,
    );
  }
  if (a instanceof Selector && b instanceof Selector) {
    return new Selector(graph.combine(op === 'and' ? 'both' : 'either', a.node, b.node));
  }
  const [side, other] = a instanceof Selector ? (['right', b] as const) : (['left', a] as const);
  throw new Failure(
    'type/selector',
    `\`${op}\` combines a selector only with another selector, but at its ${side} stands ${describe(other)}`,
  );
}

function onPlain(op: Exclude<BinaryOperator, 'in'>, a: Value, b: Value): Value {
  switch (op) {
    case 'and':
      return isTrue(a) ? b : a;
    case 'or':
      return isTrue(a) ? a : b;
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return arithmetic(op, a, b);
    default:
      return compare(op, a, b);
  }
}

/** A prefix operator. @throws Failure when it does not work on this operand. */
export function unary(graph: Graph, op: UnaryOperator, value: Value): Value {
  rejectApplied(value);
  if (value instanceof Selector) {
    if (op === 'not') return new Selector(graph.invert(value.node));
    throw new Failure('type/selector', `prefix \`${op}\` does not work on a selector; \`not\` inverts it`);
  }
  if (value instanceof SOp) {
    const operation: Operation = op === 'not' ? 'not' : op === '-' ? 'negate' : 'plus';
    return new SOp(graph.elementwise(operation, [value.node]));
  }
  return op === 'not' ? !isTrue(value) : signed(op, value);
}

/** `round(x)`. @throws Failure for what has no nearest int. */
export function round(graph: Graph, value: Value): Value {
  rejectApplied(value);
  if (value instanceof Selector)
    throw new Failure('type/selector', '`round` works on numbers and s-ops, not on a selector');
  return value instanceof SOp ? new SOp(graph.elementwise('round', [value.node])) : roundValue(value);
}

/** `indicator(x)`. @throws Failure for all but s-ops. */
export function indicator(graph: Graph, value: Value): Value {
  if (value instanceof SOp) return new SOp(graph.elementwise('indicator', [value.node]));
  throw new Failure('type/argument', `\`indicator\` takes an s-op, not ${describe(value)}`);
}

/** The elementwise ternary, for a condition that is an s-op. @throws Failure for branches that are no sequences. */
export function choose(graph: Graph, condition: SOp, then: Value, otherwise: Value): Value {
  const role = 'A branch of an elementwise ternary';
  return new SOp(
    graph.elementwise('choose', [condition.node, lift(graph, then, role), lift(graph, otherwise, role)]),
  );
}

/** `a in b`. @throws Failure for kinds that it does not work on. */
function membership(graph: Graph, a: Value, b: Value): Value {
  if (a instanceof Selector || (typeof a === 'object' && a.kind === 'function')) {
    throw new Failure(
      'type/in',
      `\`in\` can not tell whether two ${a.kind}s are the same, so it looks for atoms and s-ops only`,
    );
  }
  if (a instanceof SOp) {
    if (b instanceof List && b.items.every(isAtom))
      return new SOp(graph.elementwise('contained', [a.node, graph.constant(b)]));
    throw new Failure(
      'type/in',
      `after an s-op, \`in\` needs a list of atoms, not ${b instanceof List ? `the list ${brief(b)}` : describe(b)}`,
    );
  }
  if (!isAtom(a)) throw new Failure('type/in', `\`in\` looks for an atom or an s-op, not for ${describe(a)}`);
  if (b instanceof List) {
    // An s-op among the items equals everything: the reference takes the truth of a comparison that is an s-op.
    return b.items.some((item) => item instanceof SOp || equals(item, a));
  }
  if (b instanceof SOp) return new SOp(isAnywhere(graph, a, b.node));
  throw new Failure(
    'type/in',
    `after an atom, \`in\` needs a list or an s-op to look in, not ${describe(b)}`,
  );
}

/** Whether an atom is anywhere in a sequence: the share of positions that hold it, over all positions, is not zero. */
function isAnywhere(graph: Graph, atom: Value, values: SOpNode): SOpNode {
  const one = graph.constant(1n);
  const everywhere = graph.select(one, one, '==');
  const equal = graph.elementwise('indicator', [graph.elementwise('==', [values, graph.constant(atom)])]);
  return graph.elementwise('>', [graph.aggregate(everywhere, equal, 0n), graph.constant(0n)]);
}
