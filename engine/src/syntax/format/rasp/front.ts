import type { ProblemCode } from '../../../text/codes';
import type { Span } from '../../../text/span';
import { scan } from '../../rasp/scanner';
import type { Token } from '../../rasp/tokens';
import { isToken } from '../../tokens';
import type { Definition, Loop, Statement, Tree } from '../../rasp/tree';
import type { Draft, Follows, Front, Role } from '../front';
import { TokensAt } from '../tokensAt';
import { bondsOf } from './bonds';

/** What the formatter has to know of a RASP file. */
export function raspFront(tree: Tree): Front {
  const { tokens } = scan(tree.text);
  const content = tokens.slice(0, -1);
  const apart = new Set(
    tree.problems.filter(({ code }) => code === 'syntax/blank').map(({ span }) => span.start),
  );
  return {
    tokens: content,
    drafts: new Drafts(tree, content).make(),
    columnsMatter: false,
    endsOpen: false,
    bondsOf: (first, last, role) =>
      bondsOf(content.slice(first, last), role, ({ span }) => apart.has(span.start)),
    emptyLines,
  };
}

function emptyLines({ before, line, found }: Follows): number {
  return before.role === 'header' || before.role === 'def' || line.role === 'end' ? 0 : Math.min(found, 1);
}

/** What may be wrong with the line of a function or loop without a doubt about where its parts are. */
const harmless: ReadonlySet<ProblemCode> = new Set([
  'syntax/one-line',
  'syntax/comment',
  'syntax/blank',
  'syntax/trailing-comma',
  'syntax/operator',
]);

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
    for (const statement of this.tree.statements) this.#statement(statement, 0);
    return this.#drafts;
  }

  #statement(statement: Statement, depth: number): void {
    const { kind, span, broken } = statement;
    const parts = kind === 'def' || kind === 'for' ? this.#partsOf(statement) : undefined;
    if (!parts) {
      this.#add(span, depth, 'statement', broken);
      return;
    }
    this.#add(parts.header, depth, kind === 'def' ? 'def' : 'header', false);
    for (const inner of 'body' in statement ? statement.body : []) this.#statement(inner, depth + 1);
    if (parts.result)
      this.#add(parts.result, depth + 1, 'statement', broken && this.#hasProblem(parts.result));
    this.#add(parts.end, depth, 'end', false);
  }

  #add(span: Span, depth: number, role: Role, kept: boolean): void {
    this.#drafts.push({ span, depth, role, kept, pinned: false });
  }

  /** The lines of a function or loop around its body; nothing if a mistake leaves them unclear. */
  #partsOf(
    statement: Definition | Loop,
  ): { readonly header: Span; readonly result: Span | undefined; readonly end: Span } | undefined {
    const { span, body, broken } = statement;
    const behind = statement.kind === 'def' ? statement.name.span.end : statement.iterable.span.end;
    const brace = this.#tokens.find(behind, (token) => isToken(token, '{'));
    const last = this.#tokens.before(span.end);
    if (!brace || !last || brace.span.end > last.span.start || !isToken(last, '}')) return undefined;
    const header = { start: span.start, end: brace.span.end };
    const inner = body.at(-1)?.span.end ?? header.end;
    const result = statement.kind === 'def' ? this.#resultOf(statement, inner) : undefined;
    // While a function is written it has no `return` yet.
    const lacksResult = statement.kind === 'def' && statement.results.length === 0;
    if (statement.kind === 'def' && !result && !lacksResult) return undefined;
    if (broken) {
      const isInside = body.some((it) => it.broken) || (result !== undefined && this.#hasProblem(result));
      if (!isInside && !lacksResult) return undefined;
      const head = lacksResult ? { start: statement.name.span.start, end: header.end } : header;
      if (this.#isUnclear(head) || this.#isUnclear(last.span)) return undefined;
    }
    return { header, result, end: last.span };
  }

  /** The `return` of a function, with its `;`. */
  #resultOf({ results, span }: Definition, from: number): Span | undefined {
    const word = this.#tokens.find(from, (token) => isToken(token, 'return'));
    const last = results.at(-1);
    if (!word || !last || word.span.end > span.end || last.span.start < word.span.end) return undefined;
    const next = this.#tokens.find(last.span.end, () => true);
    const end = next && isToken(next, ';') ? next.span.end : last.span.end;
    return { start: word.span.start, end };
  }

  #hasProblem({ start, end }: Span): boolean {
    return this.tree.problems.some(({ span }) => span.start < end && span.end > start);
  }

  #isUnclear({ start, end }: Span): boolean {
    return this.tree.problems.some(
      ({ code, span }) => span.start < end && span.end > start && !harmless.has(code),
    );
  }
}
