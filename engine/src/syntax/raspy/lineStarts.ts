import type { Reader } from './reader';

const prompt = /[ \t]*>>>(?: |(?=[\r\n]|$))/y;
const promptAgain = /[ \t]*\.\.\.(?: |(?=[\r\n]|$))/y;
const fence = /[ \t]*(?:```|~~~)[^\r\n]*(?:\r\n|[\r\n]|$)/y;
const command = /[ \t]*[!%][^\r\n]*/y;

const prompts = /^([ \t]*)(?:>>>|\.\.\.)(?: |$)/gm;

/** Reads what programs from web pages and notebooks have at the starts of lines. */
export class LineStarts {
  #inSession = false;

  constructor(private readonly reader: Reader) {}

  /** Reads over what belongs to the page and not to the program. */
  read(): void {
    while (this.#fence());
    if (!this.#read(prompt) && !(this.#inSession && this.#read(promptAgain))) return;
    if (!this.#inSession) this.#reportPrompt();
    this.#inSession = true;
  }

  /** Reads a line that is meant for a notebook. */
  command(): void {
    const { reader } = this;
    command.lastIndex = reader.at;
    const line = command.exec(reader.text)?.[0];
    if (line === undefined) return;
    const blanks = line.length - line.trimStart().length;
    reader.at += blanks;
    reader.push('command', line.trim().length);
  }

  #fence(): boolean {
    const { reader } = this;
    const start = reader.at;
    if (!this.#read(fence)) return false;
    const span = { start, end: reader.at };
    const line = reader.text.slice(start, reader.at);
    const shown = { start, end: start + line.trimEnd().length };
    reader.report(
      'syntax/pasted',
      shown,
      'This line marks a program in a text; it is not part of the program.',
      [{ title: 'Remove the line', edits: [{ span, text: '' }] }],
    );
    return start < reader.at;
  }

  #read(pattern: RegExp): boolean {
    pattern.lastIndex = this.reader.at;
    const found = pattern.exec(this.reader.text)?.[0];
    if (found === undefined) return false;
    this.reader.at += found.length;
    return true;
  }

  #reportPrompt(): void {
    const { text, at } = this.reader;
    const start = text.lastIndexOf('>>>', at - 3);
    const edits = [...text.matchAll(prompts)].map(({ index, 0: all }) => ({
      span: { start: index, end: index + all.length },
      text: '',
    }));
    this.reader.report(
      'syntax/pasted',
      { start, end: start + 3 },
      'This is the prompt of an interactive session, not part of the program; the others are left out too.',
      [
        {
          title: 'Remove the prompts',
          edits: edits.filter(({ span }) => span.end > start),
        },
      ],
    );
  }
}
