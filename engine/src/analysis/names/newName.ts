import { isReserved } from '../../program/rasp/names';
import { formWords, keywords as raspKeywords } from '../../syntax/rasp/tokens';
import { keywords as raspyKeywords } from '../../syntax/raspy/tokens';
import type { Language } from '../../syntax/tree';

/** Why a word can not be a name in a language, as a sentence; `undefined` if it can. */
export function noNameBecause(word: string, language: Language): string | undefined {
  const isRasp = language === 'rasp';
  if (!(isRasp ? /^[A-Za-z_][A-Za-z0-9_]*$/ : /^[\p{XIDS}_]\p{XIDC}*$/u).test(word)) {
    const letters = isRasp ? 'the letters a to z' : 'letters';
    return `\`${word}\` is no name: names are made of ${letters}, digits and \`_\`, and do not begin with a digit.`;
  }
  const isWord = isRasp ? raspKeywords.has(word) || formWords.has(word) : raspyKeywords.has(word);
  if (isWord || (isRasp && isReserved(word)))
    return `\`${word}\` is a word of the language and can not be a name.`;
  return undefined;
}
