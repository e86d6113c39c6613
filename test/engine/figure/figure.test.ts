import assert from 'node:assert/strict';
import { unpackBits } from '../../../engine/src/figure/bits';
import { diffFigures } from '../../../engine/src/figure/diff';
import { Fault, mostDrawnTokens, figureOf, parseSample, Sample, tileOf } from '../../../engine/src/index';
import { Picture, selected } from './support/picture';

const program = `
before = select(indices, indices, <);
doubled = indices * 2;
mean = aggregate(before, doubled);
other = aggregate(before, indices, 9);
shifted = mean + other;
last = aggregate(select(indices, 4, ==), shifted) + 1;
`;

describe('a picture', () => {
  it('has a row for each layer, with a box for each selector and a use for each aggregate', () => {
    const { figure } = new Picture(program, 'last');
    assert.equal(figure.kind, 's-op');
    assert.deepEqual(
      figure.layers.map(({ layer, heads }) => [layer, heads.map(({ name, uses }) => [name, uses.length])]),
      [
        [1, [['before', 2]]],
        [2, [['select(indices, 4, ==)', 1]]],
      ],
    );
    const [use, other] = figure.layers[0]?.heads[0]?.uses ?? [];
    assert.deepEqual(use?.values, { role: 'value', label: 'doubled', cells: ['0', '2', '4', '6', '8'] });
    assert.deepEqual(use.result, { role: 'result', label: 'mean', cells: ['0', '0', '1.0', '2.0', '3.0'] });
    assert.equal(other?.fallback, '9');
  });

  it('has the input first, what is made of it, what layers make of their heads, and the values', () => {
    const { input, embedding, layers, result } = new Picture(program, 'last').figure;
    assert.deepEqual(input.cells, ['h', 'e', 'l', 'l', 'o']);
    assert.deepEqual(
      embedding.map(({ label }) => label),
      ['doubled'],
    );
    assert.deepEqual(
      layers.map(({ feedForward }) => feedForward.map(({ label }) => label)),
      [['shifted'], []],
    );
    assert.deepEqual(result?.cells, ['5.5', '5.5', '5.5', '5.5', '5.5']);
  });

  it('knows where its boxes are written', () => {
    const picture = new Picture(program, 'last');
    const [first, second] = picture.figure.layers;
    assert.equal(picture.written(first?.heads[0]?.span), 'select(indices, indices, <)');
    assert.equal(picture.written(first?.heads[0]?.uses[1]?.span), 'aggregate(before, indices, 9)');
    assert.equal(picture.written(second?.heads[0]?.span), 'select(indices, 4, ==)');
    assert.equal(picture.written(first?.feedForward[0]?.span), 'mean + other');
  });

  it('knows the expression inside of a function, and calls things as the function does', () => {
    const text =
      'def f(x) {\n  near = select(x, x + 1, ==);\n  return aggregate(near, x);\n}\na = f(indices);';
    const picture = new Picture(text, 'a');
    const { name, span, uses } = picture.head('near');
    assert.equal(name, 'near');
    assert.equal(picture.written(span), 'select(x, x + 1, ==)');
    assert.equal(picture.written(uses[0]?.span), 'aggregate(near, x)');
  });

  it('calls what has no name by its source, with parentheses inside of other text', () => {
    const text =
      'a = tokens == "a";\nn = selector_width(select(tokens, a or not a, ==) and select(1, 1, ==));';
    const names = new Picture(text, 'n').figure.layers[0]?.heads.map(({ name }) => name) ?? [];
    const selector = '(select(tokens, a or not a, ==) and full_s)';
    assert.deepEqual(names, [
      `${selector} or select(indices, 0, ==)`,
      `${selector} and select(indices, 0, ==)`,
    ]);
  });

  it('shows the last head of an s-op, with the one use that it is made of', () => {
    const { figure } = new Picture(program, 'mean');
    assert.equal(figure.head?.name, 'before');
    assert.deepEqual(
      figure.head.uses.map(({ result }) => result.label),
      ['mean'],
    );
    assert.equal(new Picture(program, 'doubled').figure.head, undefined);
  });

  it('of a selector has the layers that its keys and queries need', () => {
    const text = `${program} s = select(mean, other, ==);`;
    const { kind, head, layers, result } = new Picture(text, 's').figure;
    assert.equal(kind, 'selector');
    assert.equal(head?.layer, undefined);
    assert.deepEqual(head?.uses, []);
    assert.deepEqual(
      layers.map(({ layer }) => layer),
      [1],
    );
    assert.equal(result, undefined);
  });

  it('counts what is selected', () => {
    const { matrix } = new Picture(program, 'before').head('before');
    assert.deepEqual(selected(new Picture(program, 'before').figure.head), [
      '·····',
      '1····',
      '11···',
      '111··',
      '1111·',
    ]);
    assert.deepEqual(
      [matrix.selected, matrix.rowSums, matrix.columnSums],
      [10, [0, 1, 2, 3, 4], [4, 3, 2, 1, 0]],
    );
  });

  it('keeps the id of a head while its node lives', () => {
    const { analysis, value, sample } = new Picture(program, 'mean');
    const again = figureOf(analysis, value, 'again', sample);
    assert.ok(!(again instanceof Fault));
    assert.equal(again.head?.id, new Picture(program, 'mean').figure.head?.id);
  });
});

describe('a large matrix', () => {
  it('travels whole up to 512 tokens, and is read in tiles beyond', () => {
    const text = 'before = select(indices, indices, <);';
    assert.ok(new Picture(text, 'before', { sample: 'a'.repeat(512) }).figure.head?.matrix.bits);
    const { analysis, value, sample, figure } = new Picture(text, 'before', { sample: 'a'.repeat(600) });
    const { head } = figure;
    assert.ok(head);
    assert.equal(head.matrix.bits, undefined);
    assert.equal(head.matrix.rowSums[599], 599);
    const tile = tileOf(analysis, value, sample, head.id, { row: 598, column: 590, rows: 50, columns: 50 });
    assert.ok(typeof tile === 'string');
    const bits = unpackBits(tile, 2, 10);
    const read = [0, 1].map((row) =>
      Array.from({ length: 10 }, (_, column) => (bits.has(row, column) ? '1' : '·')).join(''),
    );
    assert.deepEqual(read, ['11111111··', '111111111·']);
  });

  it('opens for as many tokens as are drawn, and not for more', function () {
    this.timeout(30_000);
    const text = 'm = aggregate(select(tokens, tokens, ==), indices);';
    const { figure } = new Picture(text, 'm', { sample: 'ab'.repeat(mostDrawnTokens / 2) });
    assert.equal(figure.head?.matrix.selected, mostDrawnTokens ** 2 / 2);
    assert.equal(figure.result?.cells.length, mostDrawnTokens);
    const { analysis, value } = new Picture(text, 'm');
    const sample = parseSample('a'.repeat(mostDrawnTokens + 1));
    assert.ok(sample instanceof Sample);
    const fault = figureOf(analysis, value, 'm', sample);
    assert.ok(fault instanceof Fault);
    assert.match(fault.message, /4097 tokens, and pictures are drawn up to 4096/);
  });
});

describe('two pictures', () => {
  it('differ in the cells that are not the same', () => {
    const text = 'same = select(tokens, tokens, ==);\nn = selector_width(same);';
    const [a, b] = ['abc', 'abb'].map((sample) => new Picture(text, 'same', { sample }).figure);
    assert.ok(a && b);
    const difference = diffFigures(a, b);
    assert.deepEqual(difference.input, [2]);
    assert.deepEqual(difference.heads, [
      {
        id: b.head?.id,
        cells: [
          { query: 1, key: 2 },
          { query: 2, key: 1 },
        ],
        strips: [
          { role: 'key', index: 0, positions: [2] },
          { role: 'query', index: 0, positions: [2] },
        ],
      },
    ]);
    assert.deepEqual(diffFigures(a, a), { heads: [], layers: [], input: [], result: [] });
  });

  it('are compared head by head, in whatever order these stand', () => {
    const two = 'before = select(indices, indices, <);\nafter = select(indices, indices, >);';
    const { figure } = new Picture(
      `${two}\nboth = aggregate(before, indices) + aggregate(after, indices);`,
      'both',
    );
    const turned = {
      ...figure,
      layers: figure.layers.map((layer) => ({ ...layer, heads: [...layer.heads].reverse() })),
    };
    assert.deepEqual(diffFigures(figure, turned), { heads: [], layers: [], input: [], result: [] });
  });

  it('differ after an edit in what it changed, layer by layer', () => {
    const before = new Picture(program, 'last').figure;
    const after = new Picture(program.replace('indices, 9', 'indices, 5'), 'last').figure;
    const { heads, layers, input, result } = diffFigures(before, after);
    assert.deepEqual(input, []);
    assert.deepEqual(
      heads.map(({ strips }) => strips),
      [[{ role: 'result', index: 1, positions: [0] }], [{ role: 'value', index: 0, positions: [0] }]],
    );
    assert.deepEqual(layers, [{ layer: 1, strips: [{ role: 'feed-forward', index: 0, positions: [0] }] }]);
    assert.deepEqual(result, []);
  });
});
