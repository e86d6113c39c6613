import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import type { Law } from '../law';
import { reduceText } from '../reduce';
import { texts } from '../texts/texts';

/** A program, and a number from which a law takes what else is random. */
export interface TextCase {
  readonly language: Language;
  readonly text: string;
  readonly seed: number;
}

/** What laws have in common whose cases are programs. */
export const ofTexts: Pick<Law<TextCase>, 'cases' | 'reduce' | 'show'> = {
  cases: (language) => fromTexts(language, texts(language)),
  reduce: async (made, fails) => ({
    ...made,
    text: await reduceText(made.text, (text) => fails({ ...made, text })),
  }),
  show: ({ text }) => text,
};

export function fromTexts(language: Language, of: fc.Arbitrary<string>): fc.Arbitrary<TextCase> {
  return fc.record({ language: fc.constant(language), text: of, seed: fc.integer() });
}
