import type { Graph } from '../../graph/graph';
import type {
  AggregateNode,
  BinaryOperator as NodeOperator,
  ElementFunction,
  Operation,
  SOpNode,
} from '../../graph/node';
import { collect } from '../../python/iteration';
import { binaryOperation, type BinaryOperator } from '../../python/operators';
import { codePoints } from '../../text/codePoints';
import { Failure } from '../../text/failure';
import { isComparison, mirrored, type Comparison } from '../../values/compare';
import { brief } from '../../values/format';
import { isAtom, List, none, type Value } from '../../values/value';
import type { Making } from '../making';
import { Applied, isTransform, Key, Query, Selector, SOp, type Transform } from '../values';
import { describe } from './describe';
import { snapshot } from './snapshots';

/** The operators that s-ops, and keys with queries, can be joined by. */
export type TransformOperator = BinaryOperator | Comparison;

/** A function of the program and the s-ops whose elements it gets, position by position. */
export interface Mapping {
  readonly fn: ElementFunction;
  readonly operands: readonly SOpNode[];
}

/** Makes transforms out of others: the building blocks of RASPy. */
export class Transforms {
  constructor(
    private readonly graph: Graph,
    /** The items of a sequence, each counted. @throws Failure */
    private readonly itemsOf: (sequence: Value) => Iterable<Value>,
    /** Told of every function that is given elements. */
    private readonly onMapped: (mapping: Mapping) => void,
  ) {}

  base(name: 'tokens_raw' | 'indices'): SOp {
    return new SOp(this.graph.base(name));
  }

  /**
   * Takes a value for an s-op, as the library does: numbers, bools and strings of one character stand at every position,
   * other strings and lists are sequences of their own length.
   * @throws Failure for what is neither.
   */
  lift(value: Value): SOp {
    if (value instanceof SOp) return value;
    if (value instanceof Key || value instanceof Query || value instanceof Selector) {
      throw new Failure(
        'type/operand',
        `a ${value.kind} can not stand where a sequence is needed; give the s-op that it is made of`,
      );
    }
    if (isAtom(value) && (typeof value !== 'string' || codePoints(value).length === 1))
      return new SOp(this.graph.constant(value));
    return this.raw(value);
  }

  /** A constant sequence with a length of its own. @throws Failure for a value that is no sequence. */
  raw(value: Value): SOp {
    if (!isSequence(value)) {
      const message = `${brief(value)} is no sequence; \`raw\` takes a list, a tuple or a string`;
      throw isAtom(value) ? new Failure('type/operand', message) : notASequence(value);
    }
    const items = collect(this.itemsOf(value));
    return new SOp(this.graph.raw(new List(items)));
  }

  elementwise(operation: Operation, operands: readonly Value[]): SOp {
    const sops = operands.map((operand) => this.lift(operand));
    const node = this.graph.elementwise(
      operation,
      sops.map(({ node }) => node),
    );
    return new SOp(node, made(sops));
  }

  mapped(fn: ElementFunction, operands: readonly Value[]): SOp {
    const sops = operands.map((operand) => this.lift(operand));
    const nodes = sops.map(({ node }) => node);
    this.onMapped({ fn, operands: nodes });
    return new SOp(this.graph.mapped(fn, nodes), made(sops));
  }

  /** A constant container can be tested for membership: `tokens.has("aeiou")`. */
  member(sop: SOp, container: Value): SOp {
    const node = this.graph.elementwise('in', [sop.node, this.graph.constant(snapshot(container))]);
    return new SOp(node, made([sop]));
  }

  key(value: Value): Key {
    const { node, making } = this.lift(value);
    return new Key(node, making);
  }

  query(value: Value): Query {
    const { node, making } = this.lift(value);
    return new Query(node, making);
  }

  /** Query `i` selects key `j` where `key_j op query_i`. */
  select(key: Key, query: Query, op: TransformOperator): Selector {
    return new Selector(this.graph.select(key.node, query.node, operations[op]), made([key, query]));
  }

  /** As `select`, with the query at the left of the operator. */
  selectFromQuery(query: Query, key: Key, op: TransformOperator): Selector {
    if (isComparison(op)) return this.select(key, query, mirrored[op]);
    const turned: ElementFunction = {
      key: `query ${op} key`,
      text: `lambda k, q: q ${op} k`,
      apply: ([k = none, q = none]) => binaryOperation(op, q, k),
    };
    return this.selectBy(turned, key, query);
  }

  selectBy(predicate: ElementFunction, key: Key, query: Query): Selector {
    this.onMapped({ fn: predicate, operands: [key.node, query.node] });
    return new Selector(this.graph.selectBy(predicate, key.node, query.node), made([key, query]));
  }

  combine(op: TransformOperator, left: Selector, right: Selector): Selector {
    return new Selector(this.graph.combineBy(operations[op], left.node, right.node), made([left, right]));
  }

  invert(selector: Selector): Selector {
    return new Selector(this.graph.invert(selector.node), made([selector]));
  }

  /** The sum of the values that each query selects; one value passes through as it is, none gives `fallback`. */
  aggregate(selector: Selector, value: Value, fallback: Value): SOp {
    const values = this.lift(value);
    if (isTransform(fallback) || fallback instanceof Applied) {
      throw new Failure(
        'aggregate/default',
        `the default of \`value\` is one value for all positions, not ${describe(fallback)}; choose between two s-ops with \`where\``,
      );
    }
    const node = this.graph.aggregate(selector.node, values.node, snapshot(fallback), 'sum');
    return new SOp(node, made([selector, values], node));
  }

  /** The same again, as a copy that the program makes anew: its attention counts again. */
  again({ node, making }: SOp): SOp {
    return new SOp(node, making && { ...making });
  }
}

function made(of: readonly Transform[], aggregate?: AggregateNode): Making | undefined {
  const parts = of.map(({ making }) => making).filter((making) => making !== undefined);
  return parts.length === 0 && !aggregate ? undefined : { of: parts, aggregate };
}

function isSequence(value: Value): boolean {
  if (isAtom(value)) return typeof value === 'string';
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'dict':
    case 'set':
    case 'view':
    case 'range':
    case 'iterator':
    case 'applied':
      return true;
    default:
      return false;
  }
}

function notASequence(value: Value): Failure {
  return new Failure(
    'type/operand',
    `${brief(value)} can not stand where a sequence is needed; numbers, strings, lists and s-ops can`,
  );
}

/** The operations of the graph; there `^` is RASP's power, in Python it is the exclusive or. */
const operations: Readonly<Record<TransformOperator, NodeOperator>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '//': '//',
  '**': '**',
  '&': '&',
  '|': '|',
  '^': 'xor',
  '<<': '<<',
  '>>': '>>',
  '==': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
