import { inOrder, moved, type Change } from './anchor';

/** An edit of a document that is told by the text editor. */
export interface DocumentEdit<D extends object> {
  readonly document: D;
  /** Of the document, after the edit. */
  readonly version: number;
  readonly changes: readonly Change[];
  /** Its text before the edit. */
  readonly before: string;
}

/** A part of a text, in UTF-16 code units. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The edits since a picture was drawn: where the code of its boxes is now. */
export class SinceDrawn<D extends object> {
  #document: D | undefined;
  #edits: Pick<DocumentEdit<D>, 'document' | 'version' | 'changes'>[] = [];

  /** The document that the picture is of. */
  get document(): D | undefined {
    return this.#document;
  }

  /** An edit was made, of whatever document: a picture of it may be on its way. */
  edited({ document, version, changes, before }: DocumentEdit<D>): void {
    this.#edits.push({ document, version, changes: inOrder(changes, before) });
  }

  /** There is a picture of this version of a document; with it none of the edits before matters any more. */
  drawn(document: D, version: number): void {
    this.#document = document;
    this.#edits = this.#edits.filter((edit) => edit.document === document && edit.version > version);
  }

  /** Where a part of the text that the picture is of is now; what was deleted is where it stood. */
  now({ start, end }: Part): Part {
    return this.#edits.reduce<Part>(
      (part, { document, changes }) => {
        if (document !== this.#document) return part;
        const from = moved(part.start, changes, 'after');
        return { start: from, end: Math.max(from, moved(part.end, changes, 'before')) };
      },
      { start, end },
    );
  }
}
