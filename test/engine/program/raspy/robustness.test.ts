import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Analyzer, repr, type Analysis } from '@rasp/engine';

const folder = join(__dirname, '../../../conformance/raspy');
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.raspy'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const limits = { steps: 50_000, milliseconds: 20_000 };
const options = { language: 'raspy', sure: true, limits } as const;

const pieces = fc.constantFrom(
  ...['def f(x):', '\n    ', '\n', 'lambda', 'tokens', 'key(', ')', '(', '[', ']', '{', ',', ':', '=', '=='],
  ...[
    '~',
    '-',
    '**',
    'for',
    'in',
    'if',
    'while',
    'not',
    'f"{',
    "'",
    '1',
    '.value(',
    '.map(',
    '.input(',
    '#',
    '\\',
  ],
);
const edit = fc.record({ at: fc.nat(2000), length: fc.nat(20), text: pieces });

/** What is known of a program, as text. */
function known({ problems, program }: Analysis): string {
  const values = [...program.bindings].map(([name, { value }]) => `${name} = ${repr(value)}`);
  const told = problems.map(({ code, severity, span, message, related }) => [
    code,
    severity,
    span,
    message,
    related,
  ]);
  const printed = program.output.map(({ text }) => text);
  return JSON.stringify([told, printed, values]);
}

describe('any edit of a program in RASPy', () => {
  it('is analyzed, as if it were the first text, with problems inside of it', () => {
    const edited = fc.tuple(fc.constantFrom(...programs), fc.array(edit, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(edited, ([program, edits]) => {
        const analyzer = new Analyzer(options);
        analyzer.analyze(program);
        let text = program;
        for (const { at, length, text: piece } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + piece + text.slice(start + length);
          const analysis = analyzer.analyze(text);
          for (const { span } of analysis.problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          assert.equal(known(analysis), known(new Analyzer(options).analyze(text)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
