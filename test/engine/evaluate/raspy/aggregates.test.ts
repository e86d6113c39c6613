import assert from 'node:assert/strict';
import { Sample } from '../../../../engine/src/values/sample';
import { List, none, Tuple, type Value } from '../../../../engine/src/values/value';
import { sampleOf, shown, graph, tokens, indices, one, all, length } from './support';

describe('aggregates of RASPy on a sample', () => {
  const before = graph.select(indices, indices, '<');
  const upTo = graph.select(indices, indices, '<=');
  const list = (...values: Value[]): Sample => sampleOf(new List(values));

  it('sum what is selected', () => {
    assert.equal(shown(length), '[5, 5, 5, 5, 5]');
    assert.equal(
      shown(graph.aggregate(graph.select(tokens, tokens, '=='), one, 0n, 'sum')),
      '[1, 1, 2, 2, 1]',
    );
    const cumsum = graph.aggregate(upTo, tokens, 0n, 'sum');
    assert.equal(shown(cumsum, list(3n, 1n, -2n, 3n, 1n)), '[3, 4, 2, 5, 6]');
    assert.equal(shown(cumsum, list(true, true, false)), '[True, 2, 2]');
    assert.equal(shown(cumsum, list(1n, 0.5, true)), '[1, 1.5, 2.5]');
    assert.equal(shown(cumsum, list(-0, -0)), '[-0.0, 0.0]');
    assert.equal(shown(cumsum, list(2n ** 60n, 1n)), '[1152921504606846976, 1152921504606846977]');
  });

  it('give the default of any kind where nothing is selected, and a single value as it is', () => {
    const previous = graph.select(graph.elementwise('+', [indices, one]), indices, '==');
    assert.equal(shown(graph.aggregate(previous, tokens, 0n, 'sum')), "[0, 'h', 'e', 'l', 'l']");
    assert.equal(
      shown(graph.aggregate(previous, tokens, none, 'sum'), list(new Tuple([1n]), none)),
      '[None, (1,)]',
    );
  });

  it('name what has no sum', () => {
    assert.match(
      shown(graph.aggregate(before, tokens, 0n, 'sum')),
      /^type\/operand: query position 2 selects 2 keys \(0, 1\), and their values \["h", "e"\] have no sum, .*`0 \+ "h"`/,
    );
  });

  it('need as many keys as queries, and a value for each selected key', () => {
    const short = graph.raw(new List(['l', 'o']));
    const wide = graph.select(short, tokens, '==');
    assert.match(shown(graph.aggregate(wide, one, 0n, 'sum')), /^sequence\/length: .*2 keys and 5 queries/);
    const square = graph.select(short, short, '==');
    assert.equal(shown(graph.aggregate(square, tokens, 0n, 'sum')), "['h', 'e']");
    assert.match(shown(graph.aggregate(all, short, 0n, 'sum')), /^sequence\/length: .*key position 4/);
    assert.match(
      shown(graph.aggregate(graph.combine('both', wide, all), one, 0n, 'sum')),
      /^sequence\/length: .*5 × 2 .* 5 × 5/,
    );
  });
});
