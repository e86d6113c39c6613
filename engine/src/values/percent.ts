import { codePoints } from '../text/codePoints';
import { Failure } from '../text/failure';
import { toFloatValue, toInt } from './convert';
import { brief, repr, str } from './format';
import { kindOf, type Value } from './value';

/** Wider fields are nobody's wish and would only fill memory. */
const widest = 1000;
const directive = /%([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * Python's `text % value` for one value: `%s %r %d %i %f %e %x %o %c %%` with flags, width and precision.
 * @throws Failure `value/format` when directives and value do not match.
 */
export function formatPercent(text: string, value: Value): string {
  let used = 0;
  const result = text.replace(
    directive,
    (_all, flags: string, width: string | undefined, precision: string | undefined, type: string) => {
      if (type === '%') return '%';
      used += 1;
      if (Number(width ?? 0) > widest) throw mismatch(text, value, `no field may be wider than ${widest}`);
      if (used > 1) throw mismatch(text, value, 'it asks for more than one value');
      return pad(
        convert(type, value, precision === undefined ? undefined : Number(precision), text),
        flags,
        Number(width ?? 0),
        type,
      );
    },
  );
  if (text.replace(directive, '').endsWith('%'))
    throw mismatch(text, value, 'it ends in the middle of a directive');
  // A dict may go unused, as in Python, where it is looked up by name.
  if (used === 0 && kindOf(value) !== 'dict' && kindOf(value) !== 'list')
    throw mismatch(text, value, 'it has no place for the value');
  return result;
}

function convert(type: string, value: Value, precision: number | undefined, text: string): string {
  switch (type) {
    case 's':
      return codePoints(str(value)).slice(0, precision).join('');
    case 'r':
      return codePoints(repr(value)).slice(0, precision).join('');
    case 'd':
    case 'i':
    case 'u':
      return toInt(asNumber(value, text)).toString();
    case 'x':
      return toInt(asNumber(value, text)).toString(16);
    case 'o':
      return toInt(asNumber(value, text)).toString(8);
    case 'f':
    case 'F':
      return toFloatValue(asNumber(value, text)).toFixed(Math.min(precision ?? 6, 100));
    case 'e':
      return toFloatValue(asNumber(value, text))
        .toExponential(Math.min(precision ?? 6, 100))
        .replace(/e([+-])(\d)$/, 'e$10$2');
    default:
      throw mismatch(text, value, `\`%${type}\` is not a directive of RASP`);
  }
}

function asNumber(value: Value, text: string): Value {
  if (typeof value === 'string' || typeof value === 'object')
    throw mismatch(text, value, 'it asks for a number');
  return value;
}

function pad(text: string, flags: string, width: number, type: string): string {
  const signed =
    /[dieEfF]/.test(type) && !text.startsWith('-') && /[+ ]/.test(flags)
      ? (flags.includes('+') ? '+' : ' ') + text
      : text;
  if (flags.includes('-')) return signed.padEnd(width);
  if (flags.includes('0') && !/[sr]/.test(type)) {
    const [, sign = '', digits = ''] = /^([+ -]?)(.*)$/s.exec(signed) ?? [];
    return sign + digits.padStart(width - sign.length, '0');
  }
  return signed.padStart(width);
}

function mismatch(text: string, value: Value, why: string): Failure {
  return new Failure(
    'value/format',
    `\`${brief(text)} % ${brief(value)}\`: \`%\` after a string formats it, and ${why}`,
  );
}
