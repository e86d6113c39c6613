import { Failure } from '../text/failure';
import { brief, formatFloat } from './format';
import { kindOf, type Value } from './value';

/** Python's `int()`: parses strings, cuts off fractions, counts bools. @throws Failure `value/convert`. */
export function toInt(value: Value): bigint {
  switch (typeof value) {
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1n : 0n;
    case 'number':
      if (Number.isFinite(value)) return BigInt(Math.trunc(value));
      throw new Failure('value/convert', `${formatFloat(value)} has no int`);
    case 'string': {
      const text = normalizedNumber(value);
      if (/^[+-]?\d+(_\d+)*$/.test(text)) {
        const digits = text.replace(/[_+-]/g, '');
        return text.startsWith('-') ? -BigInt(digits) : BigInt(digits);
      }
      throw new Failure('value/convert', `${brief(value)} is not an int`);
    }
    default:
      throw new Failure('value/convert', `a ${kindOf(value)} does not convert to int`);
  }
}

/** Python's `float()`: also reads `inf`, `nan` and exponents. @throws Failure `value/convert`, `value/overflow`. */
export function toFloatValue(value: Value): number {
  switch (typeof value) {
    case 'bigint': {
      const float = Number(value);
      if (Number.isFinite(float)) return float;
      throw new Failure('value/overflow', 'this int is too large to become a float');
    }
    case 'boolean':
      return value ? 1 : 0;
    case 'number':
      return value;
    case 'string': {
      const text = normalizedNumber(value).toLowerCase();
      const special = /^([+-]?)(inf|infinity|nan)$/.exec(text);
      if (special) {
        const size = special[2] === 'nan' ? NaN : Infinity;
        return special[1] === '-' ? -size : size;
      }
      const digits = /\d+(?:_\d+)*/.source;
      const number = new RegExp(`^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`);
      if (number.test(text)) return Number(text.replaceAll('_', ''));
      throw new Failure('value/convert', `${brief(value)} is not a number`);
    }
    default:
      throw new Failure('value/convert', `a ${kindOf(value)} does not convert to float`);
  }
}

/** A string as `int()` and `float()` read it: without blanks around, and with ASCII digits. */
export function normalizedNumber(text: string): string {
  // What JavaScript trims differs: it takes U+FEFF for a blank, and U+0085 for none.
  return asciiDigits(text).replace(/^[\t-\r\x85\p{Z}]+|[\t-\r\x85\p{Z}]+$/gu, '');
}

/** Decimal digits of every script read as ASCII ones, as Python reads them. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    // The digits of a script stand in rows of ten from zero; several rows may follow each other.
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}
