import type { HeadLayout, Layout, StripLayout, Trace, TraceStep } from '@rasp/engine/figure';
import { box, link } from './marks';
import { boxOf, matrixCell, stripCell, useOf, type Rect } from './places';

/** Past this many lines a path is a blot: then only its cells are marked. */
const mostLines = 400;

/** Draws where a value came from: its cells in every layer, and lines between them back to the input. */
export function tracePath(layout: Layout, { steps, inputs }: Trace): readonly SVGElement[] {
  const lines: SVGElement[] = [];
  const cells: SVGElement[] = [];
  const input = layout.strips.find(({ strip }) => strip.role === 'input');
  const join = (from: Rect | undefined, to: Rect | undefined): void => {
    if (from && to && lines.length < mostLines) lines.push(link(from, to));
  };
  for (const step of steps) {
    const placed = boxOf(layout, step.head);
    if (!placed) continue;
    const result = cellOf(stripOf(placed, 'result', step.use), step.query);
    if (result) cells.push(box(result, 'on-path'));
    for (const key of step.keys) {
      const cell = matrixCell(placed.matrix, step.query, key);
      const value = cellOf(stripOf(placed, 'value', step.use), key);
      cells.push(box(cell, 'on-path'));
      if (value) cells.push(box(value, 'on-path'));
      join(result, cell);
      join(cell, value);
      for (const source of sourcesOf(steps, step, key)) {
        const from = boxOf(layout, source.head);
        join(value ?? cell, from && cellOf(stripOf(from, 'result', source.use), source.query));
      }
      if (sourcesOf(steps, step, key).length === 0) join(value ?? cell, cellOf(input, key));
    }
  }
  if (input) cells.push(...inputs.map((at) => box(stripCell(input, at), 'on-path')));
  return [...lines, ...cells];
}

/** The steps of the nearest layer below that end at the position a step takes from. */
function sourcesOf(steps: readonly TraceStep[], step: TraceStep, key: number): readonly TraceStep[] {
  const below = steps.filter(({ layer, query }) => layer < step.layer && query === key);
  const nearest = Math.max(...below.map(({ layer }) => layer));
  return below.filter(({ layer }) => layer === nearest);
}

function stripOf(box: HeadLayout, role: 'value' | 'result', use: string): StripLayout | undefined {
  return box.strips.find((strip) => strip.role === role && useOf(box, strip) === use);
}

function cellOf(placed: StripLayout | undefined, index: number): Rect | undefined {
  return placed && index < placed.strip.cells.length ? stripCell(placed, index) : undefined;
}
