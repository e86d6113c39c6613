import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer, Selector, SOp } from '@rasp/engine';

interface RecordedCost {
  readonly type: string;
  readonly n_layers: number;
  readonly widths: readonly number[];
}

const recorded = JSON.parse(readFileSync(join(__dirname, 'data/rasp_layers.json'), 'utf8')) as Record<
  'rasplib' | 'rasplib_applied',
  Record<string, RecordedCost>
>;

describe('layers and heads recorded from the reference', () => {
  for (const [source, expected] of Object.entries({ ...recorded.rasplib, ...recorded.rasplib_applied })) {
    it(source, () => {
      // `tokens_int` and its kin have no value on every sample; their cost needs none.
      const analysis = new Analyzer().analyze(`it = ${source};`);
      const value = analysis.program.bindings.get('it')?.value;
      assert.ok(value instanceof SOp || value instanceof Selector);
      const { layers, heads } = analysis.costOf(value);
      assert.equal(value.kind, expected.type);
      assert.equal(layers, expected.n_layers);
      assert.equal(heads.length, expected.widths.length);
      for (const [layer, width] of expected.widths.entries()) assert.ok((heads[layer] ?? 0) <= width);
    });
  }
});
