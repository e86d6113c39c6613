import type * as protocol from '@rasp/server/protocol';
import { Position, Range, type TextDocument } from 'vscode';

import { afterEdit, anchored, anchoredAgain, type Anchor } from './anchor';
import type { Edit } from './edits';
import type { Place } from './messages';
import type { KeptPlace, KeptText } from './state';

/** A place in a file that moves with its text. */
export class HeldPlace {
  #place: Place;
  #anchor: Anchor | undefined;
  #document: TextDocument | undefined;
  /** From an earlier session, until the document is there. */
  readonly #kept: KeptText | undefined;

  constructor({ uri, position, held }: KeptPlace) {
    this.#place = { uri, position };
    this.#kept = held;
  }

  get place(): Place {
    return this.#place;
  }

  /** The place as it is to be kept. */
  get kept(): KeptPlace {
    const { uri, position } = this.#place;
    const anchor = this.#anchor;
    const held = anchor ? { text: anchor.text, inset: anchor.at - anchor.start } : this.#kept;
    return { uri, position, ...(held && { held }) };
  }

  /** Whether its text was deleted. */
  get lost(): boolean {
    return this.#anchor?.lost !== undefined;
  }

  /** The part of the document that is held, while it is there. */
  get range(): Range | undefined {
    if (!this.#anchor || !this.#document || this.lost) return undefined;
    return rangeIn(this.#document, this.#anchor);
  }

  /** Takes its document, which was opened, or opened again and may have changed in the meantime. */
  found(document: TextDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#anchor ??=
      this.#kept && anchorOf(this.#kept, document.offsetAt(vscodePosition(this.#place.position)));
    if (!this.#anchor) return;
    this.#anchor = anchoredAgain(this.#anchor, document.getText());
    this.#settle(document, this.#anchor);
  }

  /** Holds on to what is shown for the place. */
  hold(document: TextDocument, { start, end }: protocol.Range): void {
    const text = document.getText();
    const at = document.offsetAt(vscodePosition(this.#place.position));
    let from = document.offsetAt(vscodePosition(start));
    let to = document.offsetAt(vscodePosition(end));
    if (from === to) return;
    const isName = /^\w+$/u.test(text.slice(from, to));
    // A cursor on `draw` means all of `a + b` in `draw(a + b);`, which its start alone would not.
    if (!isName && this.#place.position.line === start.line) from = Math.min(from, at);
    if (!isName && this.#place.position.line === end.line) to = Math.max(to, at);
    this.#document = document;
    this.#anchor = anchored(text, from, to, at);
    this.#settle(document, this.#anchor);
  }

  edited({ document, changes, before }: Edit): void {
    if (document !== this.#document || !this.#anchor) return;
    this.#anchor = afterEdit(this.#anchor, changes, before);
    this.#settle(document, this.#anchor);
  }

  /** The file has another name now. */
  renamed(uri: string): void {
    this.#place = { ...this.#place, uri };
  }

  #settle(document: TextDocument, { at }: Anchor): void {
    const { line, character } = document.positionAt(at);
    this.#place = { uri: document.uri.toString(), position: { line, character } };
  }
}

function anchorOf({ text, inset }: KeptText, at: number): Anchor {
  return { start: at - inset, end: at - inset + text.length, at, text };
}

function vscodePosition({ line, character }: protocol.Position): Position {
  return new Position(line, character);
}

function rangeIn(document: TextDocument, { start, end }: Anchor): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
