import type { Binary, Expression, Ternary, Tree } from '../../syntax/tree';
import { allExpressions, partsOf } from '../../syntax/walk';
import type { ProblemCode } from '../../text/codes';
import type { Fix, Problem } from '../../text/problem';
import { cover, type Span } from '../../text/span';

/** A surprising reading: how it is read, and what was more likely meant. */
interface Surprise {
  readonly code: ProblemCode;
  readonly span: Span;
  /** Why one may be surprised. */
  readonly because: string;
  /** The part that belongs together as it is read. */
  readonly group: Span;
  /** The text that was more likely meant, where there is one. */
  readonly likely: string | undefined;
}

/**
 * Readings that surprise people who know other languages. They are kept exactly as the reference reads them, and each
 * can be made explicit, or changed to what was likely meant.
 */
export function surprisingReadings(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  // Of a chain the outermost reading is told, and with it the rest.
  const told = new Set<Expression>();
  for (const expression of allExpressions(tree.statements)) {
    const surprise = told.has(expression) ? undefined : surpriseIn(expression, tree);
    if (!surprise) continue;
    for (const part of chainOf(expression)) told.add(part);
    problems.push(toProblem(surprise, tree));
  }
  return problems;
}

function chainOf(expression: Expression): Expression[] {
  return [
    expression,
    ...partsOf(expression)
      .filter(({ kind }) => kind === expression.kind)
      .flatMap(chainOf),
  ];
}

function surpriseIn(expression: Expression, tree: Tree): Surprise | undefined {
  if (expression.kind === 'ternary') return ternarySurprise(expression, tree);
  return expression.kind === 'binary' ? binarySurprise(expression, tree) : undefined;
}

function ternarySurprise({ then, condition, otherwise, span }: Ternary, tree: Tree): Surprise | undefined {
  if (then.kind !== 'ternary') return undefined;
  const text = textIn(tree);
  return {
    code: 'reading/ternary',
    span,
    because: 'ternaries are read from the left',
    group: then.span,
    likely: `${text(then.then)} if ${text(then.condition)} else (${text(then.otherwise)} if ${text(condition)} else ${text(otherwise)})`,
  };
}

function binarySurprise(expression: Binary, tree: Tree): Surprise | undefined {
  const { op, left, right, span } = expression;
  const text = textIn(tree);
  const found = (code: ProblemCode, because: string, group: Span, likely?: string): Surprise => ({
    code,
    span,
    because,
    group,
    likely,
  });
  if (op === 'in') return inSurprise(expression, tree);
  if (left.kind === 'unary' && left.op === 'not' && op !== 'and' && op !== 'or') {
    const likely = `not (${text(left.operand)} ${op} ${text(right)})`;
    return found('reading/not', `\`not\` binds tighter than \`${op}\``, left.span, likely);
  }
  if (op === '^' && left.kind === 'unary') {
    const likely = `${left.op}(${text(left.operand)} ^ ${text(right)})`;
    return found('reading/power', `prefix \`${left.op}\` binds tighter than \`^\``, left.span, likely);
  }
  if (left.kind === 'binary') {
    const { left: first, right: second } = left;
    if (op === '^' && left.op === '^') {
      return found('reading/power', '`^` is read from the left', left.span, fromTheRight(expression, text));
    }
    if (op === 'and' && left.op === 'or') {
      const likely = `${text(first)} or (${text(second)} and ${text(right)})`;
      return found('reading/and-or', '`and` and `or` are on one level', left.span, likely);
    }
    if (isComparison(op) && isComparison(left.op)) {
      return found('reading/chain', 'comparisons are not chained', left.span, chained(expression, text));
    }
  }
  if (op === '%' && right.kind === 'binary' && (right.op === '*' || right.op === '/')) {
    const likely = `(${text(left)} % ${text(right.left)}) ${right.op} ${text(right.right)}`;
    return found('reading/modulo', '`%` binds looser than `*` and `/`', right.span, likely);
  }
  return undefined;
}

/** `a < b < c` as `a < b and b < c`. */
function chained({ left, op, right }: Binary, text: (expression: Expression) => string): string {
  if (left.kind !== 'binary' || !isComparison(left.op)) return `${text(left)} ${op} ${text(right)}`;
  return `${chained(left, text)} and ${text(left.right)} ${op} ${text(right)}`;
}

/** `a ^ b ^ c` as `a ^ (b ^ c)`. */
function fromTheRight(
  { left, right }: Binary,
  text: (expression: Expression) => string,
  tail = text(right),
): string {
  if (left.kind !== 'binary' || left.op !== '^') return `${text(left)} ^ ${tail}`;
  return fromTheRight(left, text, `(${text(left.right)} ^ ${tail})`);
}

/** `in` binds loosest of all: what stands beside it without parentheses belongs to its sides. */
function inSurprise({ left, right, span }: Binary, tree: Tree): Surprise | undefined {
  const text = textIn(tree);
  const code = 'reading/in' as const;
  const because = '`in` binds loosest of all';
  if (left.kind === 'unary' && left.op === 'not') {
    return {
      code: 'reading/not',
      span,
      because: '`not` binds tighter than `in`',
      group: left.span,
      likely: `not (${text(left.operand)} in ${text(right)})`,
    };
  }
  if (isLoose(right)) {
    const likely =
      right.kind === 'binary'
        ? `(${text(left)} in ${text(right.left)}) ${right.op} ${text(right.right)}`
        : undefined;
    return { code, span, because, group: right.span, likely };
  }
  if (isLoose(left)) {
    const likely =
      left.kind === 'binary' && left.op !== 'in'
        ? `${text(left.left)} ${left.op} (${text(left.right)} in ${text(right)})`
        : undefined;
    return { code, span, because, group: left.span, likely };
  }
  return undefined;
}

/** Whether an expression binds looser than one expects beside `in`. */
function isLoose(expression: Expression): boolean {
  if (expression.kind === 'ternary') return true;
  if (expression.kind !== 'binary') return false;
  const { op } = expression;
  return op === 'and' || op === 'or' || op === 'in' || isComparison(op);
}

function isComparison(op: Binary['op']): boolean {
  return /^[=<>!]/.test(op);
}

function textIn({ text }: Tree): (expression: Expression) => string {
  return ({ span }) => text.slice(span.start, span.end);
}

function toProblem({ code, span, because, group, likely }: Surprise, { text }: Tree): Problem {
  const grouped = `${text.slice(span.start, group.start)}(${text.slice(group.start, group.end)})${text.slice(group.end, span.end)}`;
  const fixes: Fix[] = [
    {
      title: `Keep it, as \`${oneLine(grouped)}\``,
      edits: [
        { span: { start: group.start, end: group.start }, text: '(' },
        { span: { start: group.end, end: group.end }, text: ')' },
      ],
    },
  ];
  if (likely !== undefined) {
    fixes.push({
      title: `Change to \`${oneLine(likely)}\``,
      edits: [{ span: cover(span, group), text: likely }],
    });
  }
  const message = `This is read as \`${oneLine(grouped)}\`, because ${because}.${likely === undefined ? '' : ` If \`${oneLine(likely)}\` is meant, write it so.`}`;
  return { code, severity: 'warning', span, message, fixes };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
