import { codePoints } from '../../text/codePoints';
import { Failure } from '../../text/failure';
import { brief } from '../../values/format';
import { checkSize } from '../../values/sizes';
import { Dict, none, type Value } from '../../values/value';
import { stringArgument, wrongKind } from '../arguments';

/** Python's `str.maketrans`. @throws Failure `type/argument`, `value/argument` */
export function makeTranslation(x: Value, y: Value | undefined, z: Value | undefined): Dict {
  if (y === undefined) {
    if (!(x instanceof Dict)) throw wrongKind('`maketrans` with one argument', 'a dict', x);
    return new Dict(x.entries().map(([key, value]) => [typeof key === 'string' ? codeOf(key) : key, value]));
  }
  const from = codePoints(stringArgument('`maketrans`', x));
  const to = codePoints(stringArgument('`maketrans`', y));
  if (from.length !== to.length) {
    throw new Failure(
      'value/argument',
      `\`maketrans\` needs two strings of the same length, not ${brief(x)} and ${brief(y)}`,
    );
  }
  const dropped = z === undefined ? [] : codePoints(stringArgument('`maketrans`', z));
  return new Dict([
    ...from.map((character, i) => [codeOf(character), codeOf(to[i] ?? '')] as const),
    ...dropped.map((character) => [codeOf(character), none] as const),
  ]);
}

function codeOf(character: string): bigint {
  const [code, ...more] = codePoints(character);
  if (code === undefined || more.length > 0)
    throw new Failure(
      'value/argument',
      `the keys of \`maketrans\` are single characters, not ${brief(character)}`,
    );
  return BigInt(code.codePointAt(0) ?? 0);
}

/** Python's `text.translate(table)` with a dict as the table. @throws Failure `type/argument`, `budget/size` */
export function translated(text: string, table: Value): string {
  if (!(table instanceof Dict))
    throw wrongKind('`translate`', 'a dict, such as `str.maketrans(…)` gives', table);
  let result = '';
  for (const character of text) {
    const value = table.get(BigInt(character.codePointAt(0) ?? 0));
    result += value === undefined ? character : replacement(value);
    checkSize(result.length);
  }
  return result;
}

function replacement(value: Value): string {
  if (value === none) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'bigint')
    throw wrongKind('a table of `translate`', 'code points, strings or None', value);
  if (value < 0n || value > 0x10ffffn)
    throw new Failure('value/argument', `${brief(value)} in a table of \`translate\` is no code point`);
  return String.fromCodePoint(Number(value));
}
