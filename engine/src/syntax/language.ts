import { parseRasp } from './rasp/parser';
import { parseRaspy } from './raspy/parser';
import type { Language, Tree } from './tree';

/** What the languages are called. */
export const languageNames: Readonly<Record<Language, string>> = { rasp: 'RASP', raspy: 'RASPy' };

const parsers: Readonly<Record<Language, (text: string) => Tree>> = { rasp: parseRasp, raspy: parseRaspy };

/** What reads a text of a language. */
export function parserOf(language: Language): (text: string) => Tree {
  return parsers[language];
}

/** Whether a word is the id of a language: `rasp` or `raspy`. */
export function isLanguage(word: unknown): word is Language {
  return word === 'rasp' || word === 'raspy';
}

/** The language of a file by its name or URI, where nothing else says it: RASPy if it ends in `.raspy`. */
export function languageOfName(name: string): Language {
  return /\.raspy$/i.test(name) ? 'raspy' : 'rasp';
}

/**
 * The language that a text says it is in: `# rasp: raspy` or `# rasp: rasp`, in any capitals, is its first line. Empty
 * lines, `#!…` and `# coding: …` may stand before.
 */
export function pragmaOf(text: string): Language | undefined {
  const [, word] = /^\s*#\s*rasp\s*:\s*(raspy?)\s*$/i.exec(firstLineOf(text).line) ?? [];
  const language = word?.toLowerCase();
  return isLanguage(language) ? language : undefined;
}

/** The first line of a text that says anything, as `pragmaOf` has it, and the offset where it starts. */
export function firstLineOf(text: string): { readonly line: string; readonly start: number } {
  const [before = ''] = /^\uFEFF?(?:[^\S\r\n]*(?:#!.*|#.*\bcoding[:=].*)?(?:\r\n?|\n))*/.exec(text) ?? [];
  const [line = ''] = /^.*/.exec(text.slice(before.length)) ?? [];
  return { line, start: before.length };
}

/** What only one of the languages has on a line, comments and strings left out. */
const signs: Readonly<Record<Language, RegExp>> = {
  rasp: /;\s*$|^\s*(?:def|for)\b.*\{|(?:[=!<>]=|[<>])\s*\)|^\s*(?:set|show)\s.*\bexample\b|^\s*load\s*""|\bselector_width\(|\btokens_(?:str|int|float|bool|asis)\b/,
  raspy:
    /^\s*def\b.*\).*:|^\s*(?:if|elif|else|for|while)\b.*:\s*$|^\s*(?:from\s+[\w.]+\s+)?import\s|\.(?:value|map|has|round|name|input)\(|\bkey\(.*\bquery\(|\bquery\(.*\bkey\(|\blambda\b.*:/,
};

/** That many lines have to show it. */
const fewest = 2;
/** On one line that shows the language given, so many have to show the other. */
const ratio = 4;
/** Of a longer line only its start is looked at. */
const widest = 200;

/**
 * The language that a text is plainly in, or else the one given: the other has signs on several lines, the one given
 * next to none, and there are fewer syntax errors in the other.
 */
export function likelyLanguage(text: string, given: Language): Language {
  const other = given === 'rasp' ? 'raspy' : 'rasp';
  const lines = withoutTexts(text).split(/\r\n?|\n/);
  const count = (language: Language): number =>
    lines.filter((line) => signs[language].test(line.slice(0, widest))).length;
  const shown = count(other);
  if (shown < fewest || shown <= ratio * count(given)) return given;
  return syntaxErrors(text, other) < syntaxErrors(text, given) ? other : given;
}

function syntaxErrors(text: string, language: Language): number {
  return parsers[language](text).problems.filter(({ severity }) => severity === 'error').length;
}

/** A text with its strings empty and its comments gone. */
function withoutTexts(text: string): string {
  return text.replace(/"""[^]*?"""|'''[^]*?'''|"[^"\r\n]*"|'[^'\r\n]*'|#.*/g, (part) =>
    part.startsWith('#') ? '' : '""',
  );
}
