import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, formatEdits, parserOf, type Span, type Tree } from '@rasp/engine';
import { mutated, program } from './arbitraries';
import { assertSame, meaningOf, shapeOf, styles } from './sameProgram';
import { formatted, programs, style } from './support';

/** Whether a place is in a range, or in a statement of the top level, or the blanks before it, that the range touches. */
function isNear(tree: Tree, place: Span, range: Span): boolean {
  const { text } = tree;
  const before = text.slice(0, range.start).trimEnd().length;
  const behind = text.length - text.slice(range.end).trimStart().length;
  const touched = tree.statements.filter(
    ({ span }) => span.start <= behind && lineEnd(text, span.end) >= before,
  );
  const start = Math.min(before, ...touched.map(({ span }) => text.slice(0, span.start).trimEnd().length));
  const end = Math.max(behind, ...touched.map(({ span }) => lineEnd(text, span.end)));
  return start <= place.start && place.end <= end;
}

function lineEnd(text: string, offset: number): number {
  return offset + text.slice(offset).search(/[\r\n]|$/);
}

describe('formatting: laws', () => {
  for (const language of ['rasp', 'raspy'] as const) {
    describe(language, () => {
      it('a program stays the same program, and is formatted once and for all', function () {
        this.timeout(60_000);
        fc.assert(
          fc.property(program(language), styles, (text, style) => {
            assertSame(language, text, style);
          }),
          { numRuns: 300 },
        );
      });

      it('so does a program with mistakes', function () {
        this.timeout(60_000);
        fc.assert(
          fc.property(mutated(language), styles, (text, style) => {
            assertSame(language, text, style);
          }),
          { numRuns: 300 },
        );
      });

      it('a program without mistakes has no blanks at the ends of lines, and one line break at its end', () => {
        fc.assert(
          fc.property(program(language), styles, (text, style) => {
            const tree = parserOf(language)(text);
            fc.pre(tree.complete && !tree.text.includes('\\'));
            const once = formatted(language, text, style);
            assert.doesNotMatch(once, /[ \t]+$/m);
            assert.match(once, /^$|[^\n]\n$/);
            assert.doesNotMatch(once, language === 'rasp' ? /\n\n\n/ : /\n\n\n\n/);
          }),
          { numRuns: 200 },
        );
      });

      it('a range changes nothing outside of the lines that it touches', () => {
        const part = fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        );
        fc.assert(
          fc.property(fc.oneof(program(language), mutated(language)), part, (text, [a, b]) => {
            const [start, end] = [
              Math.floor(Math.min(a, b) * text.length),
              Math.floor(Math.max(a, b) * text.length),
            ];
            const tree = parserOf(language)(text);
            const edits = formatEdits(tree, style, { start, end });
            assert.deepEqual(shapeOf(parserOf(language)(applyEdits(text, edits))), shapeOf(tree));
            for (const { span } of edits) assert.ok(isNear(tree, span, { start, end }), JSON.stringify(span));
          }),
          { numRuns: 300 },
        );
      });
    });
  }

  for (const { name, language, text } of programs) {
    it(`${name} means the same`, () => {
      assertSame(language, text, style);
      const once = formatted(language, text, { lineWidth: 40 });
      assert.deepEqual(meaningOf(language, once), meaningOf(language, text));
      const crlf = formatted(language, text.replaceAll('\n', '\r\n'), { lineWidth: 40 });
      assert.equal(crlf, once.replaceAll('\n', '\r\n'));
    });
  }
});
