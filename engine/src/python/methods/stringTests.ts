import { areAll, blank, digit, numeric } from '../text/characters';
import { method, type Method } from './family';

/** Methods that tell what kind of characters a string has. */
export const testMethods: readonly Method<string>[] = [
  test('isalpha()', 'Whether all characters are letters', (self) => areAll(self, /\p{L}/u)),
  test('isdecimal()', 'Whether all characters are decimal digits', (self) => areAll(self, /\p{Nd}/u)),
  test('isdigit()', 'Whether all characters are digits', (self) => areAll(self, digit)),
  test('isnumeric()', 'Whether all characters are numerals', (self) => areAll(self, numeric)),
  test('isalnum()', 'Whether all characters are letters or numerals', (self) =>
    areAll(self, new RegExp(`\\p{L}|${numeric.source}`, 'u')),
  ),
  test('isspace()', 'Whether all characters are blank', (self) => areAll(self, blank)),
  test('islower()', 'Whether all letters are small', (self) => hasOneCase(self, /\p{Lowercase}/u)),
  test('isupper()', 'Whether all letters are capital', (self) => hasOneCase(self, /\p{Uppercase}/u)),
  test('istitle()', 'Whether every word has a capital letter first and small ones after it', (self) =>
    isTitle(self),
  ),
  method('isascii()', 'Whether all characters are those of ASCII.', (self) => !/[^\0-\x7f]/.test(self)),
  method(
    'isprintable()',
    'Whether `repr` writes all characters as they are.',
    (self) => self === '' || areAll(self, /[^\p{C}\p{Z}]| /u),
  ),
  test('isidentifier()', 'Whether the string could be a name', (self) =>
    /^[_\p{XID_Start}]\p{XID_Continue}*$/u.test(self),
  ),
];

function test(signature: string, documentation: string, holds: (self: string) => boolean): Method<string> {
  return method(signature, `${documentation}; an empty string has none.`, holds);
}

/** Whether there are letters with a case, and no others than of this one. */
function hasOneCase(text: string, such: RegExp): boolean {
  let found = false;
  for (const character of text) {
    if (such.test(character)) found = true;
    else if (/[\p{Lowercase}\p{Uppercase}\p{Lt}]/u.test(character)) return false;
  }
  return found;
}

function isTitle(text: string): boolean {
  let found = false;
  let inWord = false;
  for (const character of text) {
    const isSmall = /\p{Lowercase}/u.test(character);
    const isCapital = /[\p{Uppercase}\p{Lt}]/u.test(character);
    if (isCapital === inWord && (isCapital || isSmall)) return false;
    if (isSmall && !inWord) return false;
    inWord = isCapital || isSmall;
    found ||= inWord;
  }
  return found;
}
