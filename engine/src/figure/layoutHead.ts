import type { HeadFigure, Strip } from './figure';
import type { HeadLayout, Label, LabelKind, StripLayout } from './layout';
import { fit, textWidth } from './measure';
import { cellSizes, columnWidth, rowSizes, type CellSizes, type Scale } from './scale';

const gap = 6;
/** Between the labels of queries and keys, on one line. */
const labelGap = 14;
const nameHeight = 22;

/** Places a head with its corner at `x`, `y`; labels of its strips are cut where they need more than `room`. */
export function headLayout(head: HeadFigure, scale: Scale, x: number, y: number, room: number): HeadLayout {
  return new HeadPlacer(head, scale, x, y, room).place();
}

/** Places one head, from its name down. */
class HeadPlacer {
  readonly #labels: Label[] = [];
  readonly #strips: StripLayout[] = [];
  readonly #sizes: CellSizes;

  constructor(
    private readonly head: HeadFigure,
    private readonly scale: Scale,
    private readonly x: number,
    private readonly y: number,
    private readonly room: number,
  ) {
    const { matrix, comparisons, uses, entries = [] } = head;
    this.#sizes = cellSizes(scale, {
      columns: Math.max(matrix.columns, ...uses.map(({ values }) => values.cells.length)),
      rows: matrix.rows,
      texts: [
        ...comparisons.flatMap(({ key }) => key.cells),
        ...uses.flatMap(({ values }) => values.cells),
        ...entries.map(({ text }) => text),
      ],
    });
  }

  place(): HeadLayout {
    const { head, scale, x, y } = this;
    const { matrix, comparisons, uses } = head;
    const sizes = this.#sizes;
    const line = scale.labelFont + 5;
    const queryWidths = comparisons.map(({ query }) => columnWidth(query.cells, sizes));
    const matrixWidth = matrix.columns * sizes.width;
    const left = x + this.#leftRoom(queryWidths);
    const right = left + matrixWidth + 2 * gap;

    let top = y + nameHeight;
    for (const [index, { key, query, op }] of comparisons.entries()) {
      const room = Math.max(matrixWidth, this.room);
      this.#label(this.#lead('key', index, comparisons), key.label, left, top + line - 5, 'start', room);
      const queryLead = this.#lead('query', index, comparisons);
      this.#label(queryLead, query.label, left - labelGap, top + line - 5, 'end', left - labelGap - x);
      top += line;
      const rowHeight = this.#row(key, index, left, top);
      const middle = top + rowHeight / 2 + scale.font * 0.35;
      this.#text('op', op, left - gap, middle, 'end', left - gap - x, scale.font);
      top += rowHeight + gap;
    }
    if (head.moreComparisons !== undefined) {
      top += line;
      const text = `${head.moreComparisons} more comparisons, which are not drawn`;
      this.#label('and', text, left, top - 5, 'start', Math.max(matrixWidth, this.room));
    }
    const isNumbered = comparisons.length > 1;
    if (isNumbered) top += line - gap;
    let queryX = left - queryWidths.reduce((total, width) => total + width + gap, 0);
    for (const [index, { query }] of comparisons.entries()) {
      const width = queryWidths[index] ?? sizes.width;
      if (isNumbered)
        this.#text(
          'number',
          String(index + 1),
          queryX + width / 2,
          top - 4,
          'middle',
          width,
          scale.labelFont,
        );
      this.#column(query, index, queryX, top, width);
      queryX += width + gap;
    }

    let resultX = right;
    let bottom = top + matrix.rows * sizes.height;
    for (const [index, use] of uses.entries()) {
      const width = columnWidth(use.result.cells, sizes);
      const lead = this.#lead('result', index, uses);
      const room = Math.max(width, Math.min(this.room, this.#labelWidth(lead, use.result.label)));
      this.#label(lead, use.result.label, resultX, top - 5, 'start', room);
      this.#column(use.result, index, resultX, top, width);
      resultX += room + 2 * gap;
      bottom += gap;
      bottom += this.#row(use.values, index, left, bottom) + line;
      const defaultText = matrix.rowSums.includes(0) ? ` · default ${use.fallback}` : '';
      const valueLead = this.#lead('value', index, uses);
      const valueRoom = Math.max(matrixWidth, this.room * 1.5);
      this.#label(valueLead, use.values.label + defaultText, left, bottom - 5, 'start', valueRoom);
    }
    const valueColumns = Math.max(0, ...uses.map(({ values }) => values.cells.length));
    const width = Math.max(
      left + Math.max(matrixWidth, valueColumns * sizes.width, this.#labelsRight(left) - left) - x,
      uses.length > 0 ? resultX - 2 * gap - x : 0,
    );
    this.#text('name', head.name, x, y + 14, 'start', Math.max(width, this.room), scale.font);
    const named = textWidth(this.#labels.at(-1)?.text ?? '', scale.font);
    return {
      id: head.id,
      head,
      x,
      y,
      width: Math.ceil(Math.max(width, named)),
      height: Math.ceil(bottom - y),
      matrix: {
        x: left,
        y: top,
        cellWidth: sizes.width,
        cellHeight: sizes.height,
        rows: matrix.rows,
        columns: matrix.columns,
        fontSize: sizes.fontSize,
      },
      strips: this.#strips,
      labels: this.#labels,
    };
  }

  /** The room left of the matrix: for the query columns, and their labels and operators above. */
  #leftRoom(queryWidths: readonly number[]): number {
    const { head, scale } = this;
    const { comparisons } = head;
    const columns = queryWidths.reduce((total, width) => total + width + gap, 0);
    const labels = comparisons.map(
      ({ query }, index) => this.#labelWidth(this.#lead('query', index, comparisons), query.label) + labelGap,
    );
    const ops = comparisons.map(({ op }) => textWidth(op, scale.font) + gap);
    return Math.ceil(Math.max(columns, Math.min(this.room, Math.max(0, ...labels, ...ops))));
  }

  /** How far the labels that start at the matrix reach. */
  #labelsRight(left: number): number {
    return Math.max(
      left,
      ...this.#labels
        .filter(({ anchor, x }) => anchor === 'start' && x === left)
        .map(({ lead = '', text }) => left + this.#labelWidth(lead, text)),
    );
  }

  /** The word before a label; with a number where there are several that belong together. */
  #lead(word: string, index: number, of: readonly unknown[]): string {
    return of.length > 1 ? `${word} ${index + 1}` : word;
  }

  #labelWidth(lead: string, text: string): number {
    return textWidth(`${lead} ${text}`, this.scale.labelFont);
  }

  #label(lead: string, text: string, x: number, y: number, anchor: Label['anchor'], room: number): void {
    const { labelFont } = this.scale;
    const shown = fit(text, room - textWidth(`${lead} `, labelFont), labelFont);
    this.#labels.push({ kind: 'label', lead, text: shown, whole: text, x, y, anchor });
  }

  #text(
    kind: LabelKind,
    text: string,
    x: number,
    y: number,
    anchor: Label['anchor'],
    room: number,
    fontSize: number,
  ): void {
    this.#labels.push({ kind, text: fit(text, room, fontSize), whole: text, x, y, anchor });
  }

  /** Places a row. @returns its height. */
  #row(strip: Strip, index: number, x: number, y: number): number {
    const { width, fontSize } = this.#sizes;
    const { height, rotated } = rowSizes(strip.cells, this.#sizes);
    this.#strips.push({
      role: strip.role,
      index,
      strip,
      x,
      y,
      cellWidth: width,
      cellHeight: height,
      vertical: false,
      rotated,
      fontSize,
    });
    return height;
  }

  #column(strip: Strip, index: number, x: number, y: number, width: number): void {
    const { height, fontSize } = this.#sizes;
    this.#strips.push({
      role: strip.role,
      index,
      strip,
      x,
      y,
      cellWidth: width,
      cellHeight: height,
      vertical: true,
      rotated: false,
      fontSize,
    });
  }
}
