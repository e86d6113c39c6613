import assert from 'node:assert/strict';
import { fileNameOf } from '../../../client/src/preview/fileName';

describe('the name of an exported file', () => {
  it('is the title where that is a name', () => {
    assert.equal(fileNameOf('reversed'), 'reversed');
    assert.equal(fileNameOf('häufigkeit_2'), 'häufigkeit_2');
  });

  it('keeps the words of source text', () => {
    assert.equal(fileNameOf('select(tokens, "a/b", ==)'), 'select-tokens-a-b');
  });

  it('can not lead out of a folder, and is never empty', () => {
    assert.equal(fileNameOf('../../etc/passwd'), 'etc-passwd');
    assert.equal(fileNameOf('=='), 'rasp');
    assert.equal(fileNameOf('con'), 'rasp-con');
  });

  it('is short', () => {
    assert.ok(fileNameOf('x'.repeat(10_000)).length <= 60);
  });
});
