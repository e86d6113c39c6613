import assert from 'node:assert/strict';
import { previewCommand } from '@rasp/server/protocol';
import { useServer } from './support/useServer';

describe('CodeLens', () => {
  const server = useServer();

  /** What the lenses of a text tell, each after the name it stands above. */
  async function lensesOf(text: string): Promise<string[]> {
    const file = await server().open(text);
    return file.lensTexts();
  }

  it('tells layers and heads of s-ops and selectors', async () => {
    assert.deepEqual(
      await lensesOf(`
before = select(indices, indices, <);
flip = aggregate(select(indices, length - 1 - indices, ==), tokens);
histogram = selector_width(select(tokens, tokens, ==));
shifted = indices + 1;
`),
      ['before: 0 layers', 'flip: 2 layers · heads 1/1', 'histogram: 1 layer · heads 2', 'shifted: 0 layers'],
    );
  });

  it('has none for plain values and for what has no value', async () => {
    assert.deepEqual(await lensesOf('n = 3;\nl = [tokens];\ns = "a";\nx = nope;\nf = max;\n'), []);
  });

  it('says so where there is no value on the sample', async () => {
    assert.deepEqual(await lensesOf('n = tokens_int;\nset example "12"\nm = tokens_int;\n'), [
      'n: 0 layers · no value on "hello"',
      'm: 0 layers',
    ]);
  });

  it('tells of a function what its last call gave', async () => {
    const definition = 'def mean(seq) {\n  return aggregate(full_s, seq);\n}\n';
    const file = await server().open(definition);
    assert.deepEqual(await file.lensTexts(), ['mean: not called yet']);

    await file.change(`${definition}a = mean(indices);\n`);
    assert.deepEqual(await file.lensTexts(), ['mean: last call: 1 layer · heads 1', 'a: 1 layer · heads 1']);

    await file.change(`${definition}mean(mean(indices));\n`);
    assert.deepEqual(await file.lensTexts(), ['mean: last call: 2 layers · heads 1/1']);
  });

  it('tells of a function that gives plain values', async () => {
    assert.deepEqual(await lensesOf('def next(n) { return n + 1; }\nnext(3);\n'), [
      'next: last call: no layers',
    ]);
  });

  it('names each of several names in one assignment', async () => {
    assert.deepEqual(await lensesOf('a, n, b = indices, 3, length;\n'), [
      'a: a: 0 layers',
      'b: b: 1 layer · heads 1',
    ]);
  });

  it('stands above each definition of a name, in the order of the text', async () => {
    assert.deepEqual(await lensesOf('a = length;\na = a + 1;\na = aggregate(full_s, a);\n'), [
      'a: 1 layer · heads 1',
      'a: 1 layer · heads 1',
      'a: 2 layers · heads 1/1',
    ]);
  });

  it('offers the preview of its place', async () => {
    const file = await server().open('n = 1;\n[|flip|] = indices;\n');
    const { start } = file.range();

    const [cost, preview, ...others] = await file.lenses();

    assert.deepEqual(others, []);
    for (const lens of [cost, preview]) {
      assert.deepEqual(lens?.range, file.range());
      assert.equal(lens.command?.command, previewCommand);
      assert.deepEqual(lens.command.arguments, [file.uri, start]);
    }
    assert.equal(cost?.command?.title, '0 layers');
    assert.equal(preview?.command?.title, 'Preview');
  });

  it('tells the same of what is drawn, on the input it is drawn on', async () => {
    assert.deepEqual(
      await lensesOf('draw(length);\na = tokens_int;\ndraw(a + 1, [1, 2]);\nb = indices;\ndraw(a);\n'),
      [
        'draw(length);: 1 layer · heads 1',
        'a: 0 layers · no value on "hello"',
        'draw(a + 1, [1, 2]);: 0 layers',
        'b: 0 layers',
        'draw(a);: 0 layers · no value on "hello"',
      ],
    );
  });

  it('offers the preview of what is drawn', async () => {
    const file = await server().open('x = 3;\n[|draw(indices + 1, [3, 4]);|]\n');

    const [, preview] = await file.lenses();

    assert.equal(preview?.command?.title, 'Preview');
    assert.deepEqual(preview.range, file.range());
    assert.deepEqual(preview.command.arguments, [file.uri, file.range().start]);
  });

  it('has none for a drawing of nothing', async () => {
    assert.deepEqual(await lensesOf('draw(nope);\ndraw(3);\ndraw(;\n'), []);
  });
});
