import { none } from '../../values/value';
import { caseFolded, titleCased } from '../text/characters';
import { translated } from '../text/translation';
import { method, type Method } from './family';

/** Methods that give a string with other characters. */
export const caseMethods: readonly Method<string>[] = [
  method('upper()', 'The string in capital letters.', (self) => self.toUpperCase()),
  method('lower()', 'The string in small letters.', (self) => self.toLowerCase()),
  method('casefold()', 'The string as it is compared where case does not matter.', (self) =>
    caseFolded(self),
  ),
  method('capitalize()', 'The string with a capital letter first and small ones after it.', (self) => {
    const [first = ''] = self;
    // In context, as a sigma at the end differs.
    return (
      titleCased(first) + (first + self.slice(first.length)).toLowerCase().slice(first.toLowerCase().length)
    );
  }),
  method('title()', 'The string with a capital letter at the start of each word.', (self) => titled(self)),
  method('swapcase()', 'The string with small and capital letters exchanged.', (self) =>
    Array.from(self, (character) => {
      if (/\p{Uppercase}/u.test(character)) return character.toLowerCase();
      return /\p{Lowercase}/u.test(character) ? character.toUpperCase() : character;
    }).join(''),
  ),
  method(
    'translate(table)',
    'The string with characters exchanged as a table of `str.maketrans` says.',
    (self, [table = none]) => translated(self, table),
  ),
];

function titled(text: string): string {
  let result = '';
  let inWord = false;
  for (const character of text) {
    result += inWord ? character.toLowerCase() : titleCased(character);
    inWord = /\p{Cased}/u.test(character);
  }
  return result;
}
