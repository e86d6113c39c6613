import assert from 'node:assert/strict';
import { cellOf } from '../../../engine/src/index';
import { Picture } from './support/picture';

describe('a cell of a picture, explained', () => {
  it('has the values that are compared', () => {
    const same = new Picture('same = select(tokens, tokens, ==);', 'same');
    assert.deepEqual(same.cell('same', 3, 2), {
      selected: true,
      text: 'query 3 "l" == key 2 "l"',
      parts: [{ text: 'query 3 "l" == key 2 "l"', held: true }],
    });
    assert.equal(same.cell('same', 3, 0).selected, false);
  });

  it('keeps the order of what is not the same both ways round', () => {
    const before = new Picture('before = select(indices, indices, <);', 'before');
    assert.equal(before.cell('before', 3, 1).text, 'key 1 1 < query 3 3');
  });

  it('says of a composed selector which comparison held', () => {
    const text =
      's = (select(tokens, tokens, ==) and not select(indices, indices, <)) or select(tokens, "h", ==);';
    const cell = new Picture(text, 's').cell('s', 3, 2);
    assert.deepEqual(cell, {
      selected: false,
      text: '((query 3 "l" == key 2 "l" and not key 2 2 < query 3 3) or query 3 "h" == key 2 "l")',
      parts: [
        { text: 'query 3 "l" == key 2 "l"', held: true },
        { text: 'key 2 2 < query 3 3', held: true },
        { text: 'query 3 "h" == key 2 "l"', held: false },
      ],
    });
  });

  it('speaks RASPy', () => {
    const text = [
      's = (key(tokens) == query(tokens)) & ~(key(indices) < query(indices))',
      't = select(key(indices), query(indices), lambda k, q: k + q)',
      'u = (key(indices) < query(1)) ^ (key(indices) == query(2))',
    ].join('\n');
    const cell = (name: string) => new Picture(text, name, { language: 'raspy' }).cell(name, 3, 2);
    assert.equal(cell('s').text, '(query 3 "l" == key 2 "l" & ~(key 2 2 < query 3 3))');
    assert.equal(cell('t').text, 'lambda k, q: k + q of key 2 2 and query 3 3 = 5');
    assert.equal(cell('u').text, '(key 2 2 < query 3 1 ^ query 3 2 == key 2 2)');
  });

  it('is nothing outside of the matrix, or of another picture', () => {
    const { analysis, value, sample, figure } = new Picture('same = select(tokens, tokens, ==);', 'same');
    const id = figure.head?.id ?? '';
    for (const [head, query, key] of [
      [id, 5, 0],
      [id, 0, -1],
      [id, 0.5, 0],
      ['nobody', 0, 0],
    ] as const)
      assert.equal(cellOf(analysis, value, sample, head, { query, key }), undefined);
  });
});
