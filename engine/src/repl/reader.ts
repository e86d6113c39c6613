import { parseRasp } from '../syntax/rasp/parser';
import type { Tree } from '../syntax/rasp/tree';

/** Gathers lines until they make a whole statement, or can not. */
export class Reader {
  #lines: string[] = [];

  /** Whether a statement has been begun. */
  get isReading(): boolean {
    return this.#lines.length > 0;
  }

  /**
   * What the session shows where it waits: `>> ` for a new statement; `.. ` for the rest of one, with two blanks for
   * every `def` read so far.
   */
  get prompt(): string {
    if (!this.isReading) return '>> ';
    const defs = this.#lines
      .join(' ')
      .split(/\s+/)
      .filter((word) => word === 'def');
    return `.. ${'  '.repeat(defs.length)}`;
  }

  /** Takes a line. @returns the tree of what was gathered, or `undefined` if more is needed. */
  add(line: string): Tree | undefined {
    this.#lines.push(/^\s*#/.test(line) ? '' : line);
    const tree = parseRasp(this.#lines.join('\n'), { mayGoOn: true });
    if (tree.unfinished) return undefined;
    this.#lines = [];
    return tree;
  }

  /** Takes what was gathered as it is, at the end of the input. */
  flush(): Tree | undefined {
    const text = this.#lines.join('\n');
    this.drop();
    return text.trim() === '' ? undefined : parseRasp(text);
  }

  /** Forgets what was gathered. */
  drop(): void {
    this.#lines = [];
  }
}
