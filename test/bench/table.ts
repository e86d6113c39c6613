/** A table as text: the first column to the left, the others to the right, as wide as they need. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n');
}

/** Milliseconds in the unit that suits them, with three digits that count. */
export function timeText(milliseconds: number): string {
  if (milliseconds < 1) return `${digits(milliseconds * 1000)} µs`;
  return milliseconds < 1000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1000)} s`;
}

/** Bytes in the unit that suits them. */
export function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${digits(bytes / 1024)} KB`;
}

/** How many times as much, with three digits that count. */
export function ratioText(ratio: number): string {
  return `${digits(ratio)}×`;
}

function digits(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
