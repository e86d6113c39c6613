import type { Operation } from '../graph/node';
import { arithmetic, roundValue, signed } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { itemAt } from '../values/items';
import { isTrue, List, type Value } from '../values/value';
import type { Sequences } from './column';
import { absolute, binaryOperator, inverted, isIn, isTruthy } from './pythonOperators';

/**
 * What an operation makes of the operands at one position: in typed sequences as RASP has it, in mixed ones as Python
 * has it.
 * @throws Failure with a message about these operands.
 */
export function applyOperation(
  operation: Operation,
  operands: readonly Value[],
  sequences: Sequences = 'typed',
): Value {
  const [a = false, b = false, c = false] = operands;
  const truth = truthIn(sequences);
  switch (operation) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return sequences === 'typed' ? arithmetic(operation, a, b) : binaryOperator(operation, a, b);
    case '^':
      return arithmetic(operation, a, b);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sequences === 'typed' ? compare(operation, a, b) : binaryOperator(operation, a, b);
    case '//':
    case '**':
    case '&':
    case '|':
    case 'xor':
    case '<<':
    case '>>':
      return binaryOperator(operation, a, b);
    case 'and':
      return truth(a) && truth(b);
    case 'or':
      return truth(a) || truth(b);
    case 'not':
      return !truth(a);
    case 'plus':
      return signed('+', a);
    case 'negate':
      return signed('-', a);
    case 'invert':
      return inverted(a);
    case 'abs':
      return absolute(a);
    case 'round':
      return roundValue(a);
    case 'indicator':
      return truth(a) ? 1n : 0n;
    case 'choose':
      return truth(a) ? b : c;
    case 'item':
      return itemAt(a, b);
    case 'contained':
      return b instanceof List && b.items.some((item) => equals(item, a));
    case 'in':
      return isIn(a, b);
  }
}

/** Whether a value counts as true. */
export function truthIn(sequences: Sequences): (value: Value) => boolean {
  return sequences === 'typed' ? isTrue : isTruthy;
}
