import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '@rasp/engine';

const page = readFileSync(join(__dirname, '../../../docs/samples_and_expectations.md'), 'utf8');

/** What the page uses without defining it. */
const names = [
  'other = flip;',
  'same = select(tokens, tokens, ==);',
  'third = 1 / 3 + 0 * indices;',
  'x = 1 / (3 - 2 * indices);',
  'a = indices;',
  'n = 3;',
  'names = ["a", "b"];',
];

describe('the page about samples and expectations', () => {
  const [, program = ''] = /```rasp\n([^]*?)```/.exec(page) ?? [];
  const cells = page.split('\n').flatMap((line) => /^\| (`[^|]*`) +\|/.exec(line)?.[1] ?? []);
  const expected = cells.flatMap((cell) => cell.split('`').filter((part) => /\w/.test(part)));

  it('has a table', () => {
    assert.ok(expected.length > 15);
  });

  it('has a program without problems', () => {
    assert.deepEqual(new Analyzer().analyze(program).problems, []);
  });

  for (const text of expected) {
    it(`is right in ${text}`, () => {
      const lines = program
        .split('\n')
        .map((line) => (line.startsWith('# expect: layers') ? `# expect: ${text}` : line));
      const atDefinition = /^(?:layers|heads) /.test(text);
      const before = atDefinition ? lines.join('\n') : program;
      const after = atDefinition ? '' : `# expect: ${text}\n`;
      const { expectations } = new Analyzer().analyze(`${before}\n${names.join('\n')}\n\n${after}`);
      assert.ok(expectations.some((expectation) => expectation.text === text));
      assert.deepEqual(
        expectations.flatMap(({ outcome }) => ('problem' in outcome ? [outcome.problem.message] : [])),
        [],
      );
    });
  }
});
