import assert from 'node:assert/strict';
import { bitsOf, type HeadFigure } from '@rasp/engine/figure';
import type { PreviewResult } from '@rasp/server/protocol';
import { useServer } from './support/useServer';

/** The cells of a head, row by row. */
function selected(head: HeadFigure | undefined): string[] {
  const bits = head && bitsOf(head.matrix);
  return Array.from({ length: bits?.rows ?? 0 }, (_, row) =>
    Array.from({ length: bits?.columns ?? 0 }, (__, column) => (bits?.has(row, column) ? '1' : '·')).join(''),
  );
}

describe('preview', () => {
  const server = useServer({ initializationOptions: { sample: 'abc' } });

  async function previewAt(fixture: string): Promise<PreviewResult> {
    const file = await server().open(fixture);
    const result = await file.preview();
    assert.ok(result);
    return result;
  }

  it('draws what a selector selects, as runs of keys per query', async () => {
    const { figure, ...about } = await previewAt('before| = select(indices, indices, <);');

    assert.deepEqual(about, {
      version: 1,
      stale: false,
      title: 'before',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
      cost: '0 layers',
      sample: '"abc"',
    });
    assert.equal(figure?.size, 3);
    const { head } = figure;
    assert.deepEqual(figure.layers, []);
    assert.deepEqual(selected(head), ['···', '1··', '11·']);
    assert.deepEqual(
      head?.comparisons.map(({ op, key, query }) => [op, key.cells, query.cells]),
      [['<', ['0', '1', '2'], ['0', '1', '2']]],
    );
    assert.deepEqual(head.uses, []);
  });

  it('draws a head with its values and result', async () => {
    const { figure, cost } = await previewAt('m| = aggregate(select(indices, indices, <=), indices);');

    const head = figure?.head;
    assert.equal(cost, '1 layer · heads 1');
    assert.deepEqual(selected(head), ['1··', '11·', '111']);
    assert.deepEqual(head?.uses[0]?.values.cells, ['0', '1', '2']);
    assert.deepEqual(head.uses[0].result.cells, ['0', '0.5', '1.0']);
  });

  it('draws an s-op without heads as input and result', async () => {
    const { figure } = await previewAt('a| = indices * 2;');
    assert.deepEqual(figure?.layers, []);
    assert.deepEqual(
      [figure.input, figure.result].map((strip) => [strip?.role, strip?.cells]),
      [
        ['input', ['a', 'b', 'c']],
        ['result', ['0', '2', '4']],
      ],
    );
  });

  it('shows the sub-expression at the cursor', async () => {
    const file = await server().open('m = aggregate([|sel|ect(tokens, tokens, ==)|], indices);');
    const result = await file.preview();
    assert.equal(result?.title, 'select(tokens, tokens, ==)');
    assert.deepEqual(result.range, file.range());
    assert.deepEqual(selected(result.figure?.head), ['1··', '·1·', '··1']);
  });

  it('shows what a statement gives, right behind it', async () => {
    for (const fixture of [
      'm = select(indices, indices - 1, ==)|;',
      'm = select(indices, indices - 1, ==);|\n',
    ])
      assert.equal((await previewAt(fixture)).title, 'm');
    assert.equal((await previewAt('m = select(indices, indices - 1|, ==);')).title, 'indices - 1');
  });

  it('shows the definition above a blank line or comment', async () => {
    for (const fixture of ['[|a|] = indices;\n|\nb = tokens;', '[|a|] = indices;\n# note|\nb = tokens;']) {
      const file = await server().open(fixture);
      const result = await file.preview();
      assert.equal(result?.title, 'a');
      assert.deepEqual(result.range, file.range());
      assert.equal(result.stale, false);
    }
  });

  it('shows what the last call made, inside of a function', async () => {
    const { title, figure } = await previewAt(
      'def f(x) {\n  return x| + 1;\n}\nf(tokens_int);\nf(indices);\n',
    );
    assert.equal(title, 'x');
    assert.deepEqual(figure?.result?.cells, ['0', '1', '2']);
  });

  it('shows an application on its own input', async () => {
    const { sample, figure } = await previewAt('a| = tokens("xy");');
    assert.equal(sample, '"xy"');
    assert.equal(figure?.size, 2);
  });

  it('shows what a statement draws, on the input it draws it on', async () => {
    const file = await server().open('dr|aw([|indices + 1|], [3, 4]);');
    const result = await file.preview();
    assert.equal(result?.title, 'indices + 1');
    assert.equal(result.sample, '[3, 4]');
    assert.deepEqual(result.range, file.range());
    assert.deepEqual(result.figure?.result?.cells, ['1', '2']);
  });

  it('says in words why there is nothing to draw', async () => {
    const nothing = await previewAt('n| = 3;');
    assert.match(nothing.reason ?? '', /^Nothing to draw here\. Put the cursor on an s-op or a selector/);
    assert.equal(nothing.figure, undefined);
    assert.equal(nothing.cost, undefined);

    const uncalled = await previewAt('def f(x) {\n  return x + 1|;\n}\n');
    assert.equal(
      uncalled.reason,
      '`f` is not called yet, so nothing in it has a value. Call it below: `f(…)`.',
    );

    const failed = await previewAt('n| = tokens_int;');
    assert.match(failed.reason ?? '', /^n has no value on the sample "abc", at position 0: .*\.$/);
    assert.equal(failed.cost, '0 layers');

    const long = await previewAt(`set example "${'a'.repeat(5000)}"\ns| = select(1, 1, ==);`);
    assert.match(long.reason ?? '', /5000 tokens/);
  });

  it('keeps an earlier picture while its place can not be read, and says so', async () => {
    const text = 'a = indices;\nbefore = sele|ct(indices, a, <);\n';
    const file = await server().open(text);
    const drawn = await file.preview();
    assert.equal(drawn?.stale, false);

    await file.change(text.replace('a, <);', 'a, '));
    const kept = await file.preview();
    assert.equal(kept?.version, 2);
    assert.equal(kept.stale, true);
    assert.deepEqual(kept.figure, drawn.figure);

    await file.change(text);
    assert.deepEqual(await file.preview(), { ...drawn, version: 3 });
  });

  it('keeps an earlier picture while its place fails', async () => {
    const text = 'a = indices;\nbe|fore = select(indices, a, <);\n';
    const file = await server().open(text);
    const drawn = await file.preview();

    await file.change(text.replace('a, <', 'aa, <'));
    const kept = await file.preview();
    assert.equal(kept?.stale, true);
    assert.deepEqual(kept.figure, drawn?.figure);
  });

  it('follows the sample', async () => {
    const file = await server().open('a| = tokens;');
    await file.setSample('[True, 2.5]');
    const result = await file.preview();
    assert.equal(result?.sample, '[True, 2.5]');
    assert.deepEqual(result.figure?.result?.cells, ['True', '2.5']);
  });
});
