import fc from 'fast-check';
import type { Language } from '@rasp/engine';

/** A random change of a text. Places are parts of the whole, so that they fit any text. */
export type Mutation = (text: string) => string;

const words: Readonly<Record<Language, string>> = {
  rasp: 'set example show examples exit load draw def for in return not if else and or select( select aggregate( aggregate range( zip( len( round( indicator( x 1 0 2.5 1e400 "a" \'b\' " \' + - * / % ^ == != < = ( ) , ; : [ ] { } # $ \\ tokens indices length full_s selector_width( out True',
  raspy:
    'def if elif else: for while return in not and or lambda x: f 1 0 1e400 0x "a" \'b\' " """ \'\'\' f" f""" f"{x}" {{ ! + ** // == != = := += ( ) , ; : [ ] { } # \\ @ -> tokens indices key( query( .value( .map( .input( where( raw( import class try >>> ≤ None True is',
};
const strange = [
  ...[
    '\0',
    '\ud800',
    '\udc00',
    '😀',
    '\u{10ffff}',
    '\ufeff',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    '\v',
    '\f',
  ],
  ...['é', 'e\u0301', '\u202e', '\u200b', '“', '𝒳', 'ﬁ', '²', '٣', '\u001b[31m', '\b', '\x7f', 'ａ'],
];
const blanks = [
  '',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\n    ',
  '\r',
  '\r\n',
  '\\\n',
  '\n# ',
  '# sample: ',
  '# expect: ',
];

/** What may be put into a text of a language. */
export function pieces(language: Language): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...words[language].split(' ')) },
    { weight: 2, arbitrary: fc.constantFrom(...blanks) },
    { weight: 1, arbitrary: fc.constantFrom(...strange) },
  );
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const few = fc.integer({ min: 1, max: 6 });
const separators = { token: /\w+|\s+|[^\w\s]/gu, line: /[^\r\n]*(?:\r\n|\r|\n|$)/g, character: /[^]/g };
const units = fc.constantFrom<(keyof typeof separators)[]>('token', 'token', 'line', 'character');

/** Takes a text apart, has the parts changed, and puts them together. */
function on(unit: keyof typeof separators, change: (parts: string[]) => void): Mutation {
  return (text) => {
    const parts: string[] = text.match(separators[unit]) ?? [];
    change(parts);
    return parts.join('');
  };
}

function at(parts: readonly string[], part: number): number {
  return Math.floor(part * parts.length);
}

/** Random changes of texts of a language; some take stretches of other texts. */
export function mutations(language: Language, others: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.oneof(
    fc.tuple(units, place, few).map(([unit, from, count]) =>
      on(unit, (parts) => {
        parts.splice(at(parts, from), count);
      }),
    ),
    fc.tuple(units, place, place, few).map(([unit, from, to, count]) =>
      on(unit, (parts) => {
        parts.splice(at(parts, to), 0, ...parts.slice(at(parts, from), at(parts, from) + count));
      }),
    ),
    fc.tuple(units, place, place).map(([unit, one, other]) =>
      on(unit, (parts) => {
        const [left, right] = [at(parts, one), at(parts, other)];
        [parts[left], parts[right]] = [parts[right] ?? '', parts[left] ?? ''];
      }),
    ),
    {
      weight: 3,
      arbitrary: fc.tuple(units, place, pieces(language), fc.nat(2)).map(([unit, to, piece, instead]) =>
        on(unit, (parts) => {
          parts.splice(at(parts, to), instead, piece);
        }),
      ),
    },
    fc.tuple(others, place, place, few).map(([other, from, to, count]) =>
      on('line', (parts) => {
        const lines = other.match(separators.line) ?? [];
        parts.splice(at(parts, to), 0, ...lines.slice(at(lines, from), at(lines, from) + count));
      }),
    ),
    place.map(
      (end): Mutation =>
        (text) =>
          text.slice(0, Math.floor(end * text.length)),
    ),
    fc.constantFrom('\r\n', '\r').map(
      (end): Mutation =>
        (text) =>
          text.replaceAll('\n', end),
    ),
  );
}
