import assert from 'node:assert/strict';
import { raspyOutline } from '../../../../engine/src/syntax/raspy/outline';
import type { Expression, Statement, Tree } from '../../../../engine/src/syntax/raspy/tree';
import { contains, type Span } from '../../../../engine/src/text/span';

/** Checks that all places are inside of the text, and every part inside of its whole, in order. */
export function assertSpansNest({ text, statements, problems, comments }: Tree): void {
  const whole = { start: 0, end: text.length };
  assertOrdered(whole, statements);
  statements.forEach(assertStatement);
  for (const { span, fixes = [] } of problems) {
    assertInside(whole, span);
    for (const { edits } of fixes) assertOrdered(whole, edits);
  }
  assertOrdered(whole, comments);
}

function assertStatement(statement: Statement): void {
  const { span } = statement;
  const body = raspyOutline.bodyOf(statement);
  assertOrdered(span, body);
  body.forEach(assertStatement);
  assertOrdered(span, raspyOutline.namesBoundBy(statement));
  const expressions = raspyOutline.expressionsOf(statement);
  assertOrdered(span, expressions);
  expressions.forEach(assertExpression);
}

function assertExpression(expression: Expression): void {
  const parts = raspyOutline.partsOf(expression);
  assertOrdered(expression.span, parts);
  assertOrdered(expression.span, raspyOutline.namesBoundIn(expression));
  parts.forEach(assertExpression);
}

function assertOrdered(outer: Span, nodes: readonly { readonly span: Span }[]): void {
  let end = outer.start;
  for (const { span } of nodes) {
    assertInside(outer, span);
    assert.ok(span.start >= end, `${show(span)} begins before ${end}`);
    end = span.end;
  }
}

function assertInside(outer: Span, inner: Span): void {
  assert.ok(inner.start <= inner.end, `${show(inner)} ends before it begins`);
  assert.ok(contains(outer, inner), `${show(inner)} is not in ${show(outer)}`);
}

function show({ start, end }: Span): string {
  return `${start}..${end}`;
}
