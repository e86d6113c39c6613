import type { BinaryOperator } from '../graph/node';
import { Failure } from '../text/failure';
import { arithmetic } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { brief, repr } from '../values/format';
import { checkSize } from '../values/sizes';
import { Dict, isTrue, kindOf, kindsOf, List, none, Tuple, type Value } from '../values/value';

/** The most bits that a shift gives an int. */
const mostBits = 4_000_000;

/** Python's operator of two operands. @throws Failure `type/operand` or `value/…`. */
export function binaryOperator(op: BinaryOperator, a: Value, b: Value): Value {
  switch (op) {
    case '==':
      return same(a, b);
    case '!=':
      return !same(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return a instanceof Tuple && b instanceof Tuple
        ? compare(op, new List(a.items), new List(b.items))
        : compare(op, a, b);
    case '**':
      return arithmetic('^', a, b);
    case '//': {
      const rest = arithmetic('%', a, b);
      const whole = arithmetic('-', a, rest);
      if (isInt(whole) && isInt(b)) return BigInt(whole) / BigInt(b);
      const quotient = arithmetic('/', whole, b);
      return typeof quotient === 'number' ? Math.round(quotient) : quotient;
    }
    case '&':
    case '|':
    case 'xor':
      return bitwise(op, a, b);
    case '<<':
    case '>>': {
      if (!isInt(a) || !isInt(b)) throw notInts(op, a, b);
      if (BigInt(b) < 0n)
        throw new Failure('value/range', `\`${brief(a)} ${op} ${brief(b)}\`: negative shift`);
      if (op === '<<') checkSize(BigInt(b) > mostBits ? Infinity : 0);
      return op === '<<' ? BigInt(a) << BigInt(b) : BigInt(a) >> BigInt(b);
    }
    default:
      if (op === '+' && a instanceof Tuple && b instanceof Tuple) {
        checkSize(a.items.length + b.items.length);
        return new Tuple([...a.items, ...b.items]);
      }
      return arithmetic(op, a, b);
  }
}

/** `~` of ints, and the negation of bools. @throws Failure `type/operand`. */
export function inverted(a: Value): Value {
  if (typeof a === 'boolean') return !a;
  if (typeof a === 'bigint') return ~a;
  throw new Failure('type/operand', `\`~${brief(a)}\`: \`~\` needs an int or a bool, not a ${kindOf(a)}`);
}

/** Python's `abs`. @throws Failure `type/operand`. */
export function absolute(a: Value): Value {
  if (typeof a === 'boolean') return BigInt(a);
  if (typeof a === 'bigint') return a < 0n ? -a : a;
  if (typeof a === 'number') return Math.abs(a);
  throw new Failure('type/operand', `\`abs(${brief(a)})\`: \`abs\` needs a number, not a ${kindOf(a)}`);
}

/** Python's `a in collection`. @throws Failure `type/in`. */
export function isIn(a: Value, collection: Value): boolean {
  if (collection instanceof List || collection instanceof Tuple)
    return collection.items.some((item) => same(item, a));
  if (collection instanceof Dict) return collection.keys().some((key) => same(key, a));
  if (typeof collection === 'string' && typeof a === 'string') return collection.includes(a);
  throw new Failure(
    'type/in',
    `\`${repr(a)} in ${brief(collection)}\`: ${kindsOf(a, collection)} do not go with \`in\``,
  );
}

/** Whether Python takes a value for true. */
export function isTruthy(value: Value): boolean {
  if (value === none) return false;
  return value instanceof Tuple ? value.items.length > 0 : isTrue(value);
}

function same(a: Value, b: Value): boolean {
  if (a instanceof Tuple && b instanceof Tuple)
    return a.items.length === b.items.length && a.items.every((item, i) => same(item, b.items[i] ?? none));
  return equals(a, b);
}

function bitwise(op: '&' | '|' | 'xor', a: Value, b: Value): Value {
  if (!isInt(a) || !isInt(b)) throw notInts(op, a, b);
  const [x, y] = [BigInt(a), BigInt(b)];
  const bits = op === '&' ? x & y : op === '|' ? x | y : x ^ y;
  return typeof a === 'boolean' && typeof b === 'boolean' ? bits === 1n : bits;
}

function isInt(value: Value): value is bigint | boolean {
  return typeof value === 'bigint' || typeof value === 'boolean';
}

function notInts(op: BinaryOperator, a: Value, b: Value): Failure {
  const sign = op === 'xor' ? '^' : op;
  return new Failure(
    'type/operand',
    `\`${brief(a)} ${sign} ${brief(b)}\`: \`${sign}\` needs two ints or bools, not ${kindsOf(a, b)}`,
  );
}
