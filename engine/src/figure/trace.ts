import { columnLength, elementAt } from '../evaluate/column';
import type { Fault } from '../evaluate/evaluator';
import type { AggregateNode, SOpNode } from '../graph/node';
import { isTrue } from '../values/value';
import type { Trace, TraceStep } from './explanation';
import { headId } from './head';
import { reading, type Reading, type Surroundings } from './reading';

/** More cannot be read. */
const mostSteps = 400;
/** Values, each of one node at one position, that are looked at. */
const mostValues = 50_000;
/** Keys and values that are told in words. */
const mostTold = 8;

/**
 * Where the value of an s-op at a position comes from: through what is computed position by position, and along the
 * selected keys of heads, back to positions of the input. Which keys a head selects is taken as it is: the values that
 * its selector compares are not followed.
 * @returns `undefined` for a position that the s-op has not; the fault, where the sample gives no values.
 * @throws OutOfBudget
 */
export function traceResult(
  node: SOpNode,
  around: Surroundings,
  position: number,
): Trace | Fault | undefined {
  return reading(around, (read) => {
    const length = columnLength(read.column(node));
    if (!(Number.isInteger(position) && position >= 0 && position < length)) return undefined;
    return new Tracer(read).trace(node, position);
  });
}

class Tracer {
  readonly #seen = new Map<SOpNode, Set<number>>();
  readonly #queue: (readonly [SOpNode, number])[] = [];
  readonly #found: { readonly node: AggregateNode; readonly query: number }[] = [];
  readonly #inputs = new Set<number>();

  constructor(private readonly read: Reading) {}

  trace(root: SOpNode, position: number): Trace {
    this.#follow(root, position);
    let next = 0;
    for (; next < this.#queue.length && next < mostValues; next++) {
      const [node, at] = this.#queue[next] ?? [root, position];
      this.#look(node, at);
    }
    const found = this.#found.sort(
      (a, b) => b.node.layer - a.node.layer || b.node.id - a.node.id || a.query - b.query,
    );
    const steps = found.slice(0, mostSteps).map(({ node, query }) => this.#step(node, query));
    const cut =
      next < this.#queue.length
        ? `Only the first ${mostValues} values on the way are followed.`
        : found.length > mostSteps
          ? `The last ${mostSteps} of ${found.length} steps are shown.`
          : undefined;
    return { steps, inputs: [...this.#inputs].sort((a, b) => a - b), ...(cut !== undefined && { cut }) };
  }

  #follow(node: SOpNode, position: number): void {
    const seen = this.#seen.get(node) ?? new Set();
    if (seen.has(position)) return;
    this.#seen.set(node, seen.add(position));
    this.#queue.push([node, position]);
  }

  /** What a value is made of. */
  #look(node: SOpNode, position: number): void {
    switch (node.kind) {
      case 'base':
        this.#inputs.add(position);
        break;
      case 'constant':
      case 'raw':
        break;
      case 'elementwise':
      case 'mapped':
        for (const operand of this.#operandsOf(node, position)) this.#follow(operand, position);
        break;
      case 'aggregate':
        this.#found.push({ node, query: position });
        for (const key of this.#keysOf(node, position)) this.#follow(node.values, key);
        break;
    }
  }

  /** Of a choice the condition, and the side that it chose. */
  #operandsOf(node: Extract<SOpNode, { operands: unknown }>, position: number): readonly SOpNode[] {
    const { operands } = node;
    const [condition, then, otherwise] = operands;
    if (node.kind !== 'elementwise' || node.operation !== 'choose' || !condition || !then || !otherwise)
      return operands;
    const value =
      condition.kind === 'constant' ? condition.value : elementAt(this.read.column(condition), position);
    return [condition, isTrue(value) ? then : otherwise];
  }

  #keysOf({ selector }: AggregateNode, query: number): readonly number[] {
    return this.read.selection(selector).matrix.columnsOf(query);
  }

  #step(node: AggregateNode, query: number): TraceStep {
    const { read } = this;
    const { selector, layer, values } = node;
    const keys = this.#keysOf(node, query);
    const value = read.source(elementAt(read.column(node), query));
    const name = read.headName(selector, [node]);
    return {
      head: headId({ selector, layer }),
      use: String(node.id),
      layer,
      query,
      keys,
      value,
      text: `layer ${layer}, ${name}: query ${query} ${this.#selecting(node, values, keys, value)}`,
    };
  }

  #selecting({ reduce }: AggregateNode, values: SOpNode, keys: readonly number[], value: string): string {
    const [first] = keys;
    if (first === undefined) return `selects nothing and gets the default ${value}`;
    const of = this.read.text(values);
    if (keys.length === 1) return `selects key ${first}, where ${of} is ${value}`;
    const column = this.read.column(values);
    const told = listed(keys.map(String));
    const summed = listed(keys.map((key) => this.read.source(elementAt(column, key))));
    const reduced = reduce === 'mean' ? 'mean' : 'sum';
    return `selects ${keys.length} keys (${told}), where ${of} is ${summed}: their ${reduced} is ${value}`;
  }
}

function listed(texts: readonly string[]): string {
  return texts.length > mostTold ? `${texts.slice(0, mostTold).join(', ')}, …` : texts.join(', ');
}
