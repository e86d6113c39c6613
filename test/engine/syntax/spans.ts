import assert from 'node:assert/strict';
import { contains, type Span } from '../../../engine/src/text/span';
import type { Expression, Statement, Tree } from '../../../engine/src/syntax/rasp/tree';
import { bodyOf, expressionsOf, namesBoundBy, partsOf } from '../../../engine/src/syntax/rasp/outline';

/** Asserts that every span lies in the one around it, behind the one before it, and in the text. */
export function assertSpansNest({ text, statements, problems, comments }: Tree): void {
  const whole = { start: 0, end: text.length };
  assertOrdered(whole, statements);
  statements.forEach(assertStatement);
  for (const { span, fixes = [] } of problems) {
    assertInside(whole, span);
    for (const { edits } of fixes) for (const edit of edits) assertInside(whole, edit.span);
  }
  assertOrdered(whole, comments);
}

function assertStatement(statement: Statement): void {
  const { span } = statement;
  const body = bodyOf(statement);
  assertOrdered(span, body);
  body.forEach(assertStatement);
  const names = namesBoundBy(statement);
  assertOrdered(span, names);
  const expressions = expressionsOf(statement);
  assertOrdered(span, expressions);
  expressions.forEach(assertExpression);
}

function assertExpression(expression: Expression): void {
  const parts = partsOf(expression);
  assertOrdered(expression.span, parts);
  if (expression.kind === 'comprehension') assertOrdered(expression.span, expression.names);
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
