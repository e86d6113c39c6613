import assert from 'node:assert/strict';
import { outlineOf } from '../../../engine/src/syntax/outline';
import type { Expression, Statement, Tree } from '../../../engine/src/syntax/tree';
import type { Outline } from '../../../engine/src/syntax/walk';
import { contains, type Span } from '../../../engine/src/text/span';

interface Spanned {
  readonly span: Span;
}

/** Asserts that every span lies in the one around it, behind the one before it, and in the text. */
export function assertSpansNest(tree: Tree): void {
  const { text, statements, problems, comments } = tree;
  const whole = { start: 0, end: text.length };
  assertOrdered(whole, statements);
  const nesting = new Nesting(outlineOf(tree));
  for (const statement of statements) nesting.assertStatement(statement);
  for (const { span, fixes = [] } of problems) {
    assertInside(whole, span);
    for (const { edits } of fixes) assertOrdered(whole, edits);
  }
  assertOrdered(whole, comments);
}

class Nesting {
  constructor(private readonly outline: Outline<Expression, Statement>) {}

  assertStatement(statement: Statement): void {
    const { outline } = this;
    const { span } = statement;
    const body = outline.bodyOf(statement);
    assertOrdered(span, body);
    for (const inner of body) this.assertStatement(inner);
    assertOrdered(span, outline.namesBoundBy(statement));
    this.#assertExpressions(span, outline.expressionsOf(statement));
  }

  #assertExpressions(outer: Span, expressions: readonly Expression[]): void {
    assertOrdered(outer, expressions);
    for (const expression of expressions) {
      assertOrdered(expression.span, this.outline.namesBoundIn(expression));
      this.#assertExpressions(expression.span, this.outline.partsOf(expression));
    }
  }
}

function assertOrdered(outer: Span, nodes: readonly Spanned[]): void {
  let end = outer.start;
  for (const { span } of nodes) {
    assertInside(outer, span);
    if (span.start < end) assert.fail(`${show(span)} begins before ${end}`);
    end = span.end;
  }
}

function assertInside(outer: Span, inner: Span): void {
  if (inner.start > inner.end) assert.fail(`${show(inner)} ends before it begins`);
  if (!contains(outer, inner)) assert.fail(`${show(inner)} is not in ${show(outer)}`);
}

function show({ start, end }: Span): string {
  return `${start}..${end}`;
}
