import type { HeadLayout, Layout, StripLayout, Trace, TraceStep } from '@rasp/engine/figure';
import { box, route, straight } from './marks';
import { boxOf, matrixCell, stripCell, useOf, type Rect } from './places';

/** Lines to other boxes run below the label of the values, along the left edge of the picture, and right of boxes. */
const belowValues = 19;
const leftEdge = 6;
const rightOfBox = 10;
const belowInput = 3;

/** Past this many lines a path is a blot: then only its cells are marked. */
const mostLines = 400;

/**
 * Draws where a value came from: its cells in every layer, and lines between them back to the input. A line goes from a
 * result along its row to the selected cells, down to their values, and from there to the results that these are made
 * of, or to the input.
 */
export function tracePath(layout: Layout, trace: Trace): readonly SVGElement[] {
  const path = new TracePath(layout, trace);
  return path.draw();
}

class TracePath {
  readonly #lines: SVGElement[] = [];
  /** Marked cells by their places: values and inputs are come by more than once. */
  readonly #cells = new Map<string, SVGElement>();
  readonly #input: StripLayout | undefined;

  constructor(
    private readonly layout: Layout,
    private readonly trace: Trace,
  ) {
    this.#input = layout.strips.find(({ strip }) => strip.role === 'input');
  }

  draw(): readonly SVGElement[] {
    for (const step of this.trace.steps) this.#step(step);
    for (const at of this.trace.inputs) this.#mark(cellOf(this.#input, at));
    return [...this.#lines, ...this.#cells.values()];
  }

  #step(step: TraceStep): void {
    const placed = boxOf(this.layout, step.head);
    if (!placed) return;
    const result = cellOf(stripOf(placed, 'result', step.use), step.query);
    const values = stripOf(placed, 'value', step.use);
    this.#mark(result);
    let right = result;
    for (const key of [...step.keys].reverse()) {
      const cell = matrixCell(placed.matrix, step.query, key);
      const value = cellOf(values, key);
      this.#mark(cell);
      // What lies between two neighbours of a row is one line, not one for each on top of each other.
      if (right) this.#line(straight(right, cell));
      right = cell;
      if (!value) continue;
      this.#line(straight(cell, value));
      if (this.#mark(value)) this.#comesFrom(step, placed, key, value);
    }
  }

  #comesFrom(step: TraceStep, placed: HeadLayout, key: number, value: Rect): void {
    const sources = sourcesOf(this.trace.steps, step, key);
    const x = value.x + value.width / 2;
    const y = value.y + value.height;
    const start = [
      [x, y],
      [x, y + belowValues],
    ] as const;
    for (const source of sources) {
      const from = boxOf(this.layout, source.head);
      const result = from && cellOf(stripOf(from, 'result', source.use), source.query);
      if (!result) continue;
      const right = Math.max(placed.x + placed.width, from.x + from.width) + rightOfBox;
      const height = result.y + result.height / 2;
      this.#line(
        route([...start, [right, y + belowValues], [right, height], [result.x + result.width, height]]),
      );
    }
    const input = cellOf(this.#input, key);
    if (sources.length > 0 || !input || !this.trace.inputs.includes(key)) return;
    const foot = input.y + input.height;
    const middle = input.x + input.width / 2;
    this.#line(
      route([
        ...start,
        [leftEdge, y + belowValues],
        [leftEdge, foot + belowInput],
        [middle, foot + belowInput],
        [middle, foot],
      ]),
    );
  }

  #line(line: SVGElement): void {
    if (this.#lines.length < mostLines) this.#lines.push(line);
  }

  /** Marks a cell. @returns whether it was not marked before. */
  #mark(cell: Rect | undefined): boolean {
    if (!cell) return false;
    const place = `${cell.x} ${cell.y}`;
    if (this.#cells.has(place)) return false;
    this.#cells.set(place, box(cell, 'on-path'));
    return true;
  }
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
