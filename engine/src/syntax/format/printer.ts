import { breaks, type Doc } from './doc';
import type { Piece } from './piece';
import { columnAfter, unitOf, type FormatStyle } from './style';

/** A piece in its new place. */
export interface Placed {
  readonly piece: Piece;
  /** What stands between it and the piece before. */
  readonly gap: string;
  /** Of a comment behind code: the column at which the code before it ends. */
  readonly codeEnd?: number;
}

/** Where a line is printed. */
export interface Place {
  /** The characters that it is indented by. */
  readonly indentation: string;
  readonly lineBreak: string;
  readonly style: FormatStyle;
}

interface Task {
  readonly doc: Doc;
  readonly level: number;
  readonly flat: boolean;
}

/** Chooses the layout of a line that begins behind its indentation. */
export function print(doc: Doc, place: Place): Placed[] {
  return new Printer(place).print(doc);
}

class Printer {
  readonly #placed: Placed[] = [];
  readonly #width: number;
  readonly #tabSize: number;
  readonly #unit: string;
  #column: number;
  #gap = '';

  constructor(private readonly place: Place) {
    this.#width = place.style.lineWidth;
    this.#tabSize = place.style.tabSize;
    this.#unit = unitOf(place.style);
    this.#column = columnAfter(place.indentation, 0, this.#tabSize);
  }

  print(doc: Doc): Placed[] {
    const tasks: Task[] = [{ doc, level: 0, flat: false }];
    for (let task = tasks.pop(); task; task = tasks.pop()) this.#step(task, tasks);
    return this.#placed;
  }

  #step({ doc, level, flat }: Task, tasks: Task[]): void {
    switch (doc.kind) {
      case 'piece':
        this.#put(doc.piece);
        break;
      case 'comment':
        if (doc.trailing)
          this.#placed.push({ piece: doc.piece, gap: this.#takeGap(), codeEnd: this.#column });
        else this.#put(doc.piece);
        break;
      case 'text':
        if (!doc.ifBroken || !flat) this.#write(doc.text);
        break;
      case 'line':
        if (flat && !doc.hard) this.#write(doc.flat);
        else this.#write(this.place.lineBreak + this.place.indentation + this.#unit.repeat(level));
        break;
      case 'concat':
        for (const part of doc.parts.toReversed()) tasks.push({ doc: part, level, flat });
        break;
      case 'indent':
        tasks.push({ doc: doc.inner, level: level + 1, flat });
        break;
      case 'group': {
        const onOneLine = flat || (!doc.breaks && this.#fits(doc.inner, tasks));
        tasks.push({ doc: doc.inner, level, flat: onOneLine });
      }
    }
  }

  #put(it: Piece): void {
    this.#placed.push({ piece: it, gap: this.#takeGap() });
    this.#column = columnAfter(it.text, this.#column, this.#tabSize);
  }

  #takeGap(): string {
    const gap = this.#gap;
    this.#gap = '';
    return gap;
  }

  #write(text: string): void {
    this.#gap += text;
    this.#column = columnAfter(text, this.#column, this.#tabSize);
  }

  /** Whether a document fits on one line, with what follows it up to the next place where a line may be broken. */
  #fits(inner: Doc, following: readonly Task[]): boolean {
    let left = this.#width - this.#column;
    let next = following.length;
    const stack: { readonly doc: Doc; readonly flat: boolean }[] = [{ doc: inner, flat: true }];
    while (left >= 0) {
      const task = stack.pop() ?? following[--next];
      if (!task) return true;
      const { doc, flat } = task;
      switch (doc.kind) {
        case 'piece': {
          const [first = '', more] = doc.piece.text.split(/[\r\n]/, 2);
          left -= first.length;
          if (more !== undefined) return left >= 0;
          break;
        }
        case 'comment':
          return true;
        case 'text':
          if (!doc.ifBroken || !flat) left -= doc.text.length;
          break;
        case 'line':
          if (!flat || doc.hard) return true;
          left -= doc.flat.length;
          break;
        case 'concat':
          for (const part of doc.parts.toReversed()) stack.push({ doc: part, flat });
          break;
        case 'indent':
          stack.push({ doc: doc.inner, flat });
          break;
        case 'group':
          stack.push({ doc: doc.inner, flat: flat && !breaks(doc) });
      }
    }
    return false;
  }
}
