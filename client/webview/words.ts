import type { HeadFigure, MatrixFigure } from '@rasp/engine/figure';

/** A cell in words, as far as the picture says it: its query and key by each comparison. */
export function plainWords({ comparisons }: HeadFigure, query: number, key: number): string {
  const words = comparisons.map(
    (one) =>
      `key ${key} ${brief(one.key.cells[key])} ${one.op} query ${query} ${brief(one.query.cells[query])}`,
  );
  return words.join(', ') || `query ${query}, key ${key}`;
}

/** How many keys a query selects, how many queries select a key, and the share of all cells that are selected. */
export function sumWords(
  { rows, columns, selected, rowSums, columnSums }: MatrixFigure,
  query: number,
  key: number,
): string {
  const density = rows * columns === 0 ? 0 : (100 * selected) / (rows * columns);
  return [
    `row: ${rowSums[query] ?? 0} of ${columns}`,
    `column: ${columnSums[key] ?? 0} of ${rows}`,
    `density: ${density.toFixed(density < 10 && density > 0 ? 1 : 0)} %`,
  ].join(' · ');
}

/** A cell's text as it is read out; ten thousand characters are not. */
export function brief(text = '', most = 40): string {
  const chars = Array.from(text.slice(0, 3 * most));
  return chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : text;
}
