import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer, languageOfName, Sample, type Analysis } from '@rasp/engine';

const folder = join(__dirname, 'fixtures');

/** What each fixture expects passes, but where a line `#! code part of the message` follows. */
describe('what files expect', () => {
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const analyzer = new Analyzer({ language: languageOfName(file) });

    it(`comes out as the fixture ${file} says`, () => {
      assert.deepEqual(surprises(analyzer.analyze(text)), []);
    });

    it(`comes out so in ${file} whatever sample was chosen, and again`, () => {
      const chosenSample = Sample.of('wxyz');
      const defaultSample = Sample.of('setting');
      assert.deepEqual(surprises(analyzer.analyze(text, { ...(chosenSample && { chosenSample }) })), []);
      assert.deepEqual(surprises(analyzer.analyze(text, { ...(defaultSample && { defaultSample }) })), []);
    });
  }
});

/** What is not told, and what nobody said would be told. */
function surprises({ tree, expectations, problems }: Analysis): string[] {
  const lines = tree.text.split('\n');
  const found: string[] = [];
  for (const { span, outcome } of expectations) {
    const { line } = tree.lines.placeAt(span.start);
    // Between an expectation and what is said of it others may stand.
    const [, code, part = ''] = /^#! (\S+) ?(.*)/.exec(lines[line + 1] ?? '') ?? [];
    const told = 'problem' in outcome ? `${outcome.problem.code} ${outcome.problem.message}` : '';
    const isAsSaid = code === undefined ? told === '' : told.startsWith(`${code} `) && told.includes(part);
    if (!isAsSaid) found.push(`line ${line + 1}: expected "${code ?? ''} ${part}", but got "${told}"`);
    if ('problem' in outcome && !problems.includes(outcome.problem)) found.push(`line ${line + 1}: not told`);
  }
  const saidToFail = lines.filter((line) => line.startsWith('#!')).length;
  const failed = expectations.filter(({ outcome }) => outcome.kind !== 'passed').length;
  if (failed !== saidToFail) found.push(`${failed} did not pass, but ${saidToFail} are said to`);
  return found;
}
