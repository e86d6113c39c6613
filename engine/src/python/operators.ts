import { Failure } from '../text/failure';
import { bits, checkBits, numberArithmetic, signed, type ArithmeticOperator } from '../values/arithmetic';
import { asSet, compare, type Comparison } from '../values/compare';
import { brief } from '../values/format';
import { divisionByZero, floorDivideFloats, floorDivideInts, toFloat } from '../values/numbers';
import { formatPercent } from '../values/percent';
import { repeatItems, repeatText } from '../values/repeat';
import { checkSize } from '../values/sizes';
import { Dict, isAtom, kindOf, kindsOf, List, Tuple, withArticle, type Value } from '../values/value';
import { collect, iterate } from './iteration';
import { isIn } from './membership';
import { combineSets, type SetOperator } from './sets';

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>';
export type UnaryOperator = '-' | '+' | '~';
export type ComparisonOperator = Comparison | 'in' | 'not in' | 'is' | 'is not';

/**
 * Python's binary operators on plain values.
 * @throws Failure `type/operand`, `value/…` or `budget/size`, with a message that shows both operands.
 */
export function binaryOperation(op: BinaryOperator, a: Value, b: Value): Value {
  const result = onNumbers(op, a, b) ?? onItems(op, a, b) ?? onSets(op, a, b);
  if (result !== undefined) return result;
  if (op === '%' && typeof a === 'string') return formatPercent(a, b);
  throw new Failure(
    'type/operand',
    `\`${brief(a)} ${op} ${brief(b)}\`: \`${op}\` ${worksOn[op]}, not ${kindsOf(a, b)}${hint(op, a, b)}`,
  );
}

/**
 * Python's `a += b` and its kin: a list, set or dict is changed itself.
 * @param items The items of `b`, for a list that is extended by them.
 * @throws Failure as `binaryOperation`, and `type/iterable`.
 */
export function augmentedOperation(
  op: BinaryOperator,
  a: Value,
  b: Value,
  items: (value: Value) => Iterable<Value> = iterate,
): Value {
  if (a instanceof List && op === '+') {
    const more = collect(items(b));
    checkSize(a.items.length + more.length);
    const target = a.changeable();
    for (const item of more) target.push(item);
    return a;
  }
  const result = binaryOperation(op, a, b);
  if (a instanceof List && result instanceof List) {
    const target = a.changeable();
    target.length = 0;
    for (const item of result.items) target.push(item);
    return a;
  }
  if (a instanceof Dict && result instanceof Dict) {
    for (const [key, value] of result.entries()) a.set(key, value);
    return a;
  }
  const [target, made] = [isAtom(a) || a.kind !== 'set' ? undefined : a, asSet(result)];
  if (target === undefined || made === undefined) return result;
  const kept = collect(made.values());
  target.clear();
  for (const item of kept) target.add(item);
  return target;
}

/** Python's prefix operators, except for `not`. @throws Failure `type/operand` */
export function unaryOperation(op: UnaryOperator, a: Value): Value {
  if (op !== '~') return signed(op, a);
  if (typeof a === 'bigint' || typeof a === 'boolean') return ~BigInt(a);
  throw new Failure(
    'type/operand',
    `\`~${brief(a)}\`: prefix \`~\` needs an int or bool, not ${withArticle(kindOf(a))}`,
  );
}

/**
 * Python's comparisons of plain values.
 * @throws Failure `type/operand` when an order is asked of kinds that have none in common, `type/in` for `in` something
 * that holds nothing.
 */
export function comparison(op: ComparisonOperator, a: Value, b: Value): boolean {
  switch (op) {
    case 'in':
      return isIn(a, b);
    case 'not in':
      return !isIn(a, b);
    case 'is':
      return isSame(a, b);
    case 'is not':
      return !isSame(a, b);
    default:
      return compare(op, a, b);
  }
}

/** Equal atoms of one kind are the same thing, whereas in Python that depends on how they came about. */
function isSame(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Object.is(a, b));
}

function onNumbers(op: BinaryOperator, a: Value, b: Value): Value | undefined {
  switch (op) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return numberArithmetic(op, a, b);
    case '**':
      return numberArithmetic(power, a, b, op);
    case '//':
      return floorDivide(a, b);
    default:
      return onBits(op, a, b);
  }
}

const power: ArithmeticOperator = '^';

function floorDivide(a: Value, b: Value): Value | undefined {
  if (!isAtom(a) || !isAtom(b) || typeof a === 'string' || typeof b === 'string') return undefined;
  const inMessage = `\`${brief(a)} // ${brief(b)}\`: `;
  if (typeof b === 'boolean' ? !b : Number(b) === 0)
    throw new Failure('value/division', inMessage + divisionByZero('//').message);
  if (typeof a === 'number' || typeof b === 'number') return floorDivideFloats(asFloat(a), asFloat(b));
  return floorDivideInts(BigInt(a), BigInt(b));
}

function asFloat(value: bigint | number | boolean): number {
  return typeof value === 'bigint' ? toFloat(value) : Number(value);
}

function onBits(op: '&' | '|' | '^' | '<<' | '>>', a: Value, b: Value): Value | undefined {
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    if (op === '&') return a && b;
    if (op === '|') return a || b;
    if (op === '^') return a !== b;
  }
  if (!isInt(a) || !isInt(b)) return undefined;
  const [x, y] = [BigInt(a), BigInt(b)];
  switch (op) {
    case '&':
      return x & y;
    case '|':
      return x | y;
    case '^':
      return x ^ y;
    case '<<':
    case '>>':
      if (y < 0n) {
        const message = `\`${brief(a)} ${op} ${brief(b)}\`: an int can not be shifted by a negative number of bits`;
        throw new Failure('value/argument', message);
      }
      if (op === '>>') return x >> y;
      if (x === 0n) return x;
      checkBits(bits(x) + Number(y));
      return x << y;
  }
}

function isInt(value: Value): value is bigint | boolean {
  return typeof value === 'bigint' || typeof value === 'boolean';
}

/** `+` joins and `*` repeats what has items in an order. */
function onItems(op: BinaryOperator, a: Value, b: Value): Value | undefined {
  if (op === '+') {
    if (typeof a === 'string' && typeof b === 'string') {
      checkSize(a.length + b.length);
      return a + b;
    }
    if (a instanceof List && b instanceof List) return new List(joined(a, b));
    if (a instanceof Tuple && b instanceof Tuple) return new Tuple(joined(a, b));
  }
  if (op !== '*') return undefined;
  return isInt(b) ? repeated(a, BigInt(b)) : isInt(a) ? repeated(b, BigInt(a)) : undefined;
}

function joined(a: List | Tuple, b: List | Tuple): Value[] {
  checkSize(a.items.length + b.items.length);
  return a.items.concat(b.items);
}

function repeated(value: Value, times: bigint): Value | undefined {
  if (typeof value === 'string') return repeatText(value, times);
  if (value instanceof List) return new List(repeatItems(value.items, times));
  return value instanceof Tuple ? new Tuple(repeatItems(value.items, times)) : undefined;
}

function onSets(op: BinaryOperator, a: Value, b: Value): Value | undefined {
  if (op === '|' && a instanceof Dict && b instanceof Dict) return new Dict([...a.entries(), ...b.entries()]);
  if (!isSetOperator(op)) return undefined;
  const [x, y] = [asSet(a), asSet(b)];
  return x && y && combineSets(op, x, y);
}

function isSetOperator(op: BinaryOperator): op is SetOperator {
  return op === '|' || op === '&' || op === '-' || op === '^';
}

const worksOn: Record<BinaryOperator, string> = {
  '+': 'adds two numbers, or joins two strings, two lists or two tuples',
  '-': 'needs two numbers or two sets',
  '*': 'needs two numbers, or repeats a string, list or tuple an int number of times',
  '/': 'needs two numbers',
  '//': 'needs two real numbers',
  '%': 'needs two numbers, or formats a string',
  '**': 'needs two numbers',
  '&': 'needs two ints, two bools or two sets',
  '|': 'needs two ints, two bools, two sets or two dicts',
  '^': 'needs two ints, two bools or two sets; the power is `**`',
  '<<': 'needs two ints',
  '>>': 'needs two ints',
};

/** The commonest slips: a number in a string, and a function that gives nothing. */
function hint(op: BinaryOperator, a: Value, b: Value): string {
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes('None')) return '; does a function end without `return`?';
  if (op === '&' || op === '|') return kinds.includes('float') ? '; `and` and `or` take any two values' : '';
  const mixed = isAtom(a) && isAtom(b) && (typeof a === 'string') !== (typeof b === 'string');
  if (!mixed) return '';
  return op === '+'
    ? '; `str(…)` makes a string of a number, `int(…)` a number of a string'
    : '; `int(…)` and `float(…)` make a number of a string';
}
