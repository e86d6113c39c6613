import assert from 'node:assert/strict';
import {
  blogBlocks,
  recordedPrograms,
  type RecordedElement,
  type RecordedInput,
  type RecordedProgram,
  type RecordedResult,
} from './raspyRecorded';
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
        const { failing } = run();
        assert.deepEqual(failing, expectedFailures(recorded, failing));
      });

      it('has a result for the same statements', () => {
        assert.deepEqual(
          run().results.map(({ line }) => line),
          recorded.results.map(({ line }) => line).filter((line = 0) => !run().failing.includes(line)),
        );
      });

      for (const [i, expected] of recorded.results.entries()) {
        it(sourceOf(recorded, expected), () => {
          if (expected.error !== undefined && run().failing.includes(expected.line ?? 0)) return;
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
  assert.deepEqual(actual.input, told(expected.input ?? undefined));
  assert.deepEqual(actual.output, told(expected.output));
  for (const [i, type] of (expected.types ?? []).entries()) {
    const letter = letterOf.get(type);
    if (letter) assert.equal(actual.letters?.[i], letter, `the type of element ${i}`);
  }
  assert.deepEqual(actual.matrix, expected.matrix);
  assert.equal(actual.layers, expected.layers);
  if (expected.uses) assert.deepEqual(actual.uses, expected.uses);
  if (expected.heads) assert.deepEqual(actual.heads, expected.heads);
}

/** The command line gives what JSON has no form for as Python writes it. */
function told(elements: RecordedInput | undefined): RecordedInput | undefined {
  return typeof elements === 'object' ? elements.map(toldElement) : elements;
}

function toldElement(element: RecordedElement): RecordedElement {
  if (element === null) return 'None';
  if (typeof element !== 'object') return element;
  return 'tuple' in element ? (element['tuple'] ?? element) : element;
}

/**
 * The statements that fail while running: those of the library, and of those that it lets fail only when they are shown,
 * what is known here to fail on every input.
 */
function expectedFailures({ failures, results }: RecordedProgram, failing: readonly number[]): number[] {
  const shown = results.filter(({ error }) => error !== undefined).map(({ line = 0 }) => line);
  const lines = [...failures.map(({ line }) => line), ...failing.filter((line) => shown.includes(line))];
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** What a test is called: the first line of the statement. */
function sourceOf({ text }: RecordedProgram, { line = 1 }: RecordedResult): string {
  return `${line}: ${text.split('\n')[line - 1] ?? ''}`;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
