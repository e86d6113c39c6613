import { cellsOf, charactersIn } from '../../../client/src/repl/characters';

// An escape sequence, a control character, or text.
const token = /\p{Cc}\[(\d*)([A-Z])|([\r\n])|(\P{Cc}+)/gu;

/** A terminal of endless height, as far as a line editor needs one. */
export class Screen {
  readonly #rows: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(private readonly columns: number) {}

  write(text: string): void {
    let end = 0;
    for (const match of text.matchAll(token)) {
      if (match.index !== end) break;
      end += match[0].length;
      const [, count = '', command, control, plain] = match;
      if (plain !== undefined) this.#print(plain);
      else if (control === '\r') this.#column = 0;
      else if (control === '\n') this.#down(1);
      else this.#command(command ?? '', count);
    }
    if (end !== text.length) throw new Error(`unknown: ${JSON.stringify(text.slice(end))}`);
  }

  /** The rows down to the last that shows something or has the cursor, with the cursor as `▏`. */
  get shown(): string[] {
    const rows = this.#rows.map((row, i) => {
      const cells = Array.from({ length: Math.max(row.length, this.#column) }, (_, j) => row[j] ?? ' ');
      const before = i === this.#row ? cells.splice(0, this.#column).join('') : undefined;
      const rest = cells.join('').trimEnd();
      return before === undefined ? rest : `${before}▏${rest}`;
    });
    return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
  }

  #print(text: string): void {
    for (const character of charactersIn(text)) {
      const cells = cellsOf(character);
      if (this.#column + cells > this.columns) {
        this.#down(1);
        this.#column = 0;
      }
      const row = this.#rows[this.#row] ?? [];
      row[this.#column] = character;
      // The other half of a wide character.
      if (cells === 2) row[this.#column + 1] = '';
      this.#column += cells;
    }
  }

  #command(command: string, count: string): void {
    const times = Number(count === '' ? 1 : count);
    if (command === 'A') this.#row -= times;
    else if (command === 'B') this.#row += times;
    else if (command === 'C') this.#column += times;
    else if (command === 'H') this.#row = this.#column = 0;
    else if (command === 'J' && count === '2') for (const row of this.#rows) row.splice(0);
    else if (command === 'J') {
      this.#rows.splice(this.#row + 1);
      this.#rows[this.#row]?.splice(this.#column);
    } else throw new Error(`unknown command: ${count}${command}`);
    if (this.#row < 0 || this.#row >= this.#rows.length || this.#column >= this.columns)
      throw new Error(`the cursor left the text: ${count}${command}`);
  }

  #down(rows: number): void {
    this.#row += rows;
    while (this.#rows.length <= this.#row) this.#rows.push([]);
  }
}
