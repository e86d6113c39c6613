import type { Span } from '../../text/span';
import type { Tree } from '../tree';
import { spanOf, type Row } from './rows';

/** The rows of each statement of the top level, its body included; a comment between them is by itself. */
export function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const goesOn = row.depth > 0 || row.role === 'branch' || row.role === 'end' || row.glued;
    if (group && goesOn) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Which rows are to be laid out, by their indices. */
export class Selected {
  readonly #touched: ReadonlySet<number>;
  /** Those of the statements that are touched in part only. */
  readonly #partial: ReadonlySet<number>;

  constructor(
    private readonly tree: Tree,
    rows: readonly Row[],
    private readonly range: Span | undefined,
    columnsMatter: boolean,
  ) {
    this.#touched = new Set(
      [...rows.keys()].filter((index) => {
        const row = rows[index];
        return row !== undefined && this.#touches(spanOf(row));
      }),
    );
    let next = 0;
    const groups = columnsMatter ? groupsOf(rows).map((group) => group.map(() => next++)) : [];
    const partial = groups.filter((group) => !group.every((index) => this.has(index)));
    this.#partial = new Set(partial.flat());
  }

  has(index: number): boolean {
    return this.#touched.has(index);
  }

  /** Whether the start of the file is selected. */
  get start(): boolean {
    return this.range === undefined || this.range.start === 0;
  }

  /** Whether the end of the file is selected. */
  get end(): boolean {
    return this.range === undefined || this.range.end >= this.tree.text.length;
  }

  /** Whether a row would leave the body it is in if it alone were indented anew. */
  staysInColumn(index: number): boolean {
    return this.#partial.has(index);
  }

  #touches({ start, end }: Span): boolean {
    const { range } = this;
    if (!range) return true;
    if (range.start === range.end) return start <= range.start && range.start <= end;
    return start < range.end && range.start < end;
  }
}
