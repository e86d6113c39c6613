import type { Operation } from '../../graph/node';
import type { Column, Sequences } from '../column';
import { boolColumn } from '../columnOf';
import { arithmetic } from './arithmetic';
import { choice } from './choice';
import { comparison } from './comparison';
import { bits, logic } from './logic';
import { signs } from './signs';

/**
 * An operation on whole columns, without a value of its own for each element.
 * @returns `undefined` where single values have to be looked at: there an operation is slower, or fails.
 * @throws Failure `budget/size` for strings that are too long together.
 */
export function columnwise(
  operation: Operation,
  operands: readonly Column[],
  length: number,
  sequences: Sequences,
): Column | undefined {
  const [a, b, c] = operands;
  if (!a) return undefined;
  switch (operation) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return b && arithmetic(operation, a, b, length, sequences);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const truth = b && comparison(operation, a, b, length);
      return truth && boolColumn(truth);
    }
    case 'and':
    case 'or':
    case 'not':
    case 'indicator':
      return logic(operation, operands, length);
    case '&':
    case '|':
    case 'xor':
    case 'invert':
      return bits(operation, operands, length);
    case 'plus':
    case 'negate':
    case 'abs':
    case 'round':
      return signs(operation, a, length, sequences);
    case 'choose':
      return b && c && choice(a, b, c, length, sequences);
    default:
      return undefined;
  }
}
