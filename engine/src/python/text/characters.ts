import { codePoints } from '../../text/codePoints';

/*
 * What Python knows about characters, as far as it differs from JavaScript. The lists are those of Unicode.
 */

/** Control characters that end files, groups, records and units. */
const separators = ['\x1c', '\x1d', '\x1e', '\x1f'];

/** What Python takes for blank. */
export const blank = new RegExp(`[\\t-\\r${separators.join('')}\\x85\\p{Z}]`, 'u');

/** Where Python ends a line. */
export const lineEnd = new RegExp(
  `\\r\\n|[\\n-\\r${separators.slice(0, 3).join('')}\\x85\\u2028\\u2029]`,
  'g',
);

/** Digits that are no decimal digits: superscripts, digits in circles … */
const otherDigits =
  '²³¹\u1369-\u1371\u19da⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}';

export const digit = new RegExp(`[\\p{Nd}${otherDigits}]`, 'u');

/** The characters that are Chinese numerals, besides what Unicode calls a number. */
const numerals =
  '㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零' +
  '\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭\u{2f890}';

export const numeric = new RegExp(`[\\p{N}${numerals}]`, 'u');

/** Whether a text has characters and all of them are such. */
export function areAll(text: string, such: RegExp): boolean {
  return text !== '' && codePoints(text).every((character) => such.test(character));
}

const digraphs: readonly string[] = ['Ǆǅǆ', 'Ǉǈǉ', 'Ǌǋǌ', 'Ǳǲǳ'];

/** A character as a title begins with it: `ß` gives `Ss`. */
export function titleCased(character: string): string {
  const digraph = digraphs.find((forms) => character !== '' && forms.includes(character));
  if (digraph !== undefined) return digraph.charAt(1);
  // Georgian has capitals that are only used for whole words.
  if (/[ა-ჺჽ-ჿ]/.test(character)) return character;
  const [first = '', ...rest] = codePoints(character.toUpperCase());
  return first + rest.join('').toLowerCase();
}

/** Python's `casefold`: equal for texts that only differ in case. */
export function caseFolded(text: string): string {
  const fold = (character: string): string =>
    character === 'ı' ? character : character.toUpperCase().toLowerCase();
  return Array.from(text.replaceAll('ẞ', 'ss'), fold).join('');
}
