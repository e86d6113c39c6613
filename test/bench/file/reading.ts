import { parseRasp, type Language } from '@rasp/engine';
import { parseRaspy } from '../../../engine/src/syntax/raspy/parser';

export { Analyzer } from '@rasp/engine';

/** Parses a text. */
export function parse(language: Language, text: string): unknown {
  return language === 'rasp' ? parseRasp(text) : parseRaspy(text);
}
