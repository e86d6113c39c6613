import { codePoints } from '../../text/codePoints';
import { checkSize } from '../../values/sizes';
import { none, type Value } from '../../values/value';
import { countArgument, stringArgument, wrongKind } from '../arguments';
import { formatTemplate } from '../template';
import { method, type Method } from './family';

/** Methods that bring a string to a width, or fill in values. */
export const widthMethods: readonly Method<string>[] = [
  padding('ljust', 'on its left', () => 0),
  padding('rjust', 'on its right', (missing) => missing),
  padding('center', 'in the middle', (missing, width) => Math.floor(missing / 2) + (missing & width & 1)),
  method(
    'zfill(width)',
    'The string with zeros before it, but behind a sign, up to a width.',
    (self, [width = none]) => {
      const missing = missingIn('zfill', self, width);
      const sign = /^[+-]/.exec(self)?.[0] ?? '';
      return sign + '0'.repeat(missing) + self.slice(sign.length);
    },
  ),
  method(
    'expandtabs(tabsize=8)',
    'The string with blanks for tabs, up to the next multiple of a width.',
    (self, [size = 8n]) => withoutTabs(self, Math.max(0, countArgument('the width of `expandtabs`', size))),
  ),
  method(
    'format(*args, **kwargs)',
    'The string with values in the place of `{}`, `{0}` and `{name}`.',
    (self, args, interpreter) => formatTemplate(self, args, interpreter),
  ),
  method(
    'format_map(mapping)',
    'The string with values of a dict in the place of `{name}`.',
    (self, [mapping], interpreter) => formatTemplate(self, [undefined, mapping], interpreter),
  ),
];

function padding(
  name: string,
  where: string,
  before: (missing: number, width: number) => number,
): Method<string> {
  return method(
    `${name}(width, fillchar=' ')`,
    `The string ${where} of a text of some width, filled up with a character.`,
    (self, [width = none, fill = ' ']) => {
      const character = stringArgument(`the character of \`${name}\``, fill);
      if (codePoints(character).length !== 1)
        throw wrongKind(`the character of \`${name}\``, 'one character', fill);
      const missing = missingIn(name, self, width);
      const left = before(missing, countArgument('width', width));
      return character.repeat(left) + self + character.repeat(missing - left);
    },
  );
}

/** How many characters a string lacks. */
function missingIn(name: string, text: string, width: Value): number {
  const wanted = countArgument(`the width of \`${name}\``, width);
  checkSize(wanted);
  return Math.max(0, wanted - codePoints(text).length);
}

function withoutTabs(text: string, size: number): string {
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const blanks = size === 0 ? 0 : size - (column % size);
      checkSize(result.length + blanks);
      result += ' '.repeat(blanks);
      column += blanks;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}
