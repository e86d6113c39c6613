import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Analyzer, problemCodes } from '@rasp/engine';
import { problemDocs, problemDocsFile } from '../../../scripts/problemDocs';

describe('the table of problem codes', () => {
  const codesOf = (text: string): string[] => new Analyzer().analyze(text).problems.map(({ code }) => code);

  it('has codes of a room and a word, with a sentence each', () => {
    for (const [code, { meaning }] of Object.entries(problemCodes)) {
      assert.match(code, /^[a-z]+\/[a-z-]+$/);
      assert.match(meaning, /^[A-Z`].*\.$/);
    }
  });

  for (const [code, { wrong, right }] of Object.entries(problemCodes)) {
    if (wrong !== undefined) {
      it(`shows ${code} in a text that has it`, () => {
        assert.ok(codesOf(wrong).includes(code), `${codesOf(wrong).join(', ')} in ${wrong}`);
      });
    }
    if (right !== undefined) {
      it(`shows how to mend ${code}`, () => {
        assert.ok(!codesOf(right).includes(code), `${codesOf(right).join(', ')} in ${right}`);
        assert.deepEqual(
          new Analyzer().analyze(right).problems.filter(({ severity }) => severity === 'error'),
          [],
        );
      });
    }
  }

  it('is what docs/problems.md tells; `npm run docs:problems` writes it anew', async () => {
    assert.equal(readFileSync(problemDocsFile, 'utf8'), await problemDocs());
  });
});
