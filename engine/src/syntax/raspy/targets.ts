import type { Span } from '../../text/span';
import type { Expression, Missing, Starred, StarredTarget, Target } from './tree';
import type { Cursor } from './cursor';

/** What is assigned to, as which it was not yet known when it was read. What can not be assigned to is reported. */
export function targetOf(cursor: Cursor, expression: Expression | Starred): Target {
  switch (expression.kind) {
    case 'name':
    case 'index':
    case 'attribute':
    case 'missing':
      return expression;
    case 'parenthesized':
      return targetOf(cursor, expression.inner);
    case 'list':
    case 'tuple':
      return { kind: 'targets', span: expression.span, targets: unpacked(cursor, expression.items) };
    case 'starred':
      cursor.report(
        'syntax/assignment',
        expression.span,
        'A target with `*` needs others beside it, or a comma behind it.',
      );
      return targetOf(cursor, expression.value);
    default:
      return notAssignable(cursor, expression.span, `${whatIs(expression)} can not be assigned to`);
  }
}

/** What an augmented assignment such as `+=` changes, or an annotation stands behind. */
export function singleTargetOf(
  cursor: Cursor,
  expression: Expression,
  sign: string,
): Exclude<Target, { kind: 'targets' }> {
  const target = targetOf(cursor, expression);
  if (target.kind !== 'targets') return target;
  return notAssignable(cursor, target.span, `\`${sign}\` needs a single target`);
}

function unpacked(cursor: Cursor, items: readonly (Expression | Starred)[]): (Target | StarredTarget)[] {
  let starred = false;
  return items.map((item) => {
    if (item.kind !== 'starred') return targetOf(cursor, item);
    if (starred)
      cursor.report(
        'syntax/assignment',
        item.span,
        'Only one target can have a `*`: it takes what the others leave.',
      );
    starred = true;
    return { kind: 'starred target', span: item.span, target: targetOf(cursor, item.value) };
  });
}

function notAssignable(cursor: Cursor, span: Span, message: string): Missing {
  const equals = cursor.peek();
  const isComparable = cursor.at('=');
  cursor.report(
    'syntax/assignment',
    span,
    `${message}; only names, items and attributes can${isComparable ? ', and `==` compares' : ''}.`,
    isComparable ? [{ title: 'Write `==`', edits: [{ span: equals.span, text: '==' }] }] : [],
  );
  return { kind: 'missing', span };
}

function whatIs(expression: Expression): string {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      if (value === null) return '`None`';
      if (typeof value === 'boolean') return value ? '`True`' : '`False`';
      return typeof value === 'string' ? 'A string' : 'A number';
    }
    case 'call':
      return 'What a call gives';
    case 'f-string':
      return 'A string';
    case 'dict':
    case 'set':
      return `A ${expression.kind}`;
    case 'comprehension':
      return 'A comprehension';
    case 'comparison':
      return 'A comparison';
    case 'lambda':
      return 'A lambda';
    case 'ternary':
      return 'A ternary';
    default:
      return 'The result of an operator';
  }
}
