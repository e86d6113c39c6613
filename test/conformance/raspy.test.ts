import assert from 'node:assert/strict';
import { blogBlocks, recordedPrograms, type RecordedProgram, type RecordedResult } from './raspyRecorded';
import { RaspyRun, type RanResult } from './raspyRun';

/** How the command line tells the types of elements that Python has names for. */
const letterOf = new Map([
  ['int', 'i'],
  ['float', 'f'],
  ['bool', 'b'],
  ['str', 's'],
]);

describe('RASPy programs recorded from a model of the library', () => {
  for (const recorded of recordedPrograms()) {
    describe(recorded.name, () => {
      const run = lazily(() => new RaspyRun(recorded.text));

      it('fails in the same statements', () => {
        assert.deepEqual(run().failing, linesOf(recorded.failures));
      });

      it('has a result for the same statements', () => {
        assert.deepEqual(
          run().results.map(({ line }) => line),
          recorded.results.map(({ line }) => line),
        );
      });

      for (const [i, expected] of recorded.results.entries()) {
        it(sourceOf(recorded, expected), () => {
          const actual = run().results.filter(({ line }) => line === expected.line);
          const before = recorded.results.slice(0, i).filter(({ line }) => line === expected.line);
          assertResult(actual[before.length], expected);
        });
      }

      if (recorded.prints.length > 0) {
        it('prints the same', () => {
          assert.equal(run().printed, recorded.prints.map(({ text }) => text).join(''));
        });
      }

      if (recorded.notes.length > 0) {
        it('says what may surprise', () => {
          for (const severity of ['info', 'warning'] as const) {
            const noted = new Set(run().linesWith(severity));
            for (const { line } of recorded.notes.filter((note) => note.severity === severity))
              assert.ok(noted.has(line), `line ${line} has no problem of severity ${severity}`);
          }
        });
      }
    });
  }
});

describe('the blocks of the illustrated blog, one after the other', () => {
  const blocks = blogBlocks();
  const run = lazily(() => new RaspyRun(blocks.map(({ code }) => code).join('\n\n')));

  it('all work', () => {
    assert.deepEqual(run().failing, []);
    assert.equal(run().results.length, blocks.length);
  });

  for (const [i, block] of blocks.entries()) {
    it(`${i + 1}: ${block.code.split('\n').at(-1) ?? ''}`, () => {
      assertResult(run().results[i], block);
    });
  }
});

function assertResult(actual: RanResult | undefined, expected: RecordedResult): void {
  assert.ok(actual, 'the statement has no result');
  assert.equal(actual.kind, expected.kind);
  if (expected.kind === 'plain') {
    assert.equal(actual.text, expected.text);
    return;
  }
  if (expected.error !== undefined) {
    assert.ok(actual.error !== undefined, `it should fail: ${expected.error}`);
    return;
  }
  assert.equal(actual.error, undefined);
  assert.deepEqual(actual.input, expected.input);
  assert.deepEqual(actual.output, expected.output);
  for (const [i, type] of (expected.types ?? []).entries()) {
    const letter = letterOf.get(type);
    if (letter) assert.equal(actual.letters?.[i], letter, `the type of element ${i}`);
  }
  assert.deepEqual(actual.matrix, expected.matrix);
  assert.equal(actual.layers, expected.layers);
  if (expected.uses) assert.deepEqual(actual.uses, expected.uses);
  if (expected.heads) assert.deepEqual(actual.heads, expected.heads);
}

function linesOf(failures: RecordedProgram['failures']): number[] {
  return [...new Set(failures.map(({ line }) => line))];
}

/** What a test is called: the first line of the statement. */
function sourceOf({ text }: RecordedProgram, { line = 1 }: RecordedResult): string {
  return `${line}: ${text.split('\n')[line - 1] ?? ''}`;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
