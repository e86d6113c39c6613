import { codePoints } from '../../text/codePoints';
import { Failure } from '../../text/failure';
import { checkSize } from '../../values/sizes';
import { isTrue, List, none, Tuple, type Value } from '../../values/value';
import { countArgument, stringArgument, wrongKind } from '../arguments';
import type { Bound } from '../builtin';
import { blank, lineEnd } from '../text/characters';
import { method, type Method } from './family';

/** Methods that take strings apart and put them together. */
export const splitMethods: readonly Method<string>[] = [
  method(
    'split(sep=None, maxsplit=-1)',
    'The parts between separators, from the left; without a separator, the words between blanks.',
    (self, args) => new List(split('split', self, args)),
  ),
  method(
    'rsplit(sep=None, maxsplit=-1)',
    'The parts between separators, from the right; without a separator, the words between blanks.',
    (self, args) => {
      // From the right is from the left in a mirror.
      const [separator = none, most] = args;
      const mirrored = typeof separator === 'string' ? mirror(separator) : separator;
      return new List(split('rsplit', mirror(self), [mirrored, most]).map(mirror).reverse());
    },
  ),
  method('splitlines(keepends=False)', 'The lines of the string.', (self, [keepEnds = false]) => {
    const lines: Value[] = [];
    let start = 0;
    for (const { 0: end, index } of self.matchAll(lineEnd)) {
      lines.push(self.slice(start, isTrue(keepEnds) ? index + end.length : index));
      start = index + end.length;
    }
    return new List(start < self.length ? [...lines, self.slice(start)] : lines);
  }),
  method(
    'partition(sep)',
    'What stands before a separator, the separator, and what stands after it.',
    (self, [sep = none]) => {
      const separator = separatorArgument('partition', sep);
      const at = self.indexOf(separator);
      return new Tuple(
        at < 0 ? [self, '', ''] : [self.slice(0, at), separator, self.slice(at + separator.length)],
      );
    },
  ),
  method(
    'rpartition(sep)',
    'What stands before the last separator, the separator, and what stands after it.',
    (self, [sep = none]) => {
      const separator = separatorArgument('rpartition', sep);
      const at = self.lastIndexOf(separator);
      return new Tuple(
        at < 0 ? ['', '', self] : [self.slice(0, at), separator, self.slice(at + separator.length)],
      );
    },
  ),
  method(
    'join(iterable)',
    'The strings of something, with this string between them.',
    (self, [iterable = none], interpreter) => {
      const parts: string[] = [];
      let size = 0;
      for (const item of interpreter.iterate(iterable)) {
        interpreter.charge(1);
        if (typeof item !== 'string')
          throw wrongKind(
            `the item at index ${parts.length} that \`join\` joins`,
            'to be a string (`map(str, …)` makes strings)',
            item,
          );
        parts.push(item);
        size += item.length + self.length;
        checkSize(size - self.length);
      }
      return parts.join(self);
    },
  ),
  method(
    'replace(old, new, count=-1)',
    'The string with one string in the place of another, everywhere or `count` times.',
    (self, args) => replaced(self, args),
  ),
  strip('strip', 'both ends', true, true),
  strip('lstrip', 'the start', true, false),
  strip('rstrip', 'the end', false, true),
  method('removeprefix(prefix)', 'The string without another one at its start.', (self, [affix = none]) => {
    const prefix = stringArgument('`removeprefix`', affix);
    return self.startsWith(prefix) ? self.slice(prefix.length) : self;
  }),
  method('removesuffix(suffix)', 'The string without another one at its end.', (self, [affix = none]) => {
    const suffix = stringArgument('`removesuffix`', affix);
    return suffix !== '' && self.endsWith(suffix) ? self.slice(0, -suffix.length) : self;
  }),
];

function mirror(text: string): string {
  return codePoints(text).reverse().join('');
}

function separatorArgument(name: string, value: Value): string {
  const separator = stringArgument(`the separator of \`${name}\``, value);
  if (separator === '')
    throw new Failure(
      'value/argument',
      `the separator of \`${name}\` can not be empty; \`list("abc")\` gives characters`,
    );
  return separator;
}

/** Splits at most as many times as asked for; a negative number is no limit. */
function split(name: string, text: string, [sep = none, limit = -1n]: Bound): string[] {
  const given = countArgument(`the limit of \`${name}\``, limit);
  const most = given < 0 ? Infinity : given;
  return sep === none ? words(text, most) : parts(text, separatorArgument(name, sep), most);
}

function parts(text: string, separator: string, most: number): string[] {
  const all = text.split(separator);
  if (all.length <= most + 1) return all;
  return [...all.slice(0, most), all.slice(most).join(separator)];
}

function words(text: string, most: number): string[] {
  const found: string[] = [];
  const word = new RegExp(`[^${blankSet}]+`, 'gu');
  for (let match = word.exec(text); match; match = word.exec(text)) {
    if (found.length >= most) return [...found, text.slice(match.index)];
    found.push(match[0]);
  }
  return found;
}

/** The inside of the brackets. */
const blankSet = blank.source.slice(1, -1);

function strip(name: string, where: string, atStart: boolean, atEnd: boolean): Method<string> {
  return method(
    `${name}(chars=None)`,
    `The string without blanks, or without some characters, at ${where}.`,
    (self, [chars = none]) => {
      const set = chars === none ? undefined : new Set(stringArgument(`\`${name}\``, chars));
      const isStripped = (character = ''): boolean => (set ? set.has(character) : blank.test(character));
      const characters = codePoints(self);
      let start = 0;
      let end = characters.length;
      if (atStart) while (start < end && isStripped(characters[start])) start += 1;
      if (atEnd) while (end > start && isStripped(characters[end - 1])) end -= 1;
      return characters.slice(start, end).join('');
    },
  );
}

function replaced(text: string, [before = none, after = none, limit = -1n]: Bound): string {
  const old = stringArgument('the first argument of `replace`', before);
  const instead = stringArgument('the second argument of `replace`', after);
  const given = countArgument('the count of `replace`', limit);
  const most = given < 0 ? Infinity : given;
  // An empty string stands before each character and at the end.
  const all = old === '' ? ['', ...codePoints(text), ''] : text.split(old);
  const count = Math.min(most, all.length - 1);
  checkSize(text.length + count * (instead.length - old.length));
  if (count < 1) return text;
  const [first, rest] = [all.slice(0, count + 1), all.slice(count + 1)];
  return [first.join(instead), ...rest].join(old);
}
