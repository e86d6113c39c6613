import { codePoints } from '../text/codePoints';
import type { Sample } from '../values/sample';
import { str } from '../values/format';
import type { Selection } from './selection';

/**
 * A selector on a sample as lines of text: the keys on top, a line per query with `1` where it selects a key. Elements
 * are padded to one width, so that columns line up for tokens of any length.
 */
export function selectionLines(selection: Selection, sample: Sample): string[] {
  const tokens = sample.elements.map(str);
  const lengths = tokens.map((token) => codePoints(token).length);
  const widest = Math.max(...lengths);
  const cell = (text: string, column: number): string =>
    text + ' '.repeat((lengths[column] ?? 1) - codePoints(text).length);
  const header = `${' '.repeat(widest)}   ${tokens.join(' ')}`;
  const rows = tokens.map((token, row) => {
    const cells = tokens.map((_, column) => cell(selection.matrix.has(row, column) ? '1' : '·', column));
    return `${' '.repeat(widest - (lengths[row] ?? 0))}${token} | ${cells.join(' ')}`.trimEnd();
  });
  return [header, ...rows];
}
