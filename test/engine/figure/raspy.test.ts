import assert from 'node:assert/strict';
import { Evaluator, Fault } from '../../../engine/src/evaluate/evaluator';
import { buildFigure, type FigureRequest } from '../../../engine/src/figure/build';
import type { Figure } from '../../../engine/src/figure/figure';
import { nodeText } from '../../../engine/src/figure/nodeText';
import { lightPalette, type Palette } from '../../../engine/src/figure/palette';
import { raspyWords } from '../../../engine/src/figure/raspyWords';
import { layoutFigure } from '../../../engine/src/figure/layout';
import { renderSvg } from '../../../engine/src/figure/svg';
import { Graph } from '../../../engine/src/graph/graph';
import type { ElementFunction, GraphNode } from '../../../engine/src/graph/node';
import { codePoints } from '../../../engine/src/text/codePoints';
import { Budget } from '../../../engine/src/text/budget';
import { Sample } from '../../../engine/src/values/sample';
import { List, none, Tuple, type Value } from '../../../engine/src/values/value';

const graph = new Graph();
const tokens = graph.base('tokens_raw');
const indices = graph.base('indices');
const one = graph.constant(1n);
const before = graph.select(indices, indices, '<');
const same = graph.select(tokens, tokens, '==');
const int: ElementFunction = { key: 'int', text: 'lambda x: int(x)', apply: ([x = none]) => x };

function sampleOf(value: string | List | Tuple): Sample {
  return Sample.ofElements(typeof value === 'string' ? codePoints(value) : value.items, value);
}

function figureOf(node: GraphNode, request: Partial<FigureRequest> = {}): Figure {
  const figure = buildFigure({
    node,
    title: 'shown',
    sample: sampleOf('abc'),
    names: new Map(),
    language: 'raspy',
    evaluator: new Evaluator({ sequences: 'mixed' }),
    budget: new Budget({ steps: 1e7, milliseconds: 60_000 }),
    ...request,
  });
  assert.ok(!(figure instanceof Fault));
  return figure;
}

function drawn(figure: Figure, palette?: Palette): string {
  return renderSvg(figure, layoutFigure(figure, { view: 'selector' }), palette);
}

describe('pictures of RASPy', () => {
  it('write what has no name as RASPy does', () => {
    const text = (node: GraphNode): string => nodeText(node, new Map([[before, 'before']]), raspyWords);
    const sum = graph.elementwise('+', [indices, one]);
    const texts: readonly (readonly [GraphNode, string])[] = [
      [tokens, 'tokens'],
      [sum, 'indices + 1'],
      [graph.elementwise('*', [sum, graph.constant('a')]), '(indices + 1) * "a"'],
      [graph.elementwise('xor', [indices, one]), 'indices ^ 1'],
      [graph.elementwise('choose', [sum, tokens, graph.constant('-')]), 'where(indices + 1, tokens, "-")'],
      [graph.elementwise('in', [tokens, graph.constant(new List(['a', 'b']))]), 'tokens.has(["a", "b"])'],
      [graph.elementwise('round', [sum]), '(indices + 1).round()'],
      [graph.elementwise('invert', [sum]), '~(indices + 1)'],
      [graph.raw(new List([1n, none])), 'raw([1, None])'],
      [graph.mapped(int, [sum]), '(indices + 1).map(lambda x: int(x))'],
      [graph.mapped(int, [sum, tokens]), 'SOp.zip(lambda x: int(x), indices + 1, tokens)'],
      [graph.select(sum, tokens, '%'), 'key(indices + 1) % query(tokens)'],
      [graph.selectBy(int, tokens, indices), 'select(key(tokens), query(indices), lambda x: int(x))'],
      [graph.combineBy('&', before, same), 'before & (key(tokens) == query(tokens))'],
      [graph.combineBy('|', before, graph.invert(same)), 'before | (~(key(tokens) == query(tokens)))'],
      [graph.combineBy('xor', before, before), 'before ^ before'],
      [graph.aggregate(before, sum, 0n, 'sum'), 'before.value(indices + 1)'],
      [graph.aggregate(same, one, none, 'sum'), '(key(tokens) == query(tokens)).value(1, None)'],
    ];
    assert.deepEqual(
      texts.map(([node]) => text(node)),
      texts.map(([, expected]) => expected),
    );
  });

  it('show keys as a row and queries as a column', () => {
    const key = figureOf(tokens, { side: 'key', title: 'key(tokens)' });
    assert.deepEqual(key.layers, []);
    assert.deepEqual(key.result, { role: 'key', label: 'key(tokens)', cells: ['a', 'b', 'c'] });
    const query = figureOf(graph.raw(new List([1n, 2n])), { side: 'query', title: 'query([1, 2])' });
    assert.deepEqual(query.result, { role: 'query', label: 'query([1, 2])', cells: ['1', '2'] });
    const isColumn = (figure: Figure): boolean[] =>
      layoutFigure(figure, { view: 'selector' }).strips.map(({ vertical }) => vertical);
    assert.deepEqual(isColumn(key), [false]);
    assert.deepEqual(isColumn(query), [true]);
  });

  it('call a head as the program does', () => {
    const length = graph.aggregate(same, one, 0n, 'sum');
    const name = (headNames?: ReadonlyMap<GraphNode, string>): string | undefined =>
      figureOf(length, headNames && { headNames }).head?.name;
    assert.equal(name(new Map([[length, 'count']])), 'count');
    assert.equal(name(), 'key(tokens) == query(tokens)');
  });

  it('show entries that say more than that they select', () => {
    const { head } = figureOf(graph.select(indices, indices, '+'), { sample: sampleOf('ab') });
    assert.deepEqual(head?.matrix.rowSums, [1, 2]);
    assert.deepEqual(head.matrix.columnSums, [1, 2]);
    assert.deepEqual(head.entries, [{ query: 1, key: 1, text: '2' }]);
    assert.equal(figureOf(before).head?.entries, undefined);
    const svg = drawn(figureOf(graph.select(indices, indices, '+')), lightPalette);
    assert.match(svg, /class="entry"[^>]*>4</);
  });

  it('show keys and queries of their own lengths', () => {
    const pair = graph.raw(new List(['a', 'c']));
    const figure = figureOf(graph.select(pair, tokens, '=='));
    assert.deepEqual(figure.head?.matrix.rowSums, [1, 0, 1]);
    assert.match(drawn(figure), /<rect class="frame"[^>]* width="2" height="3"\/>/);
  });

  it('show elements of any kind as Python writes them', () => {
    const elements: Value[] = [none, new Tuple([1n, 'b']), new List([]), 'x', 0.5, true];
    const figure = figureOf(tokens, { sample: sampleOf(new List(elements)) });
    assert.deepEqual(
      [figure.input.cells, figure.result?.cells],
      [
        ['None', "(1, 'b')", '[]', 'x', '0.5', 'T'],
        ['None', "(1, 'b')", '[]', 'x', '0.5', 'T'],
      ],
    );
  });

  it('can be of an empty input', () => {
    const empty = { sample: sampleOf('') };
    for (const node of [tokens, before, graph.aggregate(before, indices, 0n, 'sum')]) {
      const svg = drawn(figureOf(node, empty));
      assert.doesNotMatch(svg, /NaN|Infinity/);
    }
    assert.doesNotMatch(drawn(figureOf(tokens, { ...empty, side: 'query' })), /NaN|Infinity/);
  });

  it('go through maps to the heads they take', () => {
    const counts = graph.aggregate(same, one, 0n, 'sum');
    assert.equal(figureOf(graph.mapped(int, [counts])).head?.uses[0]?.id, String(counts.id));
  });
});
