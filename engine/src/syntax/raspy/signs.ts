import type { Fix } from '../../text/problem';
import type { Span } from '../../text/span';

/** A sign of another language, or one that a word processor made, and what it means here. */
export interface Meant {
  /** What the token is taken for. */
  readonly text: string;
  readonly message: string;
  /** What may be written instead. */
  readonly instead: readonly string[];
  /** Whether nothing else can be meant. */
  readonly plain: boolean;
}

/** The signs of Python, the longest ones first. */
export const signPattern =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|<=|>=|<<|>>|\*\*|\/\/|[-+*/%@&|^~<>()[\]{},:;.=]/y;

/** The signs that Python does not have, but their writers mean something by them. */
export const foreignPattern = /===|!==|<>|=>|=<|&&|\|\||!(?!=)|[≤≥≠−–×÷∧∨¬∈]/y;

const foreign: ReadonlyMap<string, Meant> = new Map([
  ['===', plain('==')],
  ['!==', plain('!=')],
  ['<>', plain('!=')],
  ['=<', plain('<=')],
  ['=>', doubtful('>=', '`=>` means nothing in RASPy: `>=` compares.', ['>='])],
  [
    '&&',
    doubtful('and', '`&&` means nothing in RASPy: `and` joins plain values, `&` transforms.', ['and', '&']),
  ],
  [
    '||',
    doubtful('or', '`||` means nothing in RASPy: `or` joins plain values, `|` transforms.', ['or', '|']),
  ],
  ['!', doubtful('not', '`!` means nothing in RASPy: `not` negates.', ['not '])],
  ['≤', plain('<=')],
  ['≥', plain('>=')],
  ['≠', plain('!=')],
  ['−', plain('-')],
  ['–', plain('-')],
  ['×', plain('*')],
  ['÷', plain('/')],
  [
    '∧',
    doubtful('and', '`∧` means nothing in RASPy: `and` joins plain values, `&` transforms.', ['and', '&']),
  ],
  ['∨', doubtful('or', '`∨` means nothing in RASPy: `or` joins plain values, `|` transforms.', ['or', '|'])],
  ['¬', doubtful('not', '`¬` means nothing in RASPy: `not` negates.', ['not '])],
  ['∈', doubtful('in', '`∈` means nothing in RASPy: write `in`.', ['in'])],
]);

function plain(text: string): Meant {
  return { text, message: '', instead: [text], plain: true };
}

function doubtful(text: string, message: string, instead: readonly string[]): Meant {
  return { text, message, instead, plain: false };
}

/** What a sign that Python does not have is meant to be. */
export function meantBy(sign: string): Meant | undefined {
  const meant = foreign.get(sign);
  if (!meant?.plain) return meant;
  return { ...meant, message: `\`${sign}\` means nothing in RASPy: write \`${meant.text}\`.` };
}

/** The changes that write something else instead. */
export function rewritings({ instead }: Meant, span: Span): Fix[] {
  return instead.map((text) => ({ title: `Write \`${text.trim()}\``, edits: [{ span, text }] }));
}
