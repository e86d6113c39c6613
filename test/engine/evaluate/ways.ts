import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementsOfColumn, type Sequences } from '../../../engine/src/evaluate/column';
import { Evaluator, Fault, type Evaluated } from '../../../engine/src/evaluate/evaluator';
import { Selection } from '../../../engine/src/evaluate/selection';
import { Graph } from '../../../engine/src/graph/graph';
import type {
  BinaryOperator,
  GraphNode,
  Operation,
  SelectorNode,
  SOpNode,
} from '../../../engine/src/graph/node';
import { Budget } from '../../../engine/src/text/budget';
import { Sample } from '../../../engine/src/values/sample';
import { List, type Value } from '../../../engine/src/values/value';
import { comparisons, mixedSequences, sequences, singles } from './arbitraries';

/** How a selector is made: of comparisons of the sequences with these numbers, by operators. */
type Shape =
  | { readonly kind: 'select'; readonly op: BinaryOperator; readonly key: number; readonly query: number }
  | { readonly kind: 'both' | 'either'; readonly left: Shape; readonly right: Shape }
  | { readonly kind: 'combinedBy'; readonly op: BinaryOperator; readonly left: Shape; readonly right: Shape }
  | { readonly kind: 'inverted'; readonly of: Shape };

export interface GraphCase {
  readonly tokens: readonly Value[];
  readonly sequences: readonly (readonly Value[])[];
  readonly single: Value;
  readonly shape: Shape;
  readonly values: number;
  readonly fallback: Value;
}

/** So many sequences there are beside the positions, the tokens and a constant. */
export const sequenceCount = 3;

const shapes = (ops: fc.Arbitrary<BinaryOperator>, language: Sequences): fc.Arbitrary<Shape> => {
  const number = fc.nat({ max: sequenceCount + 2 });
  const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
    leaf: fc.record({ kind: fc.constant('select' as const), op: ops, key: number, query: number }),
    shape: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.record({
        kind: fc.constantFrom('both' as const, 'either' as const),
        left: tie('shape'),
        right: tie('shape'),
      }),
      fc.record({ kind: fc.constant('inverted' as const), of: tie('shape') }),
      ...(language === 'mixed'
        ? [
            fc.record({
              kind: fc.constant('combinedBy' as const),
              op: fc.constantFrom<BinaryOperator>('+', '==', 'xor'),
              left: tie('shape'),
              right: tie('shape'),
            }),
          ]
        : []),
    ),
  }));
  return shape;
};

/** Random sequences, and a selector and an aggregate of them. */
export const graphCases = (language: Sequences): fc.Arbitrary<GraphCase> =>
  fc.integer({ min: language === 'typed' ? 1 : 0, max: 40 }).chain((length) => {
    const own = language === 'typed' ? sequences(length) : mixedSequences(length);
    // Lists have a length of their own; a shorter one is rare, since then most programs fail.
    const lists =
      language === 'typed'
        ? own
        : fc.oneof(
            { weight: 20, arbitrary: own },
            { weight: 1, arbitrary: fc.nat({ max: 40 }).chain((other) => mixedSequences(other)) },
          );
    const ops: fc.Arbitrary<BinaryOperator> =
      language === 'typed'
        ? comparisons
        : fc.oneof(
            { weight: 20, arbitrary: comparisons },
            { weight: 1, arbitrary: fc.constantFrom<BinaryOperator>('+', '*', '&') },
          );
    return fc.record({
      tokens: own,
      sequences: fc.array(lists, { minLength: sequenceCount, maxLength: sequenceCount }),
      single: singles,
      shape: shapes(ops, language),
      values: fc.nat({ max: sequenceCount + 2 }),
      fallback: singles,
    });
  });

/** The nodes of a case in a graph of its own: it is evaluated there and forgotten. */
export class GraphProgram {
  readonly #graph = new Graph();
  readonly #sequences: readonly SOpNode[];

  constructor(
    private readonly made: GraphCase,
    private readonly language: Sequences,
  ) {
    const graph = this.#graph;
    this.#sequences = [
      graph.base('indices'),
      graph.base(language === 'typed' ? 'tokens_asis' : 'tokens_raw'),
      graph.constant(made.single),
      ...made.sequences.map((values) => graph.raw(new List(values))),
    ];
  }

  sequence(number: number): SOpNode {
    return this.#sequences[number] ?? this.#graph.base('indices');
  }

  selector(shape = this.made.shape): SelectorNode {
    const graph = this.#graph;
    switch (shape.kind) {
      case 'select':
        return graph.select(this.sequence(shape.key), this.sequence(shape.query), shape.op);
      case 'both':
      case 'either':
        return graph.combine(shape.kind, this.selector(shape.left), this.selector(shape.right));
      case 'combinedBy':
        return graph.combineBy(shape.op, this.selector(shape.left), this.selector(shape.right));
      case 'inverted':
        return graph.invert(this.selector(shape.of));
    }
  }

  aggregate(): SOpNode {
    const { values, fallback } = this.made;
    const reduce = this.language === 'typed' ? 'mean' : 'sum';
    return this.#graph.aggregate(this.selector(), this.sequence(values), fallback, reduce);
  }

  elementwise(operation: Operation, operands: readonly number[]): SOpNode {
    return this.#graph.elementwise(
      operation,
      operands.map((number) => this.sequence(number)),
    );
  }

  /** What both ways give has to be the same, to the last bit and word. */
  check(node: GraphNode): void {
    const { tokens } = this.made;
    const sample = this.language === 'typed' ? Sample.of(new List(tokens)) : Sample.ofElements(tokens);
    assert.ok(sample);
    const [short, plain] = [false, true].map((isPlain) =>
      new Evaluator({ sequences: this.language, plain: isPlain }).evaluate(
        node,
        sample,
        new Budget({ steps: 1e9, milliseconds: 60_000 }),
      ),
    );
    assert.ok(short && plain);
    assert.deepEqual(told(short), told(plain));
  }
}

/** All that a program or a person can see of a value, or of the reason why there is none. */
export function told(value: Evaluated): unknown {
  if (value instanceof Fault) {
    const { code, message, origin, position, keyPosition } = value;
    return { code, message, origin: origin.id, position, keyPosition };
  }
  if (value instanceof Selection)
    return { cells: value.matrix.toRows(), entries: value.entries && elementsOfColumn(value.entries) };
  return { type: value.elements, elements: elementsOfColumn(value) };
}

/** What is computed position by position, each with the number of its operands. */
export const operations: Readonly<Record<Sequences, readonly (readonly [Operation, number])[]>> = {
  typed: [
    ...(['+', '-', '*', '/', '%', '^', '==', '!=', '<', '<=', '>', '>=', 'and', 'or'] as const).map(
      (operation) => [operation, 2] as const,
    ),
    ...(['not', 'plus', 'negate', 'round', 'indicator'] as const).map((operation) => [operation, 1] as const),
    ['choose', 3],
  ],
  mixed: [
    ...(['+', '-', '*', '/', '//', '%', '==', '!=', '<', '<=', '>', '>=', '&', '|', 'xor'] as const).map(
      (operation) => [operation, 2] as const,
    ),
    ...(['invert', 'abs', 'round', 'negate', 'plus'] as const).map((operation) => [operation, 1] as const),
    ['choose', 3],
  ],
};
