import assert from 'node:assert/strict';
import { codePoints } from '../../../engine/src/text/codePoints';
import { problemCodes } from '../../../engine/src/text/codes';
import { asSentence } from '../../../engine/src/text/sentence';
import { contains, cover, touches } from '../../../engine/src/text/span';

describe('spans', () => {
  const span = { start: 2, end: 5 };

  it('cover each other', () => {
    assert.deepEqual(cover(span, { start: 7, end: 9 }), { start: 2, end: 9 });
    assert.deepEqual(cover(span, { start: 0, end: 3 }), { start: 0, end: 5 });
  });

  it('are touched at both ends', () => {
    assert.deepEqual(
      [1, 2, 3, 5, 6].map((offset) => touches(span, offset)),
      [false, true, true, true, false],
    );
  });

  it('contain themselves and what is in them', () => {
    assert.ok(contains(span, span));
    assert.ok(contains(span, { start: 5, end: 5 }));
    assert.ok(!contains(span, { start: 1, end: 3 }));
  });
});

describe('asSentence', () => {
  it('gives a capital and a full stop to what has none', () => {
    assert.equal(asSentence('a list is empty'), 'A list is empty.');
    assert.equal(
      asSentence('`f` is not defined; did you mean `g`?'),
      '`f` is not defined; did you mean `g`?',
    );
    assert.equal(asSentence('Already one.'), 'Already one.');
  });
});

describe('codePoints', () => {
  it('takes a pair of surrogates for one', () => {
    assert.deepEqual(codePoints('a\u{1F600}\uD83D'), ['a', '\u{1F600}', '\uD83D']);
  });
});

describe('problem codes', () => {
  it('are a room and a word, with a sentence each', () => {
    for (const [code, { meaning }] of Object.entries(problemCodes)) {
      assert.match(code, /^[a-z]+\/[a-z-]+$/);
      assert.match(meaning, /^[A-Z`].*\.$/);
    }
  });
});
