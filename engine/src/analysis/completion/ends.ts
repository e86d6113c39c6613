import { keywords as raspKeywords } from '../../syntax/rasp/tokens';
import { keywords as raspyKeywords } from '../../syntax/raspy/tokens';
import type { Language } from '../../syntax/tree';
import type { Lexeme } from './lexemes';

/** Keywords that are values. */
const constants: ReadonlySet<string> = new Set(['True', 'False', 'None']);

/** Whether a word is a keyword that is no value. */
export function isKeyword({ kind, text }: Lexeme, language: Language): boolean {
  if (kind !== 'word' || constants.has(text)) return false;
  return (language === 'rasp' ? raspKeywords : raspyKeywords).has(text);
}

/** Whether a value may end with a lexeme, so that an operator can follow. */
export function endsValue(lexeme: Lexeme, language: Language): boolean {
  switch (lexeme.kind) {
    case 'word':
      return !isKeyword(lexeme, language);
    case 'number':
    case 'string':
      return true;
    case 'sign':
      return [')', ']', '}'].includes(lexeme.text);
    default:
      return false;
  }
}
