import { cellsOf, charactersIn } from './characters';
import { InputHistory } from './inputHistory';
import type { Action, Key } from './keys';

/** What a key leads to. */
export interface Pressed {
  /** What to write to the terminal. */
  readonly echo: string;
  /** What the person has decided; the line is empty then, and waits for its prompt. */
  readonly decided?: { readonly line: string } | 'interrupt' | 'end';
}

/** A cell of the terminal, counted from where the prompt begins. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The line that is being typed behind a prompt of a terminal: takes keys, and says what to write so that the terminal
 * shows it, over several rows if it is long.
 */
export class LineEditor {
  readonly #history = new InputHistory();
  #prompt = '';
  #before = '';
  #after = '';
  #columns = 80;

  /** The width of the terminal, in cells. */
  set columns(columns: number) {
    this.#columns = Math.max(2, columns);
  }

  /** What is typed so far. */
  get line(): string {
    return this.#before + this.#after;
  }

  /** Begins a line with a prompt, at the begin of a row. @returns what to write. */
  begin(prompt: string): string {
    this.#prompt = prompt;
    this.#before = '';
    this.#after = '';
    return prompt;
  }

  /** Puts other text in the place of what is typed. @returns what to write. */
  replace(line: string): string {
    return this.line === '' ? this.#insert(line) : this.#show(line, '');
  }

  press(key: Key): Pressed {
    if ('text' in key) return { echo: this.#insert(key.text) };
    switch (key.action) {
      case 'enter': {
        const { line } = this;
        this.#history.add(line);
        return { echo: this.#leave(''), decided: { line } };
      }
      case 'interrupt':
        return { echo: this.#leave('^C'), decided: 'interrupt' };
      case 'endOfInput':
        if (this.line === '') return { echo: this.#leave(''), decided: 'end' };
        return this.press({ action: 'delete' });
      case 'clear':
        return { echo: `\u001B[H\u001B[2J${this.#drawn()}` };
      default:
        return { echo: this.#edit(key.action) };
    }
  }

  #edit(action: Exclude<Action, 'enter' | 'interrupt' | 'endOfInput' | 'clear'>): string {
    const before = this.#before;
    const after = this.#after;
    switch (action) {
      case 'left':
        return this.#moveTo(before.length - (charactersIn(before).at(-1) ?? '').length);
      case 'right':
        return this.#moveTo(before.length + (charactersIn(after)[0] ?? '').length);
      case 'wordLeft':
        return this.#moveTo(withoutLastWord(before).length);
      case 'wordRight':
        return this.#moveTo(this.line.length - withoutFirstWord(after).length);
      case 'home':
        return this.#moveTo(0);
      case 'end':
        return this.#moveTo(this.line.length);
      case 'backspace':
        return this.#show(charactersIn(before).slice(0, -1).join(''), after);
      case 'delete':
        return this.#show(before, charactersIn(after).slice(1).join(''));
      case 'killToStart':
        return this.#show('', after);
      case 'killToEnd':
        return this.#show(before, '');
      case 'killWordLeft':
        return this.#show(withoutLastWord(before), after);
      case 'killWordRight':
        return this.#show(before, withoutFirstWord(after));
      case 'older':
        return this.#showOther(this.#history.older(this.line));
      case 'newer':
        return this.#showOther(this.#history.newer());
    }
  }

  #insert(text: string): string {
    const isMark = cellsOf(text) === 0;
    // There is nothing before the begin of the line for a mark to change.
    if (isMark && this.#before === '') return '';
    // What a mark changes may stand on the row above.
    if (isMark || this.#after !== '') return this.#show(this.#before + text, this.#after);
    this.#before += text;
    return text + this.#wrap();
  }

  #showOther(line: string | undefined): string {
    return line === undefined ? '' : this.#show(line, '');
  }

  /** Shows another line in the place of this one, from its prompt on. */
  #show(before: string, after: string): string {
    if (before === this.#before && after === this.#after) return '';
    const erase = `${this.#toStart()}\u001B[J`;
    this.#before = before;
    this.#after = after;
    return erase + this.#drawn();
  }

  /** The prompt and the line, written from the cell where the prompt begins, and the cursor put to its place. */
  #drawn(): string {
    const end = this.#cellAt(this.line.length);
    return this.#prompt + this.line + this.#wrap() + move(end, this.#cell);
  }

  #moveTo(offset: number): string {
    const from = this.#cell;
    const { line } = this;
    this.#before = line.slice(0, offset);
    this.#after = line.slice(offset);
    return move(from, this.#cell);
  }

  #toStart(): string {
    return move(this.#cell, { row: 0, column: 0 });
  }

  /** Goes below the line, which stays. */
  #leave(mark: string): string {
    const toEnd = this.#moveTo(this.line.length);
    const isBelow = mark === '' && this.#wrap() !== '';
    this.begin('');
    return isBelow ? toEnd : `${toEnd}${mark}\r\n`;
  }

  /** A terminal goes to the next row only with the next character; the cursor is to be there at once. */
  #wrap(): string {
    const { row, column } = this.#cellAt(this.line.length);
    return row > 0 && column === 0 ? ' \r' : '';
  }

  get #cell(): Cell {
    return this.#cellAt(this.#before.length);
  }

  /** Where the character at an offset of the line stands, or would stand. */
  #cellAt(offset: number): Cell {
    let row = 0;
    let column = 0;
    const advance = (cells: number): void => {
      if (column + cells > this.#columns) {
        row += 1;
        column = 0;
      }
      column += cells;
    };
    for (const character of charactersIn(this.#prompt + this.line.slice(0, offset)))
      advance(cellsOf(character));
    const [next = ' '] = charactersIn(this.line.slice(offset));
    const cells = cellsOf(next);
    advance(cells);
    return { row, column: column - cells };
  }
}

function move(from: Cell, to: Cell): string {
  if (from.row === to.row && from.column === to.column) return '';
  const rows = to.row - from.row;
  const vertical = rows === 0 ? '' : `\u001B[${Math.abs(rows)}${rows < 0 ? 'A' : 'B'}`;
  return `${vertical}\r${to.column === 0 ? '' : `\u001B[${to.column}C`}`;
}

/** What is left of a text without the word at its end, and what stands between. */
function withoutLastWord(text: string): string {
  const characters = charactersIn(text);
  const end = characters.findLastIndex(isOfWord);
  const start = characters.findLastIndex((character, i) => i < end && !isOfWord(character));
  return characters.slice(0, end < 0 ? 0 : start + 1).join('');
}

/** What is left of a text without the word at its begin, and what stands between. */
function withoutFirstWord(text: string): string {
  const characters = charactersIn(text);
  const start = characters.findIndex(isOfWord);
  const end = characters.findIndex((character, i) => i > start && !isOfWord(character));
  return start < 0 || end < 0 ? '' : characters.slice(end).join('');
}

function isOfWord(character: string): boolean {
  return /^[\p{L}\p{N}_]/u.test(character);
}
