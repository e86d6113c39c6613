import type { Operation } from '../graph/node';
import { arithmetic, roundValue, signed } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { itemAt } from '../values/items';
import { isTrue, List, type Value } from '../values/value';

/**
 * What an operation makes of the operands at one position.
 * @throws Failure with a message about these operands.
 */
export function applyOperation(operation: Operation, operands: readonly Value[]): Value {
  const [a = false, b = false, c = false] = operands;
  switch (operation) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return arithmetic(operation, a, b);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operation, a, b);
    case 'and':
      return isTrue(a) && isTrue(b);
    case 'or':
      return isTrue(a) || isTrue(b);
    case 'not':
      return !isTrue(a);
    case 'plus':
      return signed('+', a);
    case 'negate':
      return signed('-', a);
    case 'round':
      return roundValue(a);
    case 'indicator':
      return isTrue(a) ? 1n : 0n;
    case 'choose':
      return isTrue(a) ? b : c;
    case 'item':
      return itemAt(a, b);
    case 'contained':
      return b instanceof List && b.items.some((item) => equals(item, a));
  }
}
