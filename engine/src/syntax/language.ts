import { parseRasp } from './rasp/parser';
import type { Language } from './tree';

/** How the languages are called. */
export const languageNames: Readonly<Record<Language, string>> = { rasp: 'RASP', raspy: 'RASPy' };

/** Whether a word is the id of a language: `rasp` or `raspy`. */
export function isLanguage(word: unknown): word is Language {
  return word === 'rasp' || word === 'raspy';
}

/** The language of a file by its name or URI, where its text does not say: RASPy if that ends in `.raspy`. */
export function languageOfName(name: string): Language {
  return /\.raspy$/i.test(name) ? 'raspy' : 'rasp';
}

/**
 * The language that a text says it is in: `# rasp: raspy` or `# rasp: rasp`, whatever the blanks and capitals, as its
 * first line. Empty lines and what Python knows there, `#!…` and `# coding: …`, may stand before.
 */
export function pragmaOf(text: string): Language | undefined {
  const [, word] = /^\uFEFF?(?:[^\S\r\n]*(?:#!.*|#.*coding[:=].*)?(?:\r\n?|\n))*[^\S\r\n]*#[^\S\r\n]*rasp[^\S\r\n]*:[^\S\r\n]*(raspy?)[^\S\r\n]*$/im.exec(
    text,
  ) ?? [];
  const language = word?.toLowerCase();
  return isLanguage(language) ? language : undefined;
}
