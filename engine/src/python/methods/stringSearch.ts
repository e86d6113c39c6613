import { codePoints } from '../../text/codePoints';
import { Failure } from '../../text/failure';
import { brief } from '../../values/format';
import { none, Tuple, type Value } from '../../values/value';
import { countArgument, stringArgument, wrongKind } from '../arguments';
import type { Bound } from '../builtin';
import { method, type Method } from './family';

/** Methods that look for a string in a string. */
export const searchMethods: readonly Method<string>[] = [
  method(
    'find(sub[, start[, end]])',
    'The index of the first place where a string stands, or -1.',
    (self, args) => BigInt(find('find', self, args, false)),
  ),
  method(
    'rfind(sub[, start[, end]])',
    'The index of the last place where a string stands, or -1.',
    (self, args) => BigInt(find('rfind', self, args, true)),
  ),
  method(
    'index(sub[, start[, end]])',
    'The index of the first place where a string stands, which must be there.',
    (self, args) => found('index', self, args, false),
  ),
  method(
    'rindex(sub[, start[, end]])',
    'The index of the last place where a string stands, which must be there.',
    (self, args) => found('rindex', self, args, true),
  ),
  method(
    'count(sub[, start[, end]])',
    'How often a string stands in the string, without overlaps.',
    (self, args) => {
      const sub = stringArgument('`count`', args[0] ?? none);
      const part = partOf('count', self, args);
      if (!part) return 0n;
      return BigInt(sub === '' ? codePoints(part.text).length + 1 : part.text.split(sub).length - 1);
    },
  ),
  method(
    'startswith(prefix[, start[, end]])',
    'Whether the string begins with another one, or with one of a tuple.',
    (self, args) => begins('startswith', self, args, (text, affix) => text.startsWith(affix)),
  ),
  method(
    'endswith(suffix[, start[, end]])',
    'Whether the string ends with another one, or with one of a tuple.',
    (self, args) => begins('endswith', self, args, (text, affix) => text.endsWith(affix)),
  ),
];

/** A part of a string, and how many characters stand before it. */
interface Part {
  readonly text: string;
  readonly offset: number;
}

/** The part of a string between two indices; `undefined` where the first stands behind the end. */
function partOf(name: string, text: string, [, start = none, end = none]: Bound): Part | undefined {
  if (start === none && end === none) return { text, offset: 0 };
  const characters = codePoints(text);
  const { length } = characters;
  const place = (value: Value, otherwise: number): number => {
    if (value === none) return otherwise;
    const index = countArgument(`the bounds of \`${name}\``, value);
    return index < 0 ? Math.max(0, index + length) : index;
  };
  const from = place(start, 0);
  const to = Math.min(place(end, length), length);
  if (from > to) return undefined;
  return { text: characters.slice(from, to).join(''), offset: from };
}

function find(name: string, text: string, args: Bound, fromEnd: boolean): number {
  const sub = stringArgument(`\`${name}\``, args[0] ?? none);
  const part = partOf(name, text, args);
  if (!part) return -1;
  const at = fromEnd ? part.text.lastIndexOf(sub) : part.text.indexOf(sub);
  return at < 0 ? -1 : part.offset + codePoints(part.text.slice(0, at)).length;
}

function found(name: string, text: string, args: Bound, fromEnd: boolean): bigint {
  const at = find(name, text, args, fromEnd);
  if (at >= 0) return BigInt(at);
  throw new Failure(
    'value/absent',
    `${brief(args[0] ?? none)} does not stand in ${brief(text)}; \`${fromEnd ? 'rfind' : 'find'}\` gives -1 then`,
  );
}

function begins(
  name: string,
  text: string,
  args: Bound,
  holds: (text: string, affix: string) => boolean,
): boolean {
  const [affix = none] = args;
  const affixes = affix instanceof Tuple ? affix.items : [affix];
  const part = partOf(name, text, args);
  return affixes.some((each) => {
    if (typeof each !== 'string') throw wrongKind(`\`${name}\``, 'a string or a tuple of strings', each);
    return part !== undefined && holds(part.text, each);
  });
}
