import {
  beginningOf,
  briefText,
  Builtin,
  Fault,
  FunctionValue,
  none,
  plainText,
  sampleFor,
  Selector,
  SOp,
  transformIn,
  type Analysis,
  type Occurrence,
} from '@rasp/engine';

/** A text on one line, cut when it has more characters than `width`. */
export function shortened(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= width) return line;
  const cut = line.slice(0, width);
  // Half of a pair of code units is no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * A plain value, or the values of an s-op, key or query, of which no more than the first `width` characters are shown; plain
 * values are cut there, or sooner. `undefined` for selectors and what says nothing, such as functions.
 */
export function shortValue(
  analysis: Analysis,
  occurrence: Occurrence,
  width: number,
): string | Fault | undefined {
  const { value } = occurrence;
  const transform = transformIn(value);
  if (!transform) {
    const says = value !== none && !(value instanceof FunctionValue || value instanceof Builtin);
    if (!says) return undefined;
    const brief = briefText(analysis, occurrence);
    return brief.endsWith('…') && brief.length < width ? plainText(analysis, occurrence) : brief;
  }
  if (transform instanceof Selector) return undefined;
  const column = analysis.column(transform.node, sampleFor(occurrence));
  if (column instanceof Fault) return column;
  const kind = transform instanceof SOp ? '' : `${transform.kind} `;
  return `${kind}${analysis.wording.shortValues(beginningOf(column, width))}`;
}

/** What the statement of a cell prints at once, without the last line break. */
export function printedBy({ program }: Analysis, statement: unknown): string {
  return program.output
    .filter((output) => output.statement === statement)
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}
