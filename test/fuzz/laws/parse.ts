import assert from 'node:assert/strict';
import { parserOf, type Language } from '@rasp/engine';
import { scan as scanRasp } from '../../../engine/src/syntax/rasp/scanner';
import { scan as scanRaspy } from '../../../engine/src/syntax/raspy/scanner';
import { assertSpansNest } from '../../engine/syntax/spans';
import { assertHolds, assertMakeUp, type Scan } from '../../engine/syntax/tokens';
import { plainTrial, type Law } from '../law';
import { ofTexts, type TextCase } from './textCase';

const scanners: Readonly<Record<Language, (text: string) => Scan>> = { rasp: scanRasp, raspy: scanRaspy };

export const parse: Law<TextCase> = {
  name: 'parse',
  about: 'any text has a tree, whose tokens and what is between them make up the text',
  few: 30,
  ...ofTexts,
  begin: () =>
    plainTrial(({ language, text }) => {
      const tree = parserOf(language)(text);
      assert.equal(tree.text, text);
      assertSpansNest(tree);
      const tokens = scanners[language](text);
      assertMakeUp(text, tokens);
      assertHolds(tree, tokens);
      const { complete, problems, statements } = tree;
      assert.ok(complete || problems.length > 0, 'what can not be read has a problem');
      assert.ok(!complete || statements.every(({ broken }) => !broken), 'what is complete is not broken');
    }),
};
