import assert from 'node:assert/strict';
import {
  Analyzer,
  Fault,
  figureOf,
  layoutFigure,
  lightPalette,
  Repl,
  renderSvg,
  transformIn,
  type Analysis,
  type Language,
  type Transform,
} from '@rasp/engine';
import { reachable } from '../../../engine/src/graph/cost';
import { stopped } from './clocks';

/** In each `y` is made of 2 ^ 40 parts, which are few nodes. */
const programs: readonly { readonly language: Language; readonly text: string; readonly layers: number }[] = [
  { language: 'rasp', text: 'x = indices;\nfor i in range(40) { x = x + x; }\ny = x;', layers: 0 },
  {
    language: 'rasp',
    text: 's = select(indices, indices, <);\nfor i in range(40) { s = s and (s or s); }\ny = s;',
    layers: 0,
  },
  {
    language: 'rasp',
    text: 's = full_s;\nx = indices;\nfor i in range(40) { x = aggregate(s, x) + aggregate(s, x + 1); }\ny = x;',
    layers: 40,
  },
  { language: 'raspy', text: 'x = indices\nfor i in range(40): x = x + x\ny = x', layers: 0 },
  {
    language: 'raspy',
    text: 'x = tokens.map(ord)\nfor i in range(40): x = SOp.zip(lambda a, b: min(a, b), x, x)\ny = x',
    layers: 0,
  },
  {
    language: 'raspy',
    text: 's = key(indices) < query(indices)\nx = indices\nfor i in range(40): x = s.value(x) + s.value(x)\ny = x',
    layers: 40,
  },
];

function analyze(language: Language, text: string): { readonly analysis: Analysis; readonly y: Transform } {
  const limits = { steps: 5_000_000, milliseconds: 1000, now: stopped };
  const analysis = new Analyzer({ language, sure: true, limits }).analyze(text);
  assert.deepEqual(
    analysis.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const value = analysis.program.bindings.get('y')?.value;
  const y = value === undefined ? undefined : transformIn(value);
  assert.ok(y);
  return { analysis, y };
}

describe('what doubles by sharing', () => {
  for (const { language, text, layers } of programs) {
    it(`has values, layers and a picture of few nodes: ${text.replaceAll(/\n */g, ' ')}`, () => {
      const { analysis, y } = analyze(language, text);
      const nodes = [...reachable(y.node)].length;
      assert.ok(nodes < 300, `${nodes} nodes`);
      assert.ok(!(analysis.valueOf(y, analysis.sample) instanceof Fault));
      assert.equal(analysis.costOf(y).layers, layers);
      const figure = figureOf(analysis, y, 'y', analysis.sample);
      assert.ok(!(figure instanceof Fault));
      const svg = renderSvg(figure, layoutFigure(figure, { view: 'transformer' }), lightPalette);
      assert.ok(svg.length < 20_000 * (layers + 2), `${svg.length} characters`);
    });
  }

  it('is printed', () => {
    const text = 'x = indices\nfor i in range(40): x = x + x\nprint(x, [x, x], str(x) + f"{x}")\ny = x';
    const values = '[0, 1099511627776, 2199023255552, 3298534883328, 4398046511104]';
    const { analysis } = analyze('raspy', text);
    assert.equal(
      analysis.program.output.map((output) => output.text).join(''),
      `${values} [${values}, ${values}] ${values}${values}\n`,
    );
  });

  it('is printed in the interactive session', () => {
    const repl = new Repl();
    repl.feed('def twice(x) { return x + x; }');
    const printed = repl.feed(`${'twice('.repeat(40)}indices${')'.repeat(40)};`);
    assert.match(printed, /1099511627776/);
    assert.ok(printed.length < 10_000, `${printed.length} characters`);
  });
});

describe('files that load each other', () => {
  it('are one problem, and the rest keeps its values', () => {
    const texts: Readonly<Record<string, string>> = {
      a: 'load "b";\nin_a = 1;',
      b: 'load "a";\nin_b = 2;',
    };
    const parser = new Analyzer();
    const analysis = new Analyzer().analyze('load "a";\nsum = in_a + in_b;', {
      uri: 'main',
      files: {
        read(path) {
          const { tree } = parser.analyze(texts[path] ?? '');
          assert.ok(tree.language === 'rasp');
          return { uri: path, tree };
        },
      },
    });
    assert.deepEqual(
      analysis.problems.map(({ code }) => code),
      ['load/problems'],
    );
    assert.match(analysis.problems[0]?.message ?? '', /being loaded already/);
    assert.equal(analysis.program.bindings.get('sum')?.value, 3n);
  });
});
