import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Tree } from '../../../engine/src/syntax/tree';
import { applyFix } from './problems';
import { assertSpansNest } from './spans';
import { assertHolds, assertMakeUp, type Scan } from './tokens';

/** Random texts of a language. */
export interface Texts {
  /** Pieces of the language one behind the other. */
  readonly soup: fc.Arbitrary<string>;
  /** The program with some stretches of it replaced by other pieces. */
  readonly broken: fc.Arbitrary<string>;
}

/**
 * Random texts made of pieces of a language.
 * @param pieces words and signs with blanks between them.
 * @param gaps what may stand between two pieces.
 * @param program has something of everything.
 */
export function textsOf(pieces: string, gaps: readonly string[], program: string): Texts {
  const piece = fc.constantFrom(...pieces.split(' '));
  const change = fc.record({
    at: fc.nat(program.length),
    length: fc.nat(8),
    text: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') },
      { weight: 20, arbitrary: piece },
    ),
  });
  return {
    soup: fc
      .array(fc.tuple(piece, fc.constantFrom(...gaps)), { maxLength: 60 })
      .map((parts) => parts.flat().join('')),
    broken: fc
      .array(change, { minLength: 1, maxLength: 5 })
      .map((changes) =>
        changes.reduce(
          (text, { at, length, text: by }) => text.slice(0, at) + by + text.slice(at + length),
          program,
        ),
      ),
  };
}

/** What any text of a language is tested with. */
export interface Reading extends Texts {
  readonly scan: (text: string) => Scan;
  readonly parse: (text: string) => Tree;
  /** How many texts each law is tested on. */
  readonly numRuns: number;
  /** How many fixes mend that many problems at the most: one may bring to light another. */
  readonly mostFixes: (problems: number) => number;
}

/** The laws that the tree of any text obeys, as tests. */
export function testLaws({ soup, broken, scan, parse, numRuns, mostFixes }: Reading): void {
  const check = (texts: fc.Arbitrary<string>, law: (text: string) => void): void => {
    fc.assert(fc.property(texts, law), { numRuns });
  };

  const strings = fc.string({ unit: 'binary', maxLength: 50 });
  for (const [what, texts] of Object.entries({
    'soup of tokens': soup,
    string: strings,
    'broken program': broken,
  }))
    it(`any ${what} has a tree`, () => {
      check(texts, (text) => {
        assertSpansNest(parse(text));
      });
    });

  it('tokens and comments make up the text, and the tree holds them', () => {
    check(fc.oneof(soup, strings, broken), (text) => {
      const tokens = scan(text);
      assertMakeUp(text, tokens);
      assertHolds(parse(text), tokens);
    });
  });

  it('it does not matter how lines end', () => {
    check(fc.oneof(soup, strings, broken), (text) => {
      const lines = text.split(/\r\n?|\n/);
      const [expected, ...others] = ['\n', '\r\n', '\r'].map((lineBreak) =>
        readingOf(parse(lines.join(lineBreak))),
      );
      for (const reading of others) assert.deepEqual(reading, expected);
    });
  });

  const any = fc.oneof(soup, broken);

  it('what can not be read has a problem', () => {
    check(any, (text) => {
      const { complete, problems, statements } = parse(text);
      assert.ok(complete || problems.length > 0);
      assert.ok(!complete || statements.every((statement) => !statement.broken));
    });
  });

  it('no two problems have the same place', () => {
    check(any, (text) => {
      const places = parse(text).problems.map(({ span }) => `${span.start} ${span.end}`);
      assert.deepEqual(places, [...new Set(places)]);
    });
  });

  it('every message is a sentence', () => {
    check(any, (text) => {
      for (const { message } of parse(text).problems) assert.match(message, /^[^a-z].*[.?]$/su);
    });
  });

  it('where a text is understood, its fixes come to an end and keep it so', () => {
    check(any, (start) => {
      let text = start;
      let tree = parse(text);
      if (!tree.complete) return;
      for (let left = mostFixes(tree.problems.length); tree.problems.length > 0; left--) {
        assert.ok(left > 0, `no end of fixes: ${text}`);
        const fix = tree.problems.flatMap(({ fixes = [] }) => fixes)[0];
        if (!fix) return;
        text = applyFix(text, fix);
        tree = parse(text);
        assert.ok(tree.complete, text);
      }
    });
  });
}

/** What is read, and the lines and columns of what is told. */
function readingOf({ lines, statements, problems, complete, unfinished }: Tree): unknown {
  const places = problems.map(({ code, span }) => [code, lines.placeAt(span.start), lines.placeAt(span.end)]);
  const kinds = statements.map(({ kind, broken }) => [kind, broken]);
  return { kinds, places, complete, unfinished };
}

/** Asserts that the first of two statements is told to be nested too deeply, by one problem, and the other is read. */
export function assertTooDeep({ problems, statements }: Tree): void {
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['syntax/too-deep'],
  );
  assert.deepEqual(
    statements.map(({ broken }) => broken),
    [true, false],
  );
}
