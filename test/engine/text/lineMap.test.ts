import fc from 'fast-check';
import assert from 'node:assert/strict';
import { LineMap } from '../../../engine/src/text/lineMap';

const texts = fc.string({ unit: fc.constantFrom('a', '\u{1F600}', '\n', '\r', '\r\n'), maxLength: 30 });

describe('LineMap', () => {
  it('counts lines that end at LF, CR LF or CR', () => {
    const lines = new LineMap('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.lineStart(line)),
      [0, 2, 5, 7],
    );
  });

  it('has a line even for nothing, and an empty last one behind a line break', () => {
    assert.equal(new LineMap('').lineCount, 1);
    assert.equal(new LineMap('a\n').lineCount, 2);
    assert.deepEqual(new LineMap('a\n').placeAt(2), { line: 1, column: 0 });
  });

  it('counts columns in UTF-16 units', () => {
    assert.deepEqual(new LineMap('\u{1F600}a').placeAt(2), { line: 0, column: 2 });
  });

  it('takes what is outside of the text for its nearest end', () => {
    const lines = new LineMap('ab\ncd');
    assert.deepEqual(lines.placeAt(-1), { line: 0, column: 0 });
    assert.deepEqual(lines.placeAt(99), { line: 1, column: 2 });
    assert.equal(lines.offsetAt({ line: -1, column: 5 }), 0);
    assert.equal(lines.offsetAt({ line: 9, column: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 1, column: 99 }), 5);
    assert.equal(lines.offsetAt({ line: 0, column: -3 }), 0);
  });

  it('takes what is behind a line, and inside of its line break, for its end', () => {
    const lines = new LineMap('ab\r\ncd\ne');
    assert.equal(lines.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 1, column: 3 }), 6);
    assert.deepEqual(lines.placeAt(3), { line: 0, column: 2 });
  });

  it('finds every offset again that is not inside of a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInBreak = text.slice(offset - 1, offset + 1) === '\r\n';
          assert.equal(lines.offsetAt(lines.placeAt(offset)), isInBreak ? offset - 1 : offset);
        }
      }),
    );
  });

  it('agrees with splitting the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(new LineMap(text).lineCount, text.split(/\r\n|\r|\n/).length);
      }),
    );
  });
});
