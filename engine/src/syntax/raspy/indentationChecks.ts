import type { Fix, TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Owner } from './bodies';
import type { Cursor } from './cursor';
import { indentationBy, type Indentation } from './indentation';
import type { Line } from './layout';
import { marginsOf, shiftLines } from './lineShift';
import { UnevenLines } from './unevenLines';

/** Checks the lines of one body. */
export interface Run {
  /** @param forgiving the line before is broken already, so that an indentation may belong to it. */
  check(line: Line, forgiving: boolean): void;
  /** Finds out how to mend them, when all are read. */
  end(): void;
}

/** Tells of lines that are not indented as Python wants them. */
export class IndentationChecks {
  #unitFound: string | undefined;

  constructor(private readonly cursor: Cursor) {}

  /** Checks lines against the indentation of their body; lines that are indented otherwise alike are told once. */
  run(nominal: Indentation): Run {
    const known = new Set([nominal.column]);
    const uneven = new UnevenLines(this.cursor, nominal);
    /** From which column on lines belong to a broken one before them. */
    let belonging = Infinity;
    return {
      check: (line, forgiving) => {
        const { column, text } = line.indentation;
        if (column === nominal.column) {
          belonging = Infinity;
          uneven.close();
          if (text !== nominal.text && tabsDiffer(line.indentation, nominal))
            this.#reportMixed(line, nominal.text);
        } else if (known.has(column)) {
          if (column < belonging) uneven.begin(line.indentation);
        } else {
          known.add(column);
          const belongs = forgiving && column > nominal.column;
          belonging = belongs ? column : Infinity;
          if (belongs) return;
          uneven.begin(line.indentation);
          this.#reportUneven(line, nominal, uneven.fixes);
        }
      },
      end: () => {
        uneven.mend();
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

  /** Reports a body that has lost its indentation, before it is read. @returns tells how to get it back, once it is read. */
  reportLost({ word, indentation }: Owner, span: Span, lastLine: number): () => void {
    const { cursor } = this;
    const first = cursor.lineIndex;
    const count = marginsOf(cursor, { first, end: lastLine + 1 }).length;
    const many = count === 1 ? 'the line below is' : `the ${count} lines below are`;
    const message = `\`${word}\` needs an indented body: ${many} taken for it.`;
    const fixes: Fix[] = [];
    cursor.accept('syntax/indentation', span, message, fixes);
    return () => {
      const unit = indentation.text.includes('\t') ? '\t' : this.#unit();
      const deeper = indentationBy(indentation.text + unit);
      const edits = shiftLines(cursor, { first, end: cursor.lineIndex }, indentation, deeper);
      fixes.push({
        title: edits.length === 1 ? 'Indent the line' : `Indent the ${edits.length} lines`,
        edits,
      });
    };
  }

  #reportUneven(line: Line, nominal: Indentation, fixes: readonly Fix[]): void {
    const { cursor } = this;
    const { column } = line.indentation;
    const message =
      line.first === 0
        ? 'The first line is indented, but it is in no body.'
        : column > nominal.column
          ? 'This line is indented, but the line before it has no body: it should begin where the others do.'
          : 'This line is indented less than the ones before it, but as no line above it.';
    cursor.accept('syntax/indentation', cursor.peek().span, message, fixes);
  }

  #reportMixed(line: Line, indentation: string): void {
    const { cursor } = this;
    const span = cursor.tokens[line.first]?.margin ?? cursor.peek().span;
    const edits: TextEdit[] = [{ span, text: indentation }];
    cursor.accept(
      'syntax/indentation',
      span,
      'Tabs and blanks are mixed: how far this line is indented depends on how wide a tab is.',
      [{ title: 'Indent like the lines before', edits }],
    );
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
