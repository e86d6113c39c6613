import type { MatrixFigure } from './figure';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A part of a matrix. */
export interface Tile {
  /** The first row and column. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads cells of packed bits. */
export interface Bits {
  readonly rows: number;
  readonly columns: number;
  has(row: number, column: number): boolean;
}

/** The number of 32-bit words of a row. */
export function wordsPerRow(columns: number): number {
  return (columns + 31) >>> 5;
}

/** The bits of a matrix that was sent whole; `undefined` for one that is asked for in tiles. */
export function bitsOf({ rows, columns, bits }: MatrixFigure): Bits | undefined {
  return bits === undefined ? undefined : unpackBits(bits, rows, columns);
}

/** Reads packed rows; bits that are missing are not set. */
export function unpackBits(base64: string, rows: number, columns: number): Bits {
  const bytes = decodeBase64(base64);
  const stride = wordsPerRow(columns) * 4;
  return {
    rows,
    columns,
    has: (row, column) => (((bytes[row * stride + (column >>> 3)] ?? 0) >>> (column & 7)) & 1) === 1,
  };
}

/** Packs the rows of a part of a matrix, each padded to whole 32-bit little-endian words, as base64. */
export function packBits(
  { row, column, rows, columns }: Tile,
  columnsOf: (row: number) => readonly number[],
): string {
  const stride = wordsPerRow(columns) * 4;
  const bytes = new Uint8Array(rows * stride);
  for (let i = 0; i < rows; i++) {
    for (const selected of columnsOf(row + i)) {
      const at = selected - column;
      if (at < 0 || at >= columns) continue;
      const byte = i * stride + (at >>> 3);
      bytes[byte] = (bytes[byte] ?? 0) | (1 << (at & 7));
    }
  }
  return encodeBase64(bytes);
}

function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => digits[(word >>> shift) & 63] ?? '').join('');
    const missing = Math.max(0, i + 3 - bytes.length);
    parts.push(four.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}

function decodeBase64(text: string): Uint8Array {
  const values = new Map(Array.from(digits, (digit, value) => [digit, value]));
  const trimmed = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((trimmed.length * 3) / 4));
  let word = 0;
  let at = 0;
  for (let i = 0; i < trimmed.length; i++) {
    word = ((word << 6) | (values.get(trimmed[i] ?? '') ?? 0)) & 0xffffff;
    if (i % 4 === 1) bytes[at++] = (word >>> 4) & 255;
    else if (i % 4 === 2) bytes[at++] = (word >>> 2) & 255;
    else if (i % 4 === 3) bytes[at++] = word & 255;
  }
  return bytes;
}
