import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, type Language } from '@rasp/engine';
import { plainTrial, type Law } from '../law';
import { mutations } from '../texts/mutations';
import { texts, writtenPrograms, madePrograms } from '../texts/texts';
import { knownOf } from './known';
import { isGivenUp, limits } from './limits';
import { reduceVersions, showVersions } from './versions';

/** The texts of one file, one after the other as it is edited. */
interface Edited {
  readonly language: Language;
  readonly versions: readonly string[];
}

export const analyze: Law<Edited> = {
  name: 'analyze',
  about: 'what is known of a text after edits is what is known of it alone',
  few: 6,
  cases: (language) => fc.record({ language: fc.constant(language), versions: versionsOf(language) }),
  begin: () =>
    plainTrial(({ language, versions }) => {
      const options = { language, sure: true, limits } as const;
      const analyzer = new Analyzer(options);
      for (const [number, text] of versions.entries()) {
        const [edited, alone] = [analyzer.analyze(text), new Analyzer(options).analyze(text)];
        for (const { span } of alone.problems)
          assert.ok(
            0 <= span.start && span.start <= span.end && span.end <= text.length,
            'a problem outside',
          );
        if (isGivenUp(edited) || isGivenUp(alone)) continue;
        assert.deepEqual(knownOf(edited), knownOf(alone), `version ${number}`);
      }
    }),
  reduce: reduceVersions,
  show: showVersions,
};

/** A program and what edits make of it one after the other; some of them are undone. */
function versionsOf(language: Language): fc.Arbitrary<string[]> {
  const whole = fc.oneof(writtenPrograms(language), madePrograms(language), texts(language));
  const edit = fc.oneof(
    { weight: 4, arbitrary: mutations(language, whole) },
    { weight: 1, arbitrary: fc.nat(3) },
  );
  return fc.tuple(whole, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([first, edits]) => {
    const versions = [first];
    for (const change of edits) {
      const last = versions.at(-1) ?? first;
      versions.push(typeof change === 'number' ? (versions.at(-2 - change) ?? first) : change(last));
    }
    return versions;
  });
}
