import type { ArithmeticOperator } from '../values/arithmetic';
import type { Comparison } from '../values/compare';
import type { Budget } from '../text/budget';
import type { List, Value } from '../values/value';

/**
 * The s-ops that read the input: positions, and the elements as they are or converted. `tokens_raw` are elements of any
 * kind, as RASPy takes them.
 */
export type BaseName =
  'indices' | 'tokens_asis' | 'tokens_str' | 'tokens_int' | 'tokens_float' | 'tokens_bool' | 'tokens_raw';

/** Python's operators that RASP has not. `xor` is Python's `^`, which in RASP is the power. */
export type PythonOperator = '//' | '**' | '&' | '|' | 'xor' | '<<' | '>>';

/** The operators of two operands. */
export type BinaryOperator = ArithmeticOperator | Comparison | PythonOperator;

/**
 * What an elementwise step does at each position. `choose` is the ternary (condition, then, else), `item` an index into
 * a constant container (container, index), `contained` a membership test (element, list) and `in` Python's of any
 * constant collection, `plus` and `negate` the signs, `invert` Python's `~` of ints and the negation of bools.
 */
export type Operation =
  | BinaryOperator
  | 'and'
  | 'or'
  | 'not'
  | 'plus'
  | 'negate'
  | 'round'
  | 'indicator'
  | 'choose'
  | 'item'
  | 'contained'
  | 'invert'
  | 'abs'
  | 'in';

/**
 * A function of the program that works on each position by itself: what RASPy's `map` takes. The graph knows it by its
 * key alone, and who evaluates calls it without knowing its language.
 */
export interface ElementFunction {
  /** Tells it from functions that are not the same: its source and what it captures. */
  readonly key: string;
  /** The source text, for labels. */
  readonly text: string;
  /** Whether it is sure to give the same for the same elements; one that counts its calls does not. */
  readonly isPure?: boolean;
  /**
   * What it makes of the elements at one position.
   * @throws Failure with a message about these elements; a related place counts from the start of the function.
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

/** A constant sequence, as long as it is whatever the sample's length. */
export interface RawNode extends NodeFields {
  readonly kind: 'raw';
  readonly values: List;
}

export interface ElementwiseNode extends NodeFields {
  readonly kind: 'elementwise';
  readonly operation: Operation;
  readonly operands: readonly SOpNode[];
}

/** A function of the program at each position of its operands. */
export interface MappedNode extends NodeFields {
  readonly kind: 'mapped';
  readonly fn: ElementFunction;
  readonly operands: readonly SOpNode[];
}

/** What becomes of several selected values: RASP takes their mean, RASPy their sum. */
export type Reduction = 'mean' | 'sum';

export interface AggregateNode extends NodeFields {
  readonly kind: 'aggregate';
  readonly selector: SelectorNode;
  readonly values: SOpNode;
  readonly fallback: Value;
  readonly reduce: Reduction;
}

export type SOpNode = BaseNode | ConstantNode | RawNode | ElementwiseNode | MappedNode | AggregateNode;

/** Query `i` selects key `j` where `key_j op query_i`; with an operator that is no comparison, where that is true. */
export interface SelectNode extends NodeFields {
  readonly kind: 'select';
  readonly op: BinaryOperator;
  readonly key: SOpNode;
  readonly query: SOpNode;
}

/** Query `i` selects key `j` where `fn(key_j, query_i)` is true. */
export interface SelectByNode extends NodeFields {
  readonly kind: 'selectBy';
  readonly fn: ElementFunction;
  readonly key: SOpNode;
  readonly query: SOpNode;
}

/** The selectors that compare keys with queries themselves. */
export type PairNode = SelectNode | SelectByNode;

/** `both` and `either` are RASP's `and` and `or`, and Python's `&` and `|` where entries are not only bools. */
export interface CombinedNode extends NodeFields {
  readonly kind: 'both' | 'either';
  readonly left: SelectorNode;
  readonly right: SelectorNode;
}

/** An operator between the entries of two selectors. */
export interface CombinedByNode extends NodeFields {
  readonly kind: 'combinedBy';
  readonly op: BinaryOperator;
  readonly left: SelectorNode;
  readonly right: SelectorNode;
}

export interface InvertedNode extends NodeFields {
  readonly kind: 'inverted';
  readonly of: SelectorNode;
}

export type SelectorNode = PairNode | CombinedNode | CombinedByNode | InvertedNode;
export type GraphNode = SOpNode | SelectorNode;

/** Whether a node is a selector. */
export function isSelectorNode(node: GraphNode): node is SelectorNode {
  switch (node.kind) {
    case 'select':
    case 'selectBy':
    case 'both':
    case 'either':
    case 'combinedBy':
    case 'inverted':
      return true;
    default:
      return false;
  }
}

/** The nodes that a node is made of, in the order in which they are evaluated. */
export function partsOf(node: GraphNode): readonly GraphNode[] {
  switch (node.kind) {
    case 'base':
    case 'constant':
    case 'raw':
      return [];
    case 'elementwise':
    case 'mapped':
      return node.operands;
    case 'aggregate':
      return [node.selector, node.values];
    case 'select':
    case 'selectBy':
      return [node.key, node.query];
    case 'both':
    case 'either':
    case 'combinedBy':
      return [node.left, node.right];
    case 'inverted':
      return [node.of];
  }
}

/**
 * The nodes that have to be evaluated before a node, in that order. An operator takes a constant operand as it is, so
 * constants are not among them.
 */
export function inputsOf(node: GraphNode): readonly GraphNode[] {
  const parts = partsOf(node);
  const takesConstants = node.kind === 'elementwise' || node.kind === 'mapped';
  return takesConstants ? parts.filter((operand) => operand.kind !== 'constant') : parts;
}
