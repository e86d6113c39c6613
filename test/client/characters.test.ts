import assert from 'node:assert/strict';
import { cellsOf, charactersIn } from '../../client/src/repl/characters';

describe('the cells of a terminal', () => {
  it('are one, two or none for a character', () => {
    for (const one of ['a', 'ä', 'e\u0301', '→', '│', 'ﾊ', '\u00AD', '🇦']) assert.equal(cellsOf(one), 1, one);
    for (const two of ['日', 'ハ', '한', '😀', '🚀', '（', '👩\u200D']) assert.equal(cellsOf(two), 2, two);
    for (const none of ['\u0301', '\u200D', '\uFE0F', '\u200B'])
      assert.equal(cellsOf(none), 0, JSON.stringify(none));
  });

  it('belong to a code point with its marks', () => {
    assert.deepEqual(charactersIn('ae\u0301\u0302日\uFE0F👩\u200D🚀'), [
      'a',
      'e\u0301\u0302',
      '日\uFE0F',
      '👩\u200D',
      '🚀',
    ]);
  });
});
