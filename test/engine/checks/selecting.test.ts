import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, Fault, List, Sample, Selector } from '@rasp/engine';
import { ElementTyping } from '../../../engine/src/analysis/checks/elementTypes';
import { Selecting } from '../../../engine/src/analysis/checks/selecting';

const side = fc.constantFrom(
  'indices',
  'tokens_asis',
  'tokens_float',
  'length',
  '0',
  '1',
  '-1',
  '0.5',
  'True',
);
const select = fc
  .tuple(side, side, fc.constantFrom('==', '!=', '<', '<=', '>', '>='))
  .map(([key, query, op]) => `select(${key}, ${query}, ${op})`);
const { selector } = fc.letrec<{ selector: string }>((tie) => ({
  selector: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    select,
    fc
      .tuple(tie('selector'), fc.constantFrom('and', 'or'), tie('selector'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('selector').map((a) => `(not ${a})`),
  ),
}));
const sample = fc.array(fc.constantFrom(-1n, 0n, 1n, 2n, 0.5, Infinity, NaN), { minLength: 1, maxLength: 4 });

describe('a selector of which it is sure that each query selects something', () => {
  it('leaves no query empty', () => {
    const analyzer = new Analyzer();
    let sure = 0;
    fc.assert(
      fc.property(selector, fc.array(sample, { minLength: 1, maxLength: 4 }), (source, inputs) => {
        const { analysis, value } = analyze(source, analyzer);
        if (!selectsSomething(value)) return;
        sure += 1;
        for (const input of inputs) {
          const on = Sample.of(new List(input));
          const selection = on && analysis.selection(value.node, on);
          if (!selection || selection instanceof Fault) continue;
          for (const row of selection.matrix.toRows()) assert.ok(row.includes(1), source);
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(sure > 50);
  });

  const sure = [
    'full_s',
    'select(tokens, tokens, ==)',
    'select(indices, indices, <=)',
    'select(tokens, tokens, ==) and select(indices, indices, >=)',
    'select(tokens, tokens, ==) or select(indices, 99, ==)',
    'not select(indices, indices, <)',
    'select(indices, 0, ==)',
    'select(indices, 0, >=)',
    'select(0, indices, <=)',
    'select(1, 2, <)',
    'select(indices, 3, <) and not select(indices, 0, >)',
  ];
  for (const source of sure) {
    it(`as \`${source}\``, () => {
      assert.equal(selectsSomething(analyze(source).value), true);
    });
  }

  const unsure = [
    'select(tokens, "a", ==)',
    'select(indices, indices, <)',
    'select(indices, indices, !=)',
    'select(indices, 1, ==)',
    'select(tokens_float, tokens_float, ==)',
    'select(tokens, tokens, ==) and full_s and select(indices, 0, ==)',
    'not full_s',
    'select(1, 2, ==)',
  ];
  for (const source of unsure) {
    it(`but not \`${source}\``, () => {
      assert.equal(selectsSomething(analyze(source).value), false);
    });
  }

  it('in graphs deeper than the call stack', () => {
    const text = 's = full_s;\nfor i in range(20000) {\n  s = s and select(indices, i - 20000, >);\n}\n';
    const value = new Analyzer().analyze(text).program.bindings.get('s')?.value;
    assert.ok(value instanceof Selector);
    assert.equal(selectsSomething(value), true);
  });
});

function analyze(
  source: string,
  analyzer = new Analyzer(),
): { analysis: ReturnType<Analyzer['analyze']>; value: Selector } {
  const analysis = analyzer.analyze(`s = ${source};`);
  const value = analysis.program.bindings.get('s')?.value;
  assert.ok(value instanceof Selector, source);
  return { analysis, value };
}

function selectsSomething({ node }: Selector): boolean {
  return new Selecting(new ElementTyping()).selectsSomething(node);
}
