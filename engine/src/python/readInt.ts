import { Failure } from '../text/failure';
import { normalizedNumber } from '../values/convert';
import { brief } from '../values/format';

const prefixes: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };

/**
 * Python's `int(text, base)`: digits and letters, a prefix such as `0x` where it fits the base, underscores between digits.
 * @param base From 2 to 36; with 0 the prefix tells it.
 * @throws Failure `value/argument` for another base, `value/convert` for a text that is no int in it.
 */
export function readInt(text: string, base: number): bigint {
  if (base !== 0 && (base < 2 || base > 36))
    throw new Failure('value/argument', `the base of \`int\` is 0 or from 2 to 36, not ${base}`);
  const written = normalizedNumber(text).toLowerCase();
  const [, sign = '', prefix, rest = ''] = /^([+-]?)(0[box](?=_?[0-9a-z]))?(.*)$/s.exec(written) ?? [];
  // In base 16 the `0b` of `0b1` are two digits.
  const isPrefix = prefix !== undefined && (base === 0 || prefixes[prefix] === base);
  const digits = isPrefix ? rest.replace(/^_/, '') : `${prefix ?? ''}${rest}`;
  const used = base !== 0 ? base : isPrefix ? (prefixes[prefix] ?? 10) : 10;
  const fail = (): Failure => new Failure('value/convert', `${brief(text)} is not an int in base ${used}`);
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/.test(digits)) throw fail();
  // Without a prefix only zero may begin with one.
  if (base === 0 && !isPrefix && /^0[0_]*[1-9]/.test(digits)) throw fail();
  const values = Array.from(digits.replaceAll('_', ''), (digit) => parseInt(digit, 36));
  if (values.some((value) => value >= used)) throw fail();
  const size = joined(values, BigInt(used));
  return sign === '-' ? -size : size;
}

/** Digits joined two by two, so that a long int takes few large multiplications. */
function joined(digits: readonly number[], base: bigint): bigint {
  let parts = digits.map(BigInt);
  for (let unit = base; parts.length > 1; unit *= unit) {
    const padded = parts.length % 2 === 0 ? parts : [0n, ...parts];
    parts = padded.flatMap((high, i) => (i % 2 === 0 ? [high * unit + (padded[i + 1] ?? 0n)] : []));
  }
  return parts[0] ?? 0n;
}
