import type { Fix, TextEdit } from '../../text/problem';
import type { Cursor } from './cursor';
import type { Indentation } from './indentation';
import { shiftLines } from './lineShift';

/** A line that is indented otherwise than its body, with the lines behind it that belong to it. */
interface Stretch {
  readonly first: number;
  readonly indentation: Indentation;
  end: number;
}

/** The lines of one body that are not indented as its first one, and the change that aligns them all. */
export class UnevenLines {
  readonly #stretches: Stretch[] = [];
  #open: Stretch | undefined;
  readonly #fixes: Fix[] = [];

  constructor(
    private readonly cursor: Cursor,
    private readonly nominal: Indentation,
  ) {}

  /** The change, for each problem that tells of such a line; it is known when the body has been read. */
  get fixes(): readonly Fix[] {
    return this.#fixes;
  }

  /** Notes that the next line is such a line. */
  begin(indentation: Indentation): void {
    this.close();
    const { lineIndex } = this.cursor;
    this.#open = { first: lineIndex, end: lineIndex + 1, indentation };
    this.#stretches.push(this.#open);
  }

  /** Notes that the next line does not belong to the one before. */
  close(): void {
    if (this.#open) this.#open.end = Math.max(this.#open.end, this.cursor.lineIndex);
    this.#open = undefined;
  }

  /** Makes the change, when the body has been read. */
  mend(): void {
    this.close();
    const edits: TextEdit[] = [];
    for (const { first, end, indentation } of this.#stretches)
      for (const edit of shiftLines(this.cursor, { first, end }, indentation, this.nominal)) edits.push(edit);
    const title = edits.length === 1 ? 'Align the line' : 'Align the lines';
    if (edits.length > 0) this.#fixes.push({ title, edits });
  }
}
