import { codePoints } from '../text/codePoints';
import { Failure } from '../text/failure';
import { Complex } from './complex';
import { toFloatValue, toInt } from './convert';
import { formatDecimal } from './decimal';
import { brief, escapeNonAscii, repr, str } from './format';
import { checkSize } from './sizes';
import { Dict, isAtom, Tuple, type Value } from './value';

/** Wider or more precise fields are nobody's wish and would only fill memory. */
const widest = 1000;

/** `%`, a key in parentheses, flags, width, precision, a length that says nothing, and the type. */
const directive = /%(?:\(([^()]*)\))?([-+ 0#]*)(\d*)(?:\.(\d*))?[hlL]?([^]?)/gu;

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly type: string;
}

/** A formatted number in the parts between which zeros may be filled in. */
interface NumberText {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
}

/**
 * Python's `text % value`. One directive uses the value, which RASPy's tuples are several of; a dict gives more of them
 * by their keys: `"%(a)d of %(b)d" % {"a": 1, "b": 2}`.
 * @throws Failure `value/format` when directives and value do not match, `budget/size` for too long a result, or what
 * converting to a number fails with.
 */
export function formatPercent(text: string, value: Value): string {
  const fail = (why: string): Failure =>
    new Failure(
      'value/format',
      `\`${brief(text)} % ${brief(value)}\`: \`%\` after a string formats it, and ${why}`,
    );
  let left: readonly Value[] = value instanceof Tuple ? value.items : [value];
  const count = left.length;
  const result = text.replace(
    directive,
    (
      all,
      key: string | undefined,
      flags: string,
      width: string,
      precision: string | undefined,
      type: string,
    ) => {
      if (key !== undefined) {
        const named = value instanceof Dict ? value.get(key) : undefined;
        left = named === undefined ? [] : [named];
        if (named === undefined) throw fail(`there is no key ${brief(key)} in the value`);
      }
      if (all === '%%') return '%';
      if (type === '') throw fail('it ends in the middle of a directive');
      const [used, ...rest] = left;
      if (used === undefined)
        throw fail(`it asks for more than ${count === 1 ? 'one value' : `${count} values`}`);
      left = rest;
      if (Number(width) > widest || Number(precision) > widest)
        throw fail(`no field may have more than ${widest} characters`);
      const field = {
        flags,
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
        type,
      };
      return formatField(field, used, fail);
    },
  );
  // Lists, dicts and ranges may go unused in Python, which only counts the items of tuples.
  if (left.length > 0 && (isAtom(value) || !['list', 'dict', 'range'].includes(value.kind)))
    throw fail(
      value instanceof Tuple
        ? `it has no place for ${left.length} of ${count} values`
        : 'it has no place for the value',
    );
  checkSize(result.length);
  return result;
}

function formatField(field: Directive, value: Value, fail: (why: string) => Failure): string {
  switch (field.type) {
    case 's':
      return padText(str(value), field);
    case 'r':
      return padText(repr(value), field);
    case 'a':
      return padText(escapeNonAscii(repr(value)), field);
    case 'c':
      return padText(character(value, fail), { ...field, precision: undefined });
    case 'd':
    case 'i':
    case 'u':
      return padNumber(intText(toInt(numberIn(value, fail)), field), field);
    case 'x':
    case 'X':
    case 'o':
      if (typeof value !== 'bigint' && typeof value !== 'boolean')
        throw fail(`\`%${field.type}\` needs an int`);
      return padNumber(intText(BigInt(value), field), field);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return padNumber(floatText(toFloatValue(numberIn(value, fail)), field), field);
    default:
      throw fail(`\`%${field.type}\` is not a directive`);
  }
}

function numberIn(value: Value, fail: (why: string) => Failure): Value {
  if (isAtom(value) && typeof value !== 'string') return value;
  throw fail(value instanceof Complex ? 'it asks for a real number' : 'it asks for a number');
}

/** `%c`: a character itself, or by its code point. */
function character(value: Value, fail: (why: string) => Failure): string {
  if (typeof value === 'string' && codePoints(value).length === 1) return value;
  const code = typeof value === 'bigint' || typeof value === 'boolean' ? Number(value) : -1;
  if (code < 0 || code > 0x10ffff) throw fail('`%c` needs a single character or a code point');
  return String.fromCodePoint(code);
}

function intText(int: bigint, { type, flags, precision = 0 }: Directive): NumberText {
  const base = type === 'o' ? 8 : /x/i.test(type) ? 16 : 10;
  const digits = (int < 0n ? -int : int).toString(base).padStart(precision, '0');
  const prefix = flags.includes('#') && base !== 10 ? `0${type.toLowerCase()}` : '';
  const upper = type === 'X';
  return {
    sign: int < 0n ? '-' : '',
    prefix: upper ? prefix.toUpperCase() : prefix,
    digits: upper ? digits.toUpperCase() : digits,
  };
}

function floatText(float: number, { type, flags, precision = 6 }: Directive): NumberText {
  const sign = float < 0 || Object.is(float, -0) ? '-' : '';
  const size = Math.abs(float);
  const digits = Number.isFinite(size)
    ? formatDecimal(size, type.toLowerCase(), precision, flags.includes('#'))
    : Number.isNaN(size)
      ? 'nan'
      : 'inf';
  return { sign, prefix: '', digits: /[A-Z]/.test(type) ? digits.toUpperCase() : digits };
}

function padText(text: string, { flags, width, precision }: Directive): string {
  const characters = codePoints(text).slice(0, precision);
  const padding = ' '.repeat(Math.max(0, width - characters.length));
  return flags.includes('-') ? characters.join('') + padding : padding + characters.join('');
}

function padNumber({ sign, prefix, digits }: NumberText, { flags, width }: Directive): string {
  const shownSign = sign !== '' ? sign : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const missing = Math.max(0, width - shownSign.length - prefix.length - digits.length);
  if (flags.includes('-')) return shownSign + prefix + digits + ' '.repeat(missing);
  if (flags.includes('0')) return shownSign + prefix + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + shownSign + prefix + digits;
}
