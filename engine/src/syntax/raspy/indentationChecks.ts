import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Owner } from './bodies';
import type { Cursor } from './cursor';
import type { Indentation, Line } from './layout';

/** Checks the lines of one body. */
export interface Run {
  /** @param forgiving the line before is broken already, so that an indentation may belong to it. */
  check(line: Line, forgiving: boolean): void;
}

/** Tells of lines that are not indented as Python wants them. */
export class IndentationChecks {
  #unitFound: string | undefined;

  constructor(private readonly cursor: Cursor) {}

  /** Checks lines against the indentation of their body; lines that are indented otherwise alike are told once. */
  run(nominal: Indentation): Run {
    const known = new Set([nominal.column]);
    return {
      check: (line, forgiving) => {
        const { column, text } = line.indentation;
        if (column === nominal.column) {
          if (text !== nominal.text && tabsDiffer(line.indentation, nominal))
            this.#reportMixed(line, nominal.text);
        } else if (!known.has(column)) {
          known.add(column);
          if (!forgiving || column < nominal.column) this.#reportUneven(line, nominal);
        }
      },
    };
  }

  /** Checks the first line of a body against the line that the body belongs to. */
  checkDeeper(line: Line, owner: Indentation): void {
    const { column, text } = line.indentation;
    if (text.startsWith(owner.text)) return;
    if (plainWidth(text) > plainWidth(owner.text)) return;
    this.#reportMixed(line, owner.text + ' '.repeat(column - owner.column));
  }

  /** Reports a body that has lost its indentation, and how to get it back. */
  reportLost({ word, indentation }: Owner, span: Span, lastLine: number): void {
    const { cursor } = this;
    const unit = indentation.text.includes('\t') ? '\t' : this.#unit();
    const edits = this.#lineStarts(cursor.lineIndex, lastLine).map((start) => ({
      span: { start, end: start },
      text: unit,
    }));
    const many = edits.length === 1 ? 'the line below is' : `the ${edits.length} lines below are`;
    cursor.accept('syntax/indentation', span, `\`${word}\` needs an indented body: ${many} taken for it.`, [
      { title: edits.length === 1 ? 'Indent the line' : `Indent the ${edits.length} lines`, edits },
    ]);
  }

  #reportUneven(line: Line, nominal: Indentation): void {
    const { cursor } = this;
    const { column, text } = line.indentation;
    const token = cursor.peek();
    const edits = this.#alike(column).map((start) => ({
      span: { start, end: start + text.length },
      text: nominal.text,
    }));
    const fixes = [{ title: edits.length === 1 ? 'Align the line' : 'Align the lines', edits }];
    const message =
      line.first === 0
        ? 'The first line is indented, but it is in no body.'
        : column > nominal.column
          ? 'This line is indented, but the line before it has no body: it should begin where the others do.'
          : 'This line is indented less than the ones before it, but as no line above it.';
    cursor.accept('syntax/indentation', token.span, message, fixes);
  }

  #reportMixed(line: Line, indentation: string): void {
    const { cursor } = this;
    const token = cursor.tokens[line.first];
    const start = (token?.span.start ?? 0) - line.indentation.text.length;
    const span = { start, end: start + line.indentation.text.length };
    const edits: TextEdit[] = [{ span, text: indentation }];
    cursor.accept(
      'syntax/indentation',
      span,
      'Tabs and blanks are mixed: how far this line is indented depends on how wide a tab is.',
      [{ title: 'Indent like the lines before', edits }],
    );
  }

  /** Where the lines begin, from the next one on, up to one that is indented otherwise. */
  #alike(column: number): number[] {
    const { lines, lineIndex } = this.cursor;
    let last = lineIndex;
    while (lines[last + 1]?.indentation.column === column) last += 1;
    const starts: number[] = [];
    for (const line of lines.slice(lineIndex, last + 1)) starts.push(this.#startOf(line));
    return starts;
  }

  #startOf(line: Line): number {
    return (this.cursor.tokens[line.first]?.span.start ?? 0) - line.indentation.text.length;
  }

  /** Where the lines of the text begin that logical lines stand on; those inside of strings are no such. */
  #lineStarts(first: number, last: number): number[] {
    const { cursor } = this;
    const starts: number[] = [];
    for (const line of cursor.lines.slice(first, last + 1)) {
      const end = cursor.tokens[line.last]?.span.end ?? 0;
      starts.push(this.#startOf(line));
      const inner = cursor.tokens.slice(line.first + 1, line.last);
      let lineNumber = cursor.map.placeAt(this.#startOf(line)).line;
      for (const { span } of inner) {
        const at = cursor.map.placeAt(span.start).line;
        if (at > lineNumber && span.start < end) starts.push(cursor.map.lineStart(at));
        lineNumber = Math.max(lineNumber, cursor.map.placeAt(span.end).line);
      }
    }
    return starts;
  }

  /** How the file indents. */
  #unit(): string {
    this.#unitFound ??= this.#findUnit();
    return this.#unitFound;
  }

  #findUnit(): string {
    const indented = this.cursor.lines.find(({ indentation }) => indentation.column > 0);
    return indented && /^(?: +|\t)$/.test(indented.indentation.text) ? indented.indentation.text : '    ';
  }
}

function tabsDiffer(a: Indentation, b: Indentation): boolean {
  return plainWidth(a.text) !== plainWidth(b.text);
}

/** The width if a tab were as wide as a blank. */
function plainWidth(text: string): number {
  return text.length;
}
