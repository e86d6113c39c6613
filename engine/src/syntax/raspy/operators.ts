import type { BinaryOperator, ComparisonOperator } from './tree';
import type { Cursor } from './cursor';
import type { Token } from './tokens';

/** The operators between two values from the loosest level to the tightest, all of them left-associative. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];

export interface Infix {
  readonly op: BinaryOperator;
  /** How tightly it binds, from 0. */
  readonly level: number;
}

const byText: ReadonlyMap<string, Infix> = new Map(
  levels.flatMap((ops, level) => ops.map((op) => [op, { op, level }] as const)),
);

const matrixProduct: Infix = { op: '*', level: levels.length - 1 };

/** The operator that a token is, if it is one of those that `levels` has; `@` is read as if it were `*`. */
export function infixOf({ kind, text }: Token): Infix | undefined {
  if (kind !== 'sign') return undefined;
  return text === '@' ? matrixProduct : byText.get(text);
}

const assigning: ReadonlyMap<string, BinaryOperator> = new Map(
  (['|', '^', '&', '<<', '>>', '+', '-', '*', '/', '//', '%', '**'] as const).map((op) => [`${op}=`, op]),
);

/** The operator of an augmented assignment such as `+=`. */
export function assigningOf({ kind, text }: Token): BinaryOperator | undefined {
  return kind === 'sign' ? assigning.get(text) : undefined;
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'is']);

/** Whether a token is the sign of a comparison: `==`. */
export function isComparisonSign({ kind, text }: Token): boolean {
  return kind === 'sign' && comparisons.has(text);
}

/** Reads a comparison operator, if one is next. */
export function takeComparison(cursor: Cursor): ComparisonOperator | undefined {
  if (cursor.at('not') && cursor.at('in', 1)) {
    cursor.next();
    cursor.next();
    return 'not in';
  }
  const { kind, text } = cursor.peek();
  if ((kind !== 'sign' && kind !== 'keyword') || !comparisons.has(text)) return undefined;
  cursor.next();
  return text === 'is' && cursor.take('not') ? 'is not' : (text as ComparisonOperator);
}
