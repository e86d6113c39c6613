import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import { mutated, program } from '../../engine/format/arbitraries';
import { corpusOf } from './corpus';
import { mutations, pieces } from './mutations';
import { raspPrograms } from './raspPrograms';
import { raspyPrograms } from './raspyPrograms';

/** Programs that people wrote. */
export function writtenPrograms(language: Language): fc.Arbitrary<string> {
  return fc.constantFrom(...corpusOf(language));
}

/** Programs that are made with an eye on types, so that many of them evaluate. */
export function madePrograms(language: Language): fc.Arbitrary<string> {
  return language === 'rasp' ? raspPrograms : raspyPrograms;
}

/** Programs of all kinds: written, made, and both changed at random, up to any characters at all. */
export function texts(language: Language): fc.Arbitrary<string> {
  const whole = fc.oneof(writtenPrograms(language), madePrograms(language));
  const changes = fc.array(mutations(language, whole), { minLength: 1, maxLength: 6 });
  const changed = fc
    .tuple(whole, changes)
    .map(([text, all]) => all.reduce((present, change) => change(present), text));
  const soup = fc.array(pieces(language), { maxLength: 60 });
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 3, arbitrary: madePrograms(language) },
    { weight: 2, arbitrary: fc.oneof(program(language), mutated(language)) },
    { weight: 1, arbitrary: soup.map((parts) => parts.join('')) },
    { weight: 1, arbitrary: soup.map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
}
