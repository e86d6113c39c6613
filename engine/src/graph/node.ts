import type { ArithmeticOperator } from '../values/arithmetic';
import type { Comparison } from '../values/compare';
import type { Budget } from '../text/budget';
import type { Value } from '../values/value';

/** The s-ops that read the input: positions, and the elements as they are or converted. */
export type BaseName =
  'indices' | 'tokens_asis' | 'tokens_str' | 'tokens_int' | 'tokens_float' | 'tokens_bool';

/**
 * What an elementwise step does at each position. `choose` is the ternary (condition, then, else), `item` an index into
 * a constant container (container, index), `contained` a membership test (element, list), `plus` and `negate` the signs.
 */
export type Operation =
  | ArithmeticOperator
  | Comparison
  | 'and'
  | 'or'
  | 'not'
  | 'plus'
  | 'negate'
  | 'round'
  | 'indicator'
  | 'choose'
  | 'item'
  | 'contained';

/**
 * A function of the program that works on each position by itself: what RASPy's `map` takes. The graph knows it by its
 * key alone, and who evaluates calls it without knowing its language.
 */
export interface ElementFunction {
  /** Tells it from functions that are not the same: its source and what it captures. */
  readonly key: string;
  /** The source text, for labels. */
  readonly text: string;
  /**
   * What it makes of the elements at one position.
   * @throws Failure with a message about these elements.
   * @throws OutOfBudget
   */
  apply(elements: readonly Value[], budget: Budget): Value;
}

interface NodeFields {
  /** Unique within its graph, growing in the order of creation: operands have smaller numbers. */
  readonly id: number;
  /**
   * The layer in which the value exists, as the reference counts: base s-ops and constants 0, elementwise steps as their
   * deepest operand, selectors one above their keys and queries, aggregates one above their values and not below their
   * selector.
   */
  readonly layer: number;
}

export interface BaseNode extends NodeFields {
  readonly kind: 'base';
  readonly name: BaseName;
}

/** The same value at every position. Not only atoms: `tokens == [1]` compares every token with a list. */
export interface ConstantNode extends NodeFields {
  readonly kind: 'constant';
  readonly value: Value;
}

export interface ElementwiseNode extends NodeFields {
  readonly kind: 'elementwise';
  readonly operation: Operation;
  readonly operands: readonly SOpNode[];
}

export interface AggregateNode extends NodeFields {
  readonly kind: 'aggregate';
  readonly selector: SelectorNode;
  readonly values: SOpNode;
  readonly fallback: Value;
}

export type SOpNode = BaseNode | ConstantNode | ElementwiseNode | AggregateNode;

/** Query `i` selects key `j` where `key_j op query_i`. */
export interface SelectNode extends NodeFields {
  readonly kind: 'select';
  readonly op: Comparison;
  readonly key: SOpNode;
  readonly query: SOpNode;
}

export interface CombinedNode extends NodeFields {
  readonly kind: 'both' | 'either';
  readonly left: SelectorNode;
  readonly right: SelectorNode;
}

export interface InvertedNode extends NodeFields {
  readonly kind: 'inverted';
  readonly of: SelectorNode;
}

export type SelectorNode = SelectNode | CombinedNode | InvertedNode;
export type GraphNode = SOpNode | SelectorNode;

/** Whether a node is a selector. */
export function isSelectorNode(node: GraphNode): node is SelectorNode {
  return node.kind === 'select' || node.kind === 'both' || node.kind === 'either' || node.kind === 'inverted';
}

/**
 * The nodes that have to be evaluated before a node, in that order. An operator takes a constant operand as it is, so
 * constants are not among them.
 */
export function inputsOf(node: GraphNode): readonly GraphNode[] {
  switch (node.kind) {
    case 'base':
    case 'constant':
      return [];
    case 'elementwise':
      return node.operands.filter((operand) => operand.kind !== 'constant');
    case 'aggregate':
      return [node.selector, node.values];
    case 'select':
      return [node.key, node.query];
    case 'both':
    case 'either':
      return [node.left, node.right];
    case 'inverted':
      return [node.of];
  }
}
