import assert from 'node:assert/strict';
import { traceOf } from '../../../engine/src/index';
import { Picture } from './support/picture';

describe('a value of a picture, traced', () => {
  it('goes through what is computed position by position to the input', () => {
    assert.deepEqual(new Picture('a = indices * 2 + 1;', 'a').trace(3), { steps: [], inputs: [3] });
    assert.deepEqual(new Picture('a = 1 + tokens_int;', 'a', { sample: '"12"' }).trace(1).inputs, [1]);
  });

  it('goes along the selected keys of every layer', () => {
    const text = [
      'back = aggregate(select(indices, indices - 1, ==), tokens, "-");',
      'twice = aggregate(select(indices, indices - 1, ==), back, "-");',
    ].join('\n');
    const picture = new Picture(text, 'twice');
    const { steps, inputs } = picture.trace(4);
    assert.deepEqual(inputs, [2]);
    assert.deepEqual(
      steps.map(({ text: told }) => told),
      [
        'layer 2, select(indices, indices - 1, ==): query 4 selects key 3, where back is "l"',
        'layer 1, select(indices, indices - 1, ==): query 3 selects key 2, where tokens is "l"',
      ],
    );
    assert.deepEqual(
      steps.map(({ layer, query, keys, value }) => [layer, query, keys, value]),
      [
        [2, 4, [3], '"l"'],
        [1, 3, [2], '"l"'],
      ],
    );
    const heads = picture.figure.layers.flatMap((layer) => layer.heads);
    assert.deepEqual(
      steps.map(({ head }) => head),
      heads.map(({ id }) => id).reverse(),
    );
  });

  it('has all keys of a mean or a sum', () => {
    const [mean] = new Picture('m = aggregate(select(indices, indices, <=), indices);', 'm').trace(2).steps;
    assert.deepEqual(mean?.keys, [0, 1, 2]);
    assert.match(
      mean.text,
      /query 2 selects 3 keys \(0, 1, 2\), where indices is 0, 1, 2: their mean is 1\.0$/,
    );
    const raspy = 's = (key(indices) <= query(indices)).value(indices)';
    const [sum] = new Picture(raspy, 's', { language: 'raspy' }).trace(2).steps;
    assert.match(sum?.text ?? '', /where indices is 0, 1, 2: their sum is 3$/);
  });

  it('says where a query got the default', () => {
    const { steps, inputs } = new Picture(
      'm = aggregate(select(indices, indices, <), indices, 7);',
      'm',
    ).trace(0);
    assert.deepEqual(inputs, []);
    assert.match(steps[0]?.text ?? '', /query 0 selects nothing and gets the default 7$/);
  });

  it('follows only the side that a choice chose', () => {
    const text = [
      'first = aggregate(select(indices, 0, ==), tokens);',
      'last = aggregate(select(indices, 4, ==), tokens);',
      'a = first if indices == 2 else last;',
    ].join('\n');
    assert.deepEqual(new Picture(text, 'a').trace(2).inputs, [0, 2]);
    assert.deepEqual(new Picture(text, 'a').trace(1).inputs, [1, 4]);
  });

  it('can begin at the result of any head', () => {
    const text = 'm = aggregate(select(indices, 1, ==), tokens);\nn = aggregate(select(indices, 0, ==), m);';
    const picture = new Picture(text, 'n');
    const use = picture.figure.layers[0]?.heads[0]?.uses[0];
    assert.deepEqual(
      picture.trace(3, use?.id).steps.map(({ layer, query }) => [layer, query]),
      [[1, 3]],
    );
  });

  it('is cut where it is too long to be read, and says so', () => {
    const text = 'full = select(1, 1, ==);\na = aggregate(full, indices);\nb = aggregate(full, a);';
    const { steps, cut, inputs } = new Picture(text, 'b', { sample: 'a'.repeat(500) }).trace(0);
    assert.equal(steps.length, 400);
    assert.equal(cut, 'The last 400 of 501 steps are shown.');
    assert.equal(inputs.length, 500);
  });

  it('is nothing at a position that there is not', () => {
    const { analysis, value, sample } = new Picture('a = indices;', 'a');
    for (const at of [-1, 5, 0.5]) assert.equal(traceOf(analysis, value, sample, at), undefined);
    assert.equal(traceOf(analysis, value, sample, 0, 'nobody'), undefined);
  });
});
