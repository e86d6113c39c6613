import type { Language } from '../../syntax/tree';
import type { Span } from '../../text/span';

const letters: Readonly<Record<Language, { readonly before: RegExp; readonly behind: RegExp }>> = {
  rasp: { before: /[A-Za-z0-9_]*$/, behind: /^[A-Za-z0-9_]*/ },
  raspy: { before: /\p{XIDC}*$/u, behind: /^\p{XIDC}*/u },
};

/** A name is not longer than this. */
const longest = 200;

/** The name, or number, that a cursor is in or at; empty where there is none. */
export function wordAt(text: string, offset: number, language: Language): Span {
  return spanAt(text, offset, letters[language]);
}

/** The comparison that a cursor is in or at; empty where there is none. */
export function comparisonAt(text: string, offset: number): Span {
  return spanAt(text, offset, { before: /[=<>!]*$/, behind: /^[=<>!]*/ });
}

function spanAt(
  text: string,
  offset: number,
  { before, behind }: { readonly before: RegExp; readonly behind: RegExp },
): Span {
  const [left = ''] = before.exec(text.slice(Math.max(0, offset - longest), offset)) ?? [];
  const [right = ''] = behind.exec(text.slice(offset, offset + longest)) ?? [];
  return { start: offset - left.length, end: offset + right.length };
}
