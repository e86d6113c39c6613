import type { BinaryOperator } from './tree';
import type { Token } from './tokens';

/** What stands between two values: an operator, or the `if` of a ternary. */
export type Infix = BinaryOperator | 'if';

export interface InfixLevel {
  readonly op: Infix;
  /** How loosely it binds, from 0. */
  readonly level: number;
}

/** From the tightest to the loosest. Every level is left-associative, also `^` and the ternary. */
const levels: readonly (readonly Infix[])[] = [
  ['^'],
  ['*', '/'],
  ['%'],
  ['+', '-'],
  ['==', '!=', '<=', '>=', '<', '>'],
  ['and', 'or'],
  ['if'],
  ['in'],
];

/** The level of the loosest operators. */
export const loosest = levels.length - 1;

const byText: ReadonlyMap<string, InfixLevel> = new Map(
  levels.flatMap((ops, level) => ops.map((op) => [op, { op, level }] as const)),
);

/** The operator that a token is, if it is one. */
export function infixOf(token: Token): InfixLevel | undefined {
  return token.kind === 'sign' || token.kind === 'keyword' ? byText.get(token.text) : undefined;
}
