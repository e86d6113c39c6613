import { Failure } from '../../text/failure';
import { bits } from '../../values/arithmetic';
import { Complex } from '../../values/complex';
import { roundToPlaces } from '../../values/decimal';
import { brief } from '../../values/format';
import { divideHalfEven } from '../../values/binary';
import { moduloInts, roundHalfEven } from '../../values/numbers';
import { none, Tuple, type Value } from '../../values/value';
import { countArgument, intArgument, numberArgument } from '../arguments';
import { Builtin } from '../builtin';
import type { Interpreter } from '../interpreter';
import { binaryOperation } from '../operators';

export const numberBuiltins: readonly Builtin[] = [
  new Builtin('abs(x)', 'The size of a number, without its sign.', ([x = none]) => {
    if (x instanceof Complex) return Math.hypot(x.re, x.im);
    const number = numberArgument('`abs`', x);
    return typeof number === 'number' ? Math.abs(number) : number < 0n ? -number : number;
  }),

  new Builtin(
    'round(number, ndigits=None)',
    'The int nearest to a number, or the number with that many decimals; halves go to the even neighbour.',
    ([number = none, places = none]) => round(number, places),
  ),

  new Builtin(
    'divmod(a, b)',
    'The quotient `a // b` and the remainder `a % b`, as a tuple.',
    ([a = none, b = none]) => new Tuple([binaryOperation('//', a, b), binaryOperation('%', a, b)]),
  ),

  new Builtin(
    'pow(base, exp, mod=None)',
    'The power `base ** exp`; with `mod`, its remainder.',
    ([base = none, exponent = none, modulus = none], interpreter) =>
      modulus === none
        ? binaryOperation('**', base, exponent)
        : modularPower(
            intArgument('the base of `pow`', base),
            intArgument('the exponent of `pow`', exponent),
            intArgument('the modulus of `pow`', modulus),
            interpreter,
          ),
  ),

  inBase('bin', 'binary', '0b', 2),
  inBase('oct', 'octal', '0o', 8),
  inBase('hex', 'hexadecimal', '0x', 16),
];

function inBase(name: string, adjective: string, prefix: string, base: number): Builtin {
  return new Builtin(`${name}(x)`, `The ${adjective} digits of an int, as a string.`, ([x = none]) => {
    const int = intArgument(`\`${name}\``, x);
    return `${int < 0n ? '-' : ''}${prefix}${(int < 0n ? -int : int).toString(base)}`;
  });
}

function round(value: Value, places: Value): Value {
  const number = numberArgument('`round`', value);
  if (places === none) return typeof number === 'bigint' ? number : roundHalfEven(number);
  const count = countArgument('the number of digits of `round`', places);
  if (typeof number === 'bigint') return roundInt(number, -count);
  const rounded = roundToPlaces(number, count);
  if (Number.isFinite(number) && !Number.isFinite(rounded))
    throw new Failure('value/overflow', `\`round(${brief(number)}, ${count})\` is too large for a float`);
  return rounded;
}

/** An int rounded to a multiple of a power of ten. */
function roundInt(int: bigint, zeros: number): bigint {
  if (zeros <= 0) return int;
  // Such a power is more than twice as large as the int.
  if (zeros > bits(int)) return 0n;
  const unit = 10n ** BigInt(zeros);
  const size = divideHalfEven(int < 0n ? -int : int, unit) * unit;
  return int < 0n ? -size : size;
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint, interpreter: Interpreter): bigint {
  if (modulus === 0n) throw new Failure('value/argument', 'the modulus of `pow` can not be 0');
  let square = moduloInts(base, modulus);
  let left = exponent;
  if (exponent < 0n) {
    square = inverse(square, modulus, interpreter);
    left = -exponent;
  }
  const work = 1 + (bits(modulus) / 64) ** 2;
  let result = moduloInts(1n, modulus);
  // Digit by digit, as shifting a long exponent a bit at a time takes its square.
  for (const bit of left.toString(2)) {
    interpreter.charge(work);
    result = moduloInts(result * result, modulus);
    if (bit === '1') result = moduloInts(result * square, modulus);
  }
  return result;
}

/** The int whose product with another one has the remainder 1. */
function inverse(int: bigint, modulus: bigint, interpreter: Interpreter): bigint {
  let [a, b] = [int, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    interpreter.charge(1 + bits(b) / 64);
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n && a !== -1n)
    throw new Failure('value/argument', `${brief(int)} has no inverse modulo ${brief(modulus)}`);
  return moduloInts(a === 1n ? x : -x, modulus);
}
