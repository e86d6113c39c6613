import assert from 'node:assert/strict';
import { elementsOfColumn, type Column } from '../../../../engine/src/evaluate/column';
import { Evaluator, Fault } from '../../../../engine/src/evaluate/evaluator';
import { Selection } from '../../../../engine/src/evaluate/selection';
import { showList } from '../../../../engine/src/evaluate/show';
import { Graph } from '../../../../engine/src/graph/graph';
import type { ElementFunction, SelectorNode, SOpNode } from '../../../../engine/src/graph/node';
import { codePoints } from '../../../../engine/src/text/codePoints';
import { Budget } from '../../../../engine/src/text/budget';
import { Sample } from '../../../../engine/src/values/sample';
import { List, Tuple, type Value } from '../../../../engine/src/values/value';

export const budget = (): Budget => new Budget({ steps: 1e8, milliseconds: 60_000 });

export function sampleOf(value: string | List | Tuple): Sample {
  return Sample.ofElements(typeof value === 'string' ? codePoints(value) : value.items, value);
}

export const hello = sampleOf('hello');

export function evaluated(node: SOpNode, sample = hello): Column | Fault {
  return new Evaluator({ sequences: 'mixed' }).evaluate(node, sample, budget());
}

/** The values as Python writes them, or the code and message of the fault. */
export function shown(node: SOpNode, sample = hello): string {
  const value = evaluated(node, sample);
  return value instanceof Fault ? `${value.code}: ${value.message}` : showList(value);
}

export function selection(node: SelectorNode, sample = hello): Selection {
  const value = new Evaluator({ sequences: 'mixed' }).evaluate(node, sample, budget());
  assert.ok(value instanceof Selection);
  return value;
}

export function rows(node: SelectorNode, sample = hello): string {
  return selection(node, sample)
    .matrix.toRows()
    .map((row) => row.join(''))
    .join(' ');
}

export function entries(node: SelectorNode, sample = hello): readonly Value[] | undefined {
  const found = selection(node, sample).entries;
  return found && elementsOfColumn(found);
}

export function fn(text: string, apply: (...elements: readonly Value[]) => Value): ElementFunction {
  return { key: text, text, apply: (elements) => apply(...elements) };
}

export const graph = new Graph();
export const tokens = graph.base('tokens_raw');
export const indices = graph.base('indices');
export const one = graph.constant(1n);
export const all = graph.select(one, one, '==');
export const length = graph.aggregate(all, one, 0n, 'sum');
