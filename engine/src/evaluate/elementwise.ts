import type { Operation } from '../graph/node';
import { numberArgument } from '../python/arguments';
import { binaryOperation, comparison, unaryOperation } from '../python/operators';
import { arithmetic, roundValue, signed } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { itemAt } from '../values/items';
import { isTrue, List, type Value } from '../values/value';
import type { Sequences } from './column';

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
  switch (operation) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return sequences === 'typed' ? arithmetic(operation, a, b) : binaryOperation(operation, a, b);
    case '^':
      return arithmetic(operation, a, b);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sequences === 'typed' ? compare(operation, a, b) : comparison(operation, a, b);
    case '//':
    case '**':
    case '&':
    case '|':
    case '<<':
    case '>>':
      return binaryOperation(operation, a, b);
    case 'xor':
      return binaryOperation('^', a, b);
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
    case 'invert':
      return typeof a === 'boolean' ? !a : unaryOperation('~', a);
    case 'abs':
      return absolute(a);
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
    case 'in':
      return comparison('in', a, b);
  }
}

/** Python's `abs`. @throws Failure `type/argument` for what is no number. */
function absolute(value: Value): Value {
  const number = numberArgument('`abs`', value);
  return number < 0 || Object.is(number, -0) ? -number : number;
}
