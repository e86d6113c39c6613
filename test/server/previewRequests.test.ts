import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { standardLibrary } from '@rasp/engine';
import { unpackBits } from '@rasp/engine/figure';
import {
  preview,
  previewCell,
  libraryUri,
  previewExport,
  previewSamples,
  previewSource,
  previewTile,
  previewTrace,
  type PreviewCellResult,
  type PreviewExportResult,
  type PreviewResult,
  type PreviewSamplesResult,
  type PreviewSourceResult,
  type PreviewTileResult,
  type PreviewTraceResult,
} from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

describe('what the preview asks', () => {
  const server = useServer({ initializationOptions: { sample: 'abc' } });
  const before = 'before = select(indices, indices, <);\nmean| = aggregate(before, indices);\n';

  /** Asks about what stands at the cursor of a file. */
  function ask<R>(file: OpenFile, method: string, params: object = {}): Promise<R | null> {
    return server().connection.sendRequest(method, { uri: file.uri, position: file.cursor(), ...params });
  }

  /** The file, its picture, and the id of the head that is shown by itself. */
  async function shown(fixture: string): Promise<{ file: OpenFile; result: PreviewResult; head: string }> {
    const file = await server().open(fixture);
    const result = await ask<PreviewResult>(file, preview);
    assert.ok(result);
    return { file, result, head: result.figure?.head?.id ?? '' };
  }

  it('is why a cell is selected', async () => {
    const { file, head } = await shown(before);
    assert.deepEqual(await ask<PreviewCellResult>(file, previewCell, { head, query: 2, key: 1 }), {
      selected: true,
      text: 'key 1 1 < query 2 2',
      parts: [{ text: 'key 1 1 < query 2 2', held: true }],
    });
    assert.equal(await ask(file, previewCell, { head, query: 2, key: 3 }), null);
    assert.equal(await ask(file, previewCell, { head: 'none', query: 2, key: 1 }), null);
  });

  it('is answered or let go each time, however fast it asks, and the last answer is right', async () => {
    const { file, head } = await shown(before);
    const sources = Array.from({ length: 100 }, () => new CancellationTokenSource());
    const answers = sources.map(({ token }) =>
      server()
        .connection.sendRequest<PreviewCellResult | null>(
          previewCell,
          { uri: file.uri, position: file.cursor(), head, query: 2, key: 1 },
          token,
        )
        .catch((error: unknown) => {
          assert.ok(error instanceof ResponseError);
          assert.equal(error.code, LSPErrorCodes.RequestCancelled);
        }),
    );
    for (const source of sources.slice(0, -1)) source.cancel();
    const settled = await Promise.all(answers);
    assert.equal(settled.at(-1)?.selected, true);
  });

  it('is where a value comes from', async () => {
    const { file, result } = await shown(before);
    const trace = await ask<PreviewTraceResult>(file, previewTrace, { at: 2 });
    assert.deepEqual(trace?.inputs, [0, 1]);
    assert.deepEqual(
      trace.steps.map(({ head, query, keys }) => [head, query, keys]),
      [[result.figure?.head?.id, 2, [0, 1]]],
    );
    const use = result.figure?.head?.uses[0]?.id;
    assert.deepEqual(await ask(file, previewTrace, { at: 2, use }), trace);
    assert.equal(await ask(file, previewTrace, { at: 3 }), null);
  });

  it('is where the code of a head is that the file does not make', async () => {
    const { file, result } = await shown('back| = aggregate(select(indices, length - 1, ==), tokens);\n');
    const head = result.figure?.layers[0]?.heads[0]?.id;
    const source = await ask<PreviewSourceResult>(file, previewSource, { head });
    assert.equal(source?.uri, libraryUri);
    const { start, end } = source.range;
    const line = standardLibrary.split('\n')[start.line] ?? '';
    assert.equal(line.slice(start.character, end.character), 'full_s');
    assert.match(line, /^full_s = select\(/);
    assert.equal(await ask(file, previewSource, { head: 'none' }), null);
  });

  it('is a part of a matrix', async () => {
    const { file, head } = await shown(before);
    const part = { row: 1, column: 0, rows: 9, columns: 9 };
    const tile = await ask<PreviewTileResult>(file, previewTile, { head, ...part });
    const bits = unpackBits(tile?.bits ?? '', 2, 3);
    assert.deepEqual(
      [bits.has(0, 0), bits.has(0, 1), bits.has(1, 0), bits.has(1, 1)],
      [true, false, true, true],
    );
    assert.equal(
      (await ask<PreviewTileResult>(file, previewTile, { head, ...part, row: -7 }))?.bits.length,
      16,
    );
  });

  it('is what it gives on several samples', async () => {
    const { file } = await shown('n| = selector_width(select(tokens, tokens, ==));');
    const samples = ['"aab"', 'ab', '[1'];
    const answer = await ask<PreviewSamplesResult>(file, previewSamples, { samples });
    assert.equal(answer?.title, 'n');
    const [first, second, third] = answer.rows;
    assert.deepEqual(first, { sample: '"aab"', result: '[2, 2, 1] (ints)' });
    assert.deepEqual(second, { sample: '"ab"', result: '[1]*2 (ints)' });
    assert.equal(third?.sample, '[1');
    assert.ok(third.reason);

    const { file: ints } = await shown('n| = tokens_int;');
    const { rows } = (await ask<PreviewSamplesResult>(ints, previewSamples, { samples: ['"1x"'] })) ?? {
      rows: [],
    };
    assert.match(rows[0]?.reason ?? '', /^No value on the sample "1x", at position 1: .*\.$/);

    const { file: selector } = await shown('s| = select(indices, indices, <=);');
    const { rows: counts } = (await ask<PreviewSamplesResult>(selector, previewSamples, { samples })) ?? {
      rows: [],
    };
    assert.equal(counts[0]?.result, '6 of 9 selected');
  });

  it('can be on another sample than the one in force', async () => {
    const { file } = await shown(before);
    const other = await ask<PreviewResult>(file, preview, { sample: '[5, 6]' });
    assert.equal(other?.sample, '[5, 6]');
    assert.deepEqual(other.figure?.input.cells, ['5', '6']);
    const wrong = await ask<PreviewResult>(file, preview, { sample: '[]' });
    assert.match(wrong?.reason ?? '', /at least one element/);
    assert.equal(wrong?.figure, undefined);
  });

  it('is the picture to take away, whole or a head of it', async () => {
    const { file, head } = await shown(before);
    const taken = async (params: object): Promise<string> => {
      const result = await ask<PreviewExportResult>(file, previewExport, params);
      assert.ok(result && 'text' in result, JSON.stringify(result));
      return result.text;
    };
    const svg = await taken({ format: 'svg' });
    assert.match(svg, /^<svg [^]*>layer 1<[^]*<\/svg>$/);
    assert.match(await taken({ format: 'svg', head }), /<title>before in mean on &#34;abc&#34;<\/title>/);
    assert.doesNotMatch(await taken({ format: 'svg', view: 'selector' }), />layer 1</);
    assert.equal(await taken({ format: 'csv' }), 'query \\ key,0,1,2\r\n0,0,0,0\r\n1,1,0,0\r\n2,1,1,0\r\n');
    assert.match(await taken({ format: 'text' }), /^mean on "abc"\n/);
    assert.match(await taken({ format: 'text', head }), /^before\n/);
  });

  it('says why there is nothing to take away', async () => {
    const reason = async (fixture: string, params: object): Promise<string> => {
      const { file } = await shown(fixture);
      const result = await ask<PreviewExportResult>(file, previewExport, params);
      assert.ok(result && 'reason' in result);
      return result.reason;
    };
    assert.match(await reason('n| = 3;', { format: 'svg' }), /^Nothing to draw here/);
    assert.match(await reason('n| = indices;', { format: 'csv' }), /needs no attention/);
    assert.match(await reason('n| = tokens_int;', { format: 'svg' }), /^n has no value on/);
    assert.match(await reason('n| = indices;', { format: 'csv', head: '9.9' }), /no such head/);
    const large = `set example "${'a'.repeat(513)}";\ns| = select(1, 1, ==);`;
    assert.match(await reason(large, { format: 'svg' }), /513 tokens is too large for SVG/);
    assert.match(await reason(large, { format: 'csv' }), /513 × 513 is too large for a table/);
  });

  it('is of the call that is chosen, inside of a function', async () => {
    const text = 'def f(x) {\n  y| = x + 1;\n  return y;\n}\nf(indices);\nf(indices * 10);\n';
    const { file, result } = await shown(text);
    assert.deepEqual(result.calls, ['f(indices * 10)', 'f(indices)']);
    assert.equal(result.call, 0);
    assert.deepEqual(result.figure?.result?.cells, ['1', '11', '21']);
    const first = await ask<PreviewResult>(file, preview, { call: 1 });
    assert.equal(first?.call, 1);
    assert.deepEqual(first.figure?.result?.cells, ['1', '2', '3']);
    const gone = await ask<PreviewResult>(file, preview, { call: 7 });
    assert.equal(gone?.call, 1);
    assert.equal((await shown('a| = indices;')).result.calls, undefined);
  });

  it('is nothing for a file that is not open', async () => {
    const target = { uri: 'untitled:nobody', position: { line: 0, character: 0 } };
    for (const method of [preview, previewCell, previewTrace, previewTile, previewSamples, previewExport])
      assert.equal(await server().connection.sendRequest(method, { ...target, samples: [] }), null);
  });

  it('is of the earlier text in the middle of an edit', async () => {
    const text = 'a = indices;\nbefore = sele|ct(indices, a, <);\n';
    const { file, head, result } = await shown(text);
    await file.change(text.replace('a, <);', 'a, '));
    const kept = await ask<PreviewResult>(file, preview);
    assert.equal(kept?.stale, true);
    assert.deepEqual(kept.figure, result.figure);
    const cell = await ask<PreviewCellResult>(file, previewCell, { head, query: 1, key: 0 });
    assert.equal(cell?.text, 'key 0 0 < query 1 1');
  });
});
