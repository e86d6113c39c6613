import { codePoints } from '../text/codePoints';
import type { Sample } from '../values/sample';
import { formatElement, str } from '../values/format';
import { elementAt } from './column';
import type { Selection } from './selection';

/** More cells than these are no text. */
const mostCells = 1_000_000;

/**
 * A selector on a sample as lines of text: the keys on top, a line per query with `1`, or the entry if that is no bool,
 * where it selects a key. Elements are padded to one width, so that columns line up for tokens of any length. Keys or
 * queries with a length of their own stand by their positions. Of a matrix that nobody could read only the size is told.
 */
export function selectionLines(selection: Selection, sample: Sample): string[] {
  const { entries, rows, columns } = selection;
  if (rows * columns > mostCells)
    return [`a selector of ${rows} queries and ${columns} keys: too many to be written as text`];
  const { matrix } = selection;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      if (!matrix.has(row, column)) return '·';
      return entries ? formatElement(elementAt(entries, row * columns + column)).replace(/^T$/, '1') : '1';
    }),
  );
  const keys = labels(columns, sample);
  const queries = labels(rows, sample);
  const keyWidths = keys.map((key, column) =>
    Math.max(...[key, ...cells.map((row) => row[column] ?? '')].map(width)),
  );
  const widest = Math.max(0, ...queries.map(width));
  const line = (texts: readonly string[]): string =>
    texts.map((text, column) => text + ' '.repeat((keyWidths[column] ?? 1) - width(text))).join(' ');
  return [
    `${' '.repeat(widest)}   ${line(keys)}`.trimEnd(),
    ...queries.map((query, row) =>
      `${' '.repeat(widest - width(query))}${query} | ${line(cells[row] ?? [])}`.trimEnd(),
    ),
  ];
}

function labels(count: number, sample: Sample): string[] {
  if (count === sample.length) return sample.elements.map(str);
  return Array.from({ length: count }, (_, position) => String(position));
}

function width(text: string): number {
  return codePoints(text).length;
}
