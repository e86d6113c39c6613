import { codePoints } from '../text/codePoints';
import { Failure } from '../text/failure';
import { toFloatValue } from '../values/convert';
import { formatDecimal } from '../values/decimal';
import { brief, formatFloat, str } from '../values/format';
import { checkSize } from '../values/sizes';
import { isAtom, kindOf, withArticle, type Value } from '../values/value';

/** More digits than this after the point are nobody's wish and would only take time. */
const mostPlaces = 1000;

const layout = /^(?:([^])?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([^])?$/u;

/** A format as it stands after the colon of a field: `*>+10,.2f`. */
interface Spec {
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^' | undefined;
  readonly sign: '-' | '+' | ' ' | undefined;
  readonly noNegativeZero: boolean;
  /** `#`: a prefix before digits of another base, a point after a float always. */
  readonly alternate: boolean;
  readonly zeros: boolean;
  readonly width: number;
  readonly grouping: ',' | '_' | undefined;
  readonly precision: number | undefined;
  readonly type: string | undefined;
}

/** A formatted number in its parts. */
interface NumberText {
  readonly isNegative: boolean;
  readonly prefix: string;
  readonly digits: string;
  /** The point and what follows it. */
  readonly rest: string;
}

/**
 * Python's `format(value, spec)`: what f-strings and `str.format` write for a field.
 * @throws Failure `value/format` for a spec that can not be read or does not fit the value, `budget/size` for a width that
 * is too large.
 */
export function formatValue(value: Value, spec: string): string {
  if (spec === '') return str(value);
  const fail = (why: string): Failure =>
    new Failure(
      'value/format',
      `the format \`${spec}\` does not fit the ${kindOf(value)} ${brief(value)}: ${why}`,
    );
  if (!isAtom(value))
    throw fail(`${withArticle(kindOf(value))} has no formats; make a string of it: \`str(…)\``);
  const read = readSpec(spec, fail);
  checkSize(read.width);
  if (typeof value === 'string') return formatText(value, read, fail);
  if (typeof value === 'number') return formatFloatBy(value, read, fail);
  if (read.type !== undefined && 'eEfFgG%'.includes(read.type))
    return formatFloatBy(toFloatValue(value), read, fail);
  return formatInt(BigInt(value), read, fail);
}

function readSpec(spec: string, fail: (why: string) => Failure): Spec {
  const match = layout.exec(spec);
  if (!match)
    throw fail(
      'formats are `[[fill]align][sign][#][0][width][,][.precision][type]`, such as `>8`, `05d` or `.2f`',
    );
  const [, fill, align, sign, z, alternate, zeros, width, grouping, precision, type] = match;
  return {
    fill: fill ?? (zeros === undefined ? ' ' : '0'),
    align: align as Spec['align'],
    sign: sign as Spec['sign'],
    noNegativeZero: z !== undefined,
    alternate: alternate !== undefined,
    zeros: zeros !== undefined,
    width: Number(width ?? 0),
    grouping: grouping as Spec['grouping'],
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

function formatText(text: string, spec: Spec, fail: (why: string) => Failure): string {
  if (spec.type !== undefined && spec.type !== 's') throw fail(unknownType(spec.type, 'strings have `s`'));
  const misfits: readonly (readonly [boolean, string])[] = [
    [spec.sign !== undefined, 'a sign'],
    [spec.noNegativeZero, '`z`'],
    [spec.alternate, '`#`'],
    [spec.grouping !== undefined, '`,` or `_`'],
    [spec.align === '=', '`=`'],
  ];
  for (const [isThere, what] of misfits) if (isThere) throw fail(`${what} is only for numbers`);
  const characters = spec.precision === undefined ? text : codePoints(text).slice(0, spec.precision).join('');
  return padded(characters, spec, '<');
}

function formatInt(int: bigint, spec: Spec, fail: (why: string) => Failure): string {
  const { type = 'd', grouping } = spec;
  if (spec.precision !== undefined) throw fail('an int has no precision; `.2f` makes a float of it');
  if (spec.noNegativeZero) throw fail('`z` is only for floats');
  if (grouping !== undefined && 'nc'.includes(type))
    throw fail(`\`${grouping}\` and \`${type}\` do not go together`);
  if (type === 'c') return formatCharacter(int, spec, fail);
  const base = { d: 10, n: 10, b: 2, o: 8, x: 16, X: 16 }[type];
  if (base === undefined)
    throw fail(unknownType(type, 'ints have `d`, `b`, `o`, `x`, `X`, `c`, and those of floats'));
  if (grouping === ',' && base !== 10) throw fail(`\`,\` and \`${type}\` do not go together; \`_\` does`);
  const digits = (int < 0n ? -int : int).toString(base);
  const prefix = spec.alternate && base !== 10 ? `0${type}` : '';
  return assembled(
    { isNegative: int < 0n, prefix, digits: type === 'X' ? digits.toUpperCase() : digits, rest: '' },
    spec,
    base === 10 ? 3 : 4,
  );
}

function formatCharacter(int: bigint, spec: Spec, fail: (why: string) => Failure): string {
  if (spec.sign !== undefined) throw fail('`c` has no sign');
  if (spec.alternate) throw fail('`#` and `c` do not go together');
  if (int < 0n || int > 0x10ffffn) throw fail(`\`c\` needs a code point from 0 to 1114111`);
  return padded(String.fromCodePoint(Number(int)), spec, '>');
}

function formatFloatBy(float: number, spec: Spec, fail: (why: string) => Failure): string {
  const { type, precision } = spec;
  if (type !== undefined && !'eEfFgGn%'.includes(type))
    throw fail(unknownType(type, 'floats have `f`, `e`, `g`, `%`'));
  if (type === 'n' && spec.grouping !== undefined)
    throw fail(`\`${spec.grouping}\` and \`n\` do not go together`);
  if (precision !== undefined && precision > mostPlaces)
    throw fail(`at most ${mostPlaces} digits are written`);
  const number = type === '%' ? float * 100 : float;
  const size = Math.abs(number);
  const text = sizeText(size, spec);
  const [, digits = '', rest = ''] =
    /^(\d*|inf|nan)([^]*)$/i.exec(type !== undefined && 'EFG'.includes(type) ? text.toUpperCase() : text) ??
    [];
  const isZero = !/[1-9]/.test(text.replace(/e.*$/, '')) && Number.isFinite(size);
  return assembled(
    {
      isNegative: (number < 0 || Object.is(number, -0)) && !(spec.noNegativeZero && isZero),
      prefix: '',
      digits,
      rest: type === '%' ? `${rest}%` : rest,
    },
    spec,
    3,
  );
}

/** A float without its sign. */
function sizeText(size: number, { type, precision, alternate }: Spec): string {
  if (!Number.isFinite(size)) return formatFloat(size);
  if (type === undefined) {
    if (precision !== undefined) return shortest(size, Math.max(precision, 1), alternate);
    return alternate ? formatFloat(size).replace(/^(\d+)(e|$)/, '$1.$2') : formatFloat(size);
  }
  const kind = type === '%' ? 'f' : type === 'n' ? 'g' : type.toLowerCase();
  return formatDecimal(size, kind, precision ?? 6, alternate);
}

/** A precision without a type counts digits as `g` does, but leaves one after the point at least. */
function shortest(size: number, digits: number, alternate: boolean): string {
  const scientific = formatDecimal(size, 'e', digits - 1, false);
  const exponent = Number(scientific.split('e')[1]);
  if (exponent >= -4 && exponent < digits - 1) {
    const text = formatDecimal(size, 'g', digits, alternate);
    return text.includes('.') ? text : `${text}.0`;
  }
  if (exponent !== digits - 1) return formatDecimal(size, 'g', digits, alternate);
  // Where `g` would still write all digits before the point.
  const [mantissa = '', power = ''] = scientific.split('e');
  const kept = alternate
    ? mantissa.includes('.')
      ? mantissa
      : `${mantissa}.`
    : mantissa.replace(/\.?0*$/, '');
  return `${mantissa.includes('.') ? kept : alternate ? kept : mantissa}e${power}`;
}

/** A number with its sign, grouped digits and padding. */
function assembled({ isNegative, prefix, digits, rest }: NumberText, spec: Spec, groupSize: number): string {
  const sign = isNegative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const align = spec.align ?? (spec.zeros ? '=' : '>');
  const lead = sign + prefix;
  // Zeros that fill up are grouped like digits.
  const room = spec.fill === '0' && align === '=' ? spec.width - lead.length - rest.length : 0;
  const body = grouped(digits, spec.grouping, groupSize, room) + rest;
  if (align !== '=') return padded(lead + body, spec, align);
  return lead + spec.fill.repeat(Math.max(0, spec.width - lead.length - body.length)) + body;
}

function grouped(digits: string, separator: string | undefined, size: number, room: number): string {
  if (separator === undefined || !/^[0-9a-f]+$/i.test(digits)) return digits;
  const withSeparators = (count: number): number => count + Math.floor((count - 1) / size);
  // A separator never stands first, so that there may be one more digit than there is room for.
  let count = Math.max(digits.length, Math.floor((room * size) / (size + 1)));
  while (withSeparators(count) < room) count += 1;
  const all = digits.padStart(count, '0');
  const first = all.length % size === 0 ? size : all.length % size;
  const groups = [all.slice(0, first)];
  for (let at = first; at < all.length; at += size) groups.push(all.slice(at, at + size));
  return groups.join(separator);
}

function padded(text: string, { fill, width, align }: Spec, otherwise: '<' | '>' | '^'): string {
  const missing = Math.max(0, width - codePoints(text).length);
  const side = align === undefined || align === '=' ? otherwise : align;
  const left = side === '<' ? 0 : side === '>' ? missing : Math.floor(missing / 2);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

function unknownType(type: string, known: string): string {
  return `\`${type}\` is no type for it; ${known}`;
}
