import type { Span } from '../../../text/span';
import type { Token } from '../../raspy/tokens';
import { isToken } from '../../tokens';
import type { Statement, Tree } from '../../raspy/tree';
import type { Draft, Front, Role } from '../front';
import { indentationAt } from '../indentation';
import { TokensAt } from '../tokensAt';
import { bondsOf } from './bonds';
import { emptyLines } from './emptyLines';
import { tokensOf } from './tokens';

/** What the formatter has to know of a RASPy file. */
export function raspyFront(tree: Tree): Front {
  const tokens = tokensOf(tree.text);
  return {
    tokens,
    drafts: new Drafts(tree, tokens).make(),
    separator: ';',
    columnsMatter: true,
    endsOpen: tokens.at(-1)?.unfinished === true,
    bondsOf: (first, last) => bondsOf(tokens.slice(first, last)),
    emptyLines,
  };
}

/** A statement that has bodies: what stands before each of them, and the statements in it. */
interface Part {
  readonly header: Span;
  readonly role: Role;
  readonly body: readonly Statement[];
}

/** Divides statements into lines. */
class Drafts {
  readonly #drafts: Draft[] = [];
  readonly #tokens: TokensAt<Token>;

  constructor(
    private readonly tree: Tree,
    tokens: readonly Token[],
  ) {
    this.#tokens = new TokensAt(tokens);
  }

  make(): Draft[] {
    for (const statement of this.tree.statements) {
      // Which body its lines are in is not said by their columns alone.
      const isUneven = this.#problemsIn(statement.span).some(({ code }) => code === 'syntax/indentation');
      if (isUneven || this.#isIndented(statement.span.start))
        this.#add(statement.span, 0, 'statement', true, true);
      else this.#statement(statement, 0);
    }
    return this.#drafts;
  }

  /** Whether nothing but blanks, and at least one, stands before an offset on its line. */
  #isIndented(offset: number): boolean {
    const before = indentationAt(this.tree.text, offset);
    return before !== '' && /(?:^|[\r\n])$/.test(this.tree.text.slice(0, offset - before.length));
  }

  #statement(statement: Statement, depth: number): void {
    const { kind, span, broken } = statement;
    const parts = this.#partsOf(statement);
    if (!parts) {
      const kept = broken || kind === 'unsupported';
      this.#add(span, depth, kind === 'import' ? 'import' : 'statement', kept);
      return;
    }
    for (const { header, role, body } of parts) {
      this.#add(header, depth, role, false);
      for (const inner of body) this.#statement(inner, depth + 1);
    }
  }

  #add(span: Span, depth: number, role: Role, kept: boolean, pinned = false): void {
    this.#drafts.push({ span, depth, role, kept, pinned });
  }

  /** The parts of a statement with bodies; nothing for others, and if a mistake leaves the parts unclear. */
  #partsOf(statement: Statement): Part[] | undefined {
    const { kind, span, broken } = statement;
    const bodies = bodiesOf(statement);
    if (bodies.length === 0) return undefined;
    const parts: Part[] = [];
    let end = span.start;
    for (const body of bodies) {
      const header = this.#headerBefore(body, end);
      if (!header) return undefined;
      const role = parts.length > 0 ? 'branch' : kind === 'def' ? 'def' : 'header';
      parts.push({ header, role, body });
      end = body.at(-1)?.span.end ?? end;
    }
    const isSound = !broken || bodies.flat().some((inner) => inner.broken);
    const isClear = parts.every(({ header }) => !broken || this.#problemsIn(header).length === 0);
    return isSound && isClear ? parts : undefined;
  }

  #headerBefore([first]: readonly Statement[], from: number): Span | undefined {
    const start = this.#tokens.find(from, (token) => !isToken(token, ';'));
    const last = first && this.#tokens.before(first.span.start);
    if (!start || !last || last.span.start <= start.span.start) return undefined;
    const header = { start: start.span.start, end: last.span.end };
    const lacksColon = this.#problemsIn(header).some(({ code }) => code === 'syntax/colon');
    return isToken(last, ':') || lacksColon ? header : undefined;
  }

  #problemsIn({ start, end }: Span): Tree['problems'] {
    return this.tree.problems.filter(({ span }) => span.start < end && span.end >= start);
  }
}

function bodiesOf(statement: Statement): (readonly Statement[])[] {
  switch (statement.kind) {
    case 'def':
      return [statement.body];
    case 'if': {
      const branches = statement.branches.map(({ body }) => body);
      return statement.otherwise.length > 0 ? [...branches, statement.otherwise] : branches;
    }
    case 'for':
    case 'while':
      return statement.otherwise.length > 0 ? [statement.body, statement.otherwise] : [statement.body];
    default:
      return [];
  }
}
