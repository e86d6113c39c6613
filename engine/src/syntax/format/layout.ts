import type { Tree } from '../tree';
import { directed } from './directives';
import type { Front } from './front';
import { isBlank, lineBreaksIn } from './gaps';
import { lineDoc } from './lineDoc';
import type { Piece } from './piece';
import { print, type Place, type Placed } from './printer';
import { spanOf, type Row } from './rows';
import { columnAfter, unitOf, type FormatStyle } from './style';

export interface LayoutOptions {
  readonly style: FormatStyle;
  readonly lineBreak: string;
  /** Which rows are left as they are. */
  readonly isKept?: (row: Row) => boolean;
  /** Which rows, by their index, stay in the columns where they are. */
  readonly staysInColumn?: (index: number) => boolean;
}

/**
 * Gives every row its place and layout, all but the distance of comments to the code before them.
 * @returns the pieces of each row; the gap of the first one is what stands before the row
 */
export function layOutRows(
  tree: Tree,
  front: Front,
  rows: readonly Row[],
  options: LayoutOptions,
): Placed[][] {
  return new Layout(tree, front, rows, options).make();
}

class Layout {
  readonly #rows: readonly Row[];
  readonly #offs: readonly (number | undefined)[];
  readonly #indentations: string[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly front: Front,
    rows: readonly Row[],
    private readonly options: LayoutOptions,
  ) {
    const { isKept } = options;
    const left = isKept
      ? rows.map((row) => (isKept(row) ? { ...row, kept: true, pinned: true } : row))
      : rows;
    ({ rows: this.#rows, offs: this.#offs } = directed(left));
  }

  make(): Placed[][] {
    return this.#rows.map((row, index) => {
      const indentation = this.#indentationOf(row, index);
      this.#indentations.push(indentation);
      const [first, ...rest] = this.#inside(row, indentation);
      return first ? [{ ...first, gap: this.#before(row, index) + first.gap }, ...rest] : [];
    });
  }

  #indentationOf(row: Row, index: number): string {
    const off = this.#offs[index];
    const own = this.#sourceIndentation(row);
    if (off !== undefined) return this.#moved(own, off);
    if (row.glued) return this.#moved(own, index - 1);
    if (
      row.pinned ||
      this.options.staysInColumn?.(index) ||
      !isBlank(this.#gapBefore(row, index), this.front.separator)
    )
      return own;
    return unitOf(this.options.style).repeat(row.depth);
  }

  /** The characters before a row on its line, if it is the first one there. */
  #sourceIndentation(row: Row): string {
    const { lines, text } = this.tree;
    const { start } = spanOf(row);
    const lineStart = lines.lineStart(lines.placeAt(start).line);
    return /^\uFEFF?([ \t\f]*)/.exec(text.slice(lineStart, start))?.[1] ?? '';
  }

  /** The indentation of a line that goes along with another row. */
  #moved(own: string, leading: number): string {
    const leader = this.#rows[leading];
    const before = leader ? this.#sourceIndentation(leader) : '';
    return own.startsWith(before) ? (this.#indentations[leading] ?? '') + own.slice(before.length) : own;
  }

  #before(row: Row, index: number): string {
    const last = this.#rows[index - 1];
    const gap = this.#gapBefore(row, index);
    const breaks = lineBreaksIn(gap);
    const stays = breaks === 0 && last !== undefined && this.options.staysInColumn?.(index) === true;
    if (row.glued || stays || !isBlank(gap, this.front.separator)) return gap;
    const indentation = this.#indentations[index] ?? '';
    if (!last) return indentation;
    const { lineBreak } = this.options;
    if (this.#offs[index] !== undefined) {
      return breaks === 0 ? gap : gap.slice(0, /[^\r\n]*$/.exec(gap)?.index) + indentation;
    }
    const empty = this.front.emptyLines({
      before: last,
      line: row,
      found: Math.max(0, breaks - 1),
      afterFunction: this.#isAfterFunction(index),
      beforeFunction: this.#isBeforeFunction(index),
    });
    return lineBreak.repeat(1 + empty) + indentation;
  }

  #gapBefore(row: Row, index: number): string {
    const last = this.#rows[index - 1];
    const { text } = this.tree;
    const end = last ? spanOf(last).end : text.startsWith('\uFEFF') ? 1 : 0;
    return text.slice(end, spanOf(row).start);
  }

  #isAfterFunction(index: number): boolean {
    const depth = this.#rows[index]?.depth ?? 0;
    for (let i = index - 1; i >= 0; i--) {
      const row = this.#rows[i];
      if (!row || row.depth < depth) return false;
      if (row.depth === depth && row.role !== 'comment') return row.role === 'def';
      if (row.depth === depth) return false;
    }
    return false;
  }

  #isBeforeFunction(index: number): boolean {
    const { depth = 0, role } = this.#rows[index] ?? {};
    if (role === 'def') return this.#rows[index - 1]?.role !== 'comment' || this.#hasEmptyLineBefore(index);
    if (role !== 'comment') return false;
    const above = this.#rows[index - 1];
    if (above?.role === 'comment' && above.depth === depth && !this.#hasEmptyLineBefore(index)) return false;
    for (let i = index + 1; !this.#hasEmptyLineBefore(i); i++) {
      const row = this.#rows[i];
      if (row?.depth !== depth) return false;
      if (row.role !== 'comment') return row.role === 'def';
    }
    return false;
  }

  #hasEmptyLineBefore(index: number): boolean {
    const [last, row] = [this.#rows[index - 1], this.#rows[index]];
    if (!last || !row) return true;
    return lineBreaksIn(this.tree.text.slice(spanOf(last).end, spanOf(row).start)) > 1;
  }

  #inside(row: Row, indentation: string): Placed[] {
    const { style, lineBreak } = this.options;
    const place: Place = { indentation, lineBreak, style };
    const placed = row.kept ? this.#keptPieces(row, indentation) : print(lineDoc(row.leaves), place);
    if (!row.trailing) return placed;
    if (row.kept) return [...placed, this.#keptPiece(row.trailing, placed.at(-1)?.piece, '', '')];
    let codeEnd = columnAfter(indentation, 0, style.tabSize);
    for (const [i, { gap, piece }] of placed.entries()) {
      if (i > 0) codeEnd = columnAfter(gap, codeEnd, style.tabSize);
      codeEnd = columnAfter(piece.text, codeEnd, style.tabSize);
    }
    return [...placed, { piece: row.trailing, gap: '', codeEnd }];
  }

  #keptPieces(row: Row, indentation: string): Placed[] {
    const own = this.#sourceIndentation(row);
    const pieces = row.leaves.flatMap((leaf): Piece[] => [...leaf.comments, leaf]);
    return pieces.map((it, i) =>
      i === 0 ? { piece: it, gap: '' } : this.#keptPiece(it, pieces[i - 1], own, indentation),
    );
  }

  /** A piece whose gap stays, but for the indentation of the lines in it, which goes along. */
  #keptPiece(it: Piece, before: Piece | undefined, own: string, indentation: string): Placed {
    const source = this.tree.text.slice(before?.span.end ?? it.span.start, it.span.start);
    const trims = this.options.style.trimTrailingWhitespace === true;
    const gap = trims ? source.replace(/[ \t]+(?=[\r\n])/g, '') : source;
    if (own === indentation) return { piece: it, gap };
    const moved = gap.replace(
      /(\r\n|[\r\n])([ \t\f]+)(?![ \t\f\r\n])/g,
      (all, lineBreak: string, blanks: string) =>
        blanks.startsWith(own) ? lineBreak + indentation + blanks.slice(own.length) : all,
    );
    return { piece: it, gap: moved };
  }
}
