import { Failure } from '../../text/failure';
import { codePoints } from '../../text/codePoints';
import { brief } from '../../values/format';
import { none, Tuple, type Value } from '../../values/value';
import { intArgument, stringArgument, wrongKind } from '../arguments';
import { Builtin } from '../builtin';
import { formatValue } from '../formatting';

export const textBuiltins: readonly Builtin[] = [
  new Builtin('chr(i)', 'The character with a code point.', ([i = none]) => {
    const code = intArgument('`chr`', i);
    if (code < 0n || code > 0x10ffffn)
      throw new Failure('value/argument', `\`chr(${brief(code)})\`: code points go from 0 to 1114111`);
    return String.fromCodePoint(Number(code));
  }),

  new Builtin('ord(c)', 'The code point of a character.', ([c = none]) => {
    const text = stringArgument('`ord`', c);
    const code = text.codePointAt(0);
    if (code === undefined || text.length > 2 || codePoints(text).length > 1)
      throw wrongKind('`ord`', 'a string of one character', c);
    return BigInt(code);
  }),

  new Builtin(
    'repr(object)',
    'A value as it is written in a program, as far as it can be.',
    ([object = none], interpreter) => interpreter.repr(object),
  ),

  new Builtin(
    "format(value, format_spec='')",
    'A value as a string, formatted as in an f-string: `format(0.5, ".2f")` is `"0.50"`.',
    ([value = none, spec = '']) => formatValue(value, stringArgument('the format of `format`', spec)),
  ),

  new Builtin(
    "print(*objects, sep=' ', end='\\n')",
    'Writes values, with `sep` between them and `end` after them.',
    ([objects = none, separator = ' ', end = '\n'], interpreter) => {
      const values = objects instanceof Tuple ? objects.items : [];
      const texts = values.map((value) => interpreter.str(value));
      const text = texts.join(orDefault('sep', separator, ' ')) + orDefault('end', end, '\n');
      interpreter.charge(1 + text.length / 100);
      interpreter.print(text);
      return none;
    },
  ),
];

/** `None` stands for the default. */
function orDefault(name: string, value: Value, otherwise: string): string {
  return value === none ? otherwise : stringArgument(`\`${name}\` of \`print\``, value);
}
