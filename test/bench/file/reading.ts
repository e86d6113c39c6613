import { Analyzer, parseRasp, type Analysis, type Language } from '@rasp/engine';
import { parseRaspy } from '../../../engine/src/syntax/raspy/parser';

/** Parses a text. */
export function parse(language: Language, text: string): unknown {
  return language === 'rasp' ? parseRasp(text) : parseRaspy(text);
}

/** Gives what analyzes the texts of a file of which nothing is known yet. */
export function analyzing(language: Language): (text: string) => Analysis {
  const analyzer = new Analyzer({ language });
  return (text) => analyzer.analyze(text);
}
