import { bitsOf } from '@rasp/engine/figure';
import type { PreviewDescription } from '../src/preview/messages';
import type { ViewPane } from './viewPane';

/** What the page shows; of a picture with several heads the cells of the last. */
export function describe(live: ViewPane | undefined, pins: readonly ViewPane[]): PreviewDescription {
  const view = live?.view;
  const heads = live?.pictures.main.stage.picture?.layout.heads ?? [];
  const last = heads.at(-1)?.head;
  const strips = last?.comparisons ?? [];
  return {
    title: view?.title ?? '',
    cost: view?.cost ?? '',
    sample: view?.sample ?? '',
    reason: view?.reason ?? '',
    stale: view?.stale ?? false,
    dimmed: live?.element.classList.contains('dimmed') ?? false,
    mode: live?.mode ?? 'transformer',
    heads: heads.map(({ head }) => head.name),
    filled: last ? filledCells(last.matrix) : [],
    keys: strips.flatMap(({ key }) => key.cells),
    queries: strips.flatMap(({ query }) => query.cells),
    words: live?.readout.text ?? '',
    pins: pins.map((pane) => pane.view?.title ?? ''),
  };
}

function filledCells(matrix: Parameters<typeof bitsOf>[0]): [row: number, column: number][] {
  const bits = bitsOf(matrix);
  const cells: [number, number][] = [];
  for (let row = 0; bits && row < bits.rows; row++) {
    for (let column = 0; column < bits.columns; column++)
      if (bits.has(row, column)) cells.push([row, column]);
  }
  return cells;
}
