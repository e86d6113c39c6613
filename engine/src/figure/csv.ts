import { bitsOf } from './bits';
import type { HeadFigure } from './figure';

/**
 * The matrix of a head as CSV (RFC 4180): the keys in the first line, a line per query, `1` and `0` or the entries.
 * Columns and rows are named by position and, for a selector of one comparison, its values. Empty for a matrix that was
 * not sent whole.
 */
export function matrixCsv(head: HeadFigure): string {
  const bits = bitsOf(head.matrix);
  if (!bits) return '';
  const entries = new Map((head.entries ?? []).map(({ query, key, text }) => [`${query} ${key}`, text]));
  const [comparison] = head.comparisons;
  const line = (cells: readonly string[]): string => `${cells.map(field).join(',')}\r\n`;
  const named = (cells: readonly string[] | undefined, count: number): string[] =>
    Array.from({ length: count }, (_, position) => cells?.[position] ?? String(position));
  const lines = named(comparison?.query.cells, bits.rows).map((query, row) =>
    line([
      query,
      ...Array.from({ length: bits.columns }, (_, column) =>
        bits.has(row, column) ? (entries.get(`${row} ${column}`) ?? '1') : '0',
      ),
    ]),
  );
  return line(['query \\ key', ...named(comparison?.key.cells, bits.columns)]) + lines.join('');
}

/** A field as text: quoted where it needs to be, and never a formula of a spreadsheet. */
function field(text: string): string {
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  const plain = /^[=+\-@\t\r]./su.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
