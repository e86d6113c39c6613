import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertSame, meaningOf, styles } from '../../engine/format/sameProgram';
import { formatted } from '../../engine/format/support';
import { plainTrial, type Law } from '../law';
import { ofTexts, type TextCase } from './textCase';

export const format: Law<TextCase> = {
  name: 'format',
  about: 'formatting keeps the tree, the comments and the values, and what is formatted stays as it is',
  few: 6,
  ...ofTexts,
  begin: () =>
    plainTrial(({ language, text, seed }) => {
      const [style] = fc.sample(styles, { seed, numRuns: 1 });
      assert.ok(style);
      assertSame(language, text, style);
      assert.deepEqual(meaningOf(language, formatted(language, text, style)), meaningOf(language, text));
    }),
};
