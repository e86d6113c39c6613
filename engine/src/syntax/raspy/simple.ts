import type { Assert, Expression, Import, Name, Outer, Return, Simple, Starred, Target } from './tree';
import type { Content, ContentOf } from './content';
import type { Context } from './context';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';
import { ImportParser } from './imports';
import { assigningOf } from './operators';
import { singleTargetOf, targetOf } from './targets';
import { beginsExpression, describe, type Token } from './tokens';

/** Reads the statements that have no body. */
export class SimpleParser {
  readonly #imports: ImportParser;

  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
    private readonly context: Context,
  ) {
    this.#imports = new ImportParser(cursor, expressions, context);
  }

  /** Reads a statement; what stands behind it on its line and should not is reported. */
  parse(first: Token): Content {
    const content = this.#content(first);
    this.#checkEnd(first);
    return content;
  }

  #content(first: Token): Content {
    if (first.kind === 'sign' && first.text === '...') {
      const next = this.cursor.peek(1);
      if (next.kind === 'newline' || next.text === ';') {
        this.cursor.next();
        return { kind: 'pass' };
      }
    }
    if (first.kind !== 'keyword') return this.#expression();
    switch (first.text) {
      case 'pass':
        this.cursor.next();
        return { kind: 'pass' };
      case 'break':
      case 'continue':
        return this.#jump(first.text);
      case 'return':
        return this.#return();
      case 'assert':
        return this.#assert();
      case 'import':
      case 'from':
        return this.#import();
      case 'global':
      case 'nonlocal':
        return this.#outer(first.text);
      default:
        return this.#expression();
    }
  }

  #jump(kind: 'break' | 'continue'): ContentOf<Simple> {
    const { span } = this.cursor.next();
    if (!this.context.inLoop) this.#misplaced('syntax/loop', span, `\`${kind}\` stands only in a loop.`);
    return { kind };
  }

  #return(): ContentOf<Return> {
    const { cursor } = this;
    const { span } = cursor.next();
    if (!this.context.inFunction)
      this.#misplaced('syntax/return', span, '`return` stands only in a function.');
    const value = cursor.atLineEnd || cursor.at(';') ? undefined : this.expressions.parseList();
    return { kind: 'return', value };
  }

  /** Reports a word at a wrong place; what stands behind it is still looked at. */
  #misplaced(
    code: 'syntax/loop' | 'syntax/return' | 'syntax/scope',
    span: Token['span'],
    message: string,
  ): void {
    this.cursor.report(code, span, message);
  }

  #assert(): ContentOf<Assert> {
    const { cursor } = this;
    cursor.next();
    const condition = this.expressions.condition();
    const message = cursor.take(',') ? this.expressions.parse() : undefined;
    return { kind: 'assert', condition, message };
  }

  #import(): ContentOf<Import> {
    return this.#imports.parse();
  }

  #outer(kind: 'global' | 'nonlocal'): ContentOf<Outer> {
    const { cursor } = this;
    const { span } = cursor.next();
    if (kind === 'nonlocal' && !this.context.inFunction)
      this.#misplaced('syntax/scope', span, '`nonlocal` stands only in a function.');
    const names: Name[] = [];
    do {
      const token = cursor.peek();
      if (token.kind !== 'name') {
        cursor.reportExpected(
          'syntax/name',
          (found) => `a name was expected behind \`${kind}\`, not ${found}.`,
        );
        break;
      }
      names.push({ kind: 'name', span: cursor.next().span, name: token.text });
    } while (cursor.take(','));
    return { kind, names };
  }

  #expression(): Content {
    const { cursor } = this;
    const first = this.expressions.parseListed(() => this.expressions.parseItem());
    if (cursor.at('=')) return this.#assignment(first);
    if (first.kind === 'starred')
      return { kind: 'expression', expression: this.expressions.unstarred(first) };
    const op = assigningOf(cursor.peek());
    if (op) return this.#augmented(first, op);
    if (cursor.at('@=')) return this.#matrixAssignment(first);
    if (cursor.at(':') && isAnnotatable(first) && cursor.peek(1).kind !== 'newline')
      return this.#annotated(first);
    return { kind: 'expression', expression: first };
  }

  #assignment(first: Expression | Starred): Content {
    const { cursor } = this;
    const targets: Target[] = [];
    let value: Expression | Starred = first;
    while (cursor.at('=')) {
      targets.push(targetOf(cursor, value));
      cursor.next();
      value = this.expressions.parseListed(() => this.expressions.parseItem());
    }
    if (value.kind === 'starred') value = this.expressions.unstarred(value);
    return { kind: 'assignment', targets, value };
  }

  #augmented(left: Expression, op: NonNullable<ReturnType<typeof assigningOf>>): Content {
    const { cursor } = this;
    const sign = cursor.peek();
    const target = singleTargetOf(cursor, left, sign.text);
    cursor.next();
    return { kind: 'augmented', target, op, opSpan: sign.span, value: this.expressions.parseList() };
  }

  #matrixAssignment(left: Expression): Content {
    const { cursor } = this;
    cursor.report('syntax/unsupported', cursor.peek().span, 'The matrix product `@` is not part of RASPy.');
    cursor.next();
    return { kind: 'assignment', targets: [targetOf(cursor, left)], value: this.expressions.parseList() };
  }

  #annotated(left: Expression): Content {
    const { cursor } = this;
    const target = singleTargetOf(cursor, left, ':');
    cursor.next();
    this.expressions.parse();
    const value = cursor.take('=') ? this.expressions.parseList() : undefined;
    return { kind: 'assignment', targets: [target], value };
  }

  #checkEnd(first: Token): void {
    const { cursor } = this;
    const next = cursor.peek();
    if (cursor.atLineEnd || cursor.at(';')) return;
    if (this.#isOldPrint(first)) {
      this.#reportPrint(first);
      return;
    }
    const { previous } = cursor;
    if (first === previous && isSampleCommand(first, next)) {
      cursor.report(
        'syntax/unexpected',
        { start: first.span.start, end: next.span.end },
        'RASP sets its sample so; in RASPy choose the sample in the status bar, or give an s-op its input: `tokens.input("hello")`.',
      );
    } else if (next.kind === 'keyword' && next.text === 'else') {
      cursor.report(
        'syntax/unexpected',
        next.span,
        '`else` stands on a line of its own, or in a ternary behind `if`.',
      );
    } else if (beginsExpression(next) && next.kind === 'name' && cursor.at('=', 1)) {
      const between = { start: previous.span.end, end: next.span.start };
      cursor.report(
        'syntax/unexpected',
        next.span,
        'A new statement begins here: a `;` or a new line is missing before it.',
        [{ title: 'Insert `;`', edits: [{ span: between, text: '; ' }] }],
      );
    } else {
      cursor.report(
        'syntax/unexpected',
        next.span,
        `${describe(next)} does not belong here: the statement before it is complete.`,
      );
    }
    cursor.skipLine();
  }

  #isOldPrint({ kind, text }: Token): boolean {
    const { cursor } = this;
    return (
      kind === 'name' &&
      (text === 'print' || text === 'exec') &&
      cursor.previous.text === text &&
      beginsExpression(cursor.peek())
    );
  }

  #reportPrint({ span, text }: Token): void {
    const { cursor } = this;
    const start = span.end;
    const values = cursor.peek().span;
    const problemAt = cursor.peek();
    const end = this.#endOfLine();
    cursor.report(
      'syntax/unsupported',
      span,
      `\`${text}\` is a function: its arguments stand in parentheses.`,
      [
        {
          title: 'Put the arguments in parentheses',
          edits: [
            { span: { start, end: problemAt.span.start }, text: '(' },
            { span: { start: end, end }, text: ')' },
          ],
        },
      ],
    );
    if (values.end > 0) cursor.skipLine();
  }

  #endOfLine(): number {
    const { cursor } = this;
    const { line } = cursor;
    return line ? (cursor.tokens[line.last]?.span.end ?? cursor.endOfPrevious) : cursor.endOfPrevious;
  }
}

/** Whether tokens begin a command of RASP that sets a sample: `set example`, `set s-op example`. */
function isSampleCommand(first: Token, next: Token): boolean {
  return (
    first.kind === 'name' &&
    first.text === 'set' &&
    next.kind === 'name' &&
    ['example', 'examples', 's', 'selector'].includes(next.text)
  );
}

function isAnnotatable({ kind }: Expression): boolean {
  return (
    kind === 'name' ||
    kind === 'attribute' ||
    kind === 'index' ||
    kind === 'parenthesized' ||
    kind === 'tuple'
  );
}
