import assert from 'node:assert/strict';
import { Evaluator, Fault } from '../../../../engine/src/evaluate/evaluator';
import { selectionLines } from '../../../../engine/src/evaluate/text';
import type { SelectorNode } from '../../../../engine/src/graph/node';
import { Sample } from '../../../../engine/src/values/sample';
import { List } from '../../../../engine/src/values/value';
import { budget, sampleOf, selection, rows, entries, fn, graph, tokens, indices, one, all } from './support';

describe('selectors of RASPy on a sample', () => {
  it('have a row per query and a column per key', () => {
    assert.equal(rows(graph.select(tokens, tokens, '==')), '10000 01000 00110 00110 00001');
    assert.equal(rows(graph.select(indices, indices, '<')), '00000 10000 11000 11100 11110');
    const first = graph.select(graph.raw(new List(['h', 'e'])), tokens, '==');
    assert.equal(rows(first), '10 01 00 00 00');
  });

  it('keep entries that are no bools, and select where they are true', () => {
    const sums = graph.select(indices, indices, '+');
    const small = sampleOf('ab');
    assert.deepEqual(entries(sums, small), [0n, 1n, 1n, 2n]);
    assert.equal(rows(sums, small), '01 11');
    assert.equal(entries(graph.select(indices, indices, '<'), small), undefined);
  });

  it('combine entries with Python’s operators', () => {
    const small = sampleOf('abc');
    const sums = graph.select(indices, indices, '+');
    const before = graph.select(indices, indices, '<');
    const plus = graph.combineBy('+', before, before);
    assert.deepEqual(entries(plus, small), [0n, 0n, 0n, 2n, 0n, 0n, 2n, 2n, 0n]);
    const ones = graph.combineBy('&', sums, graph.select(one, one, '&'));
    assert.deepEqual(entries(ones, small), [0n, 1n, 0n, 1n, 0n, 1n, 0n, 1n, 0n]);
    const twoAndOne = graph.combineBy('&', graph.select(one, one, '+'), graph.select(one, one, '&'));
    assert.equal(rows(twoAndOne, small), '000 000 000');
    assert.equal(rows(graph.combineBy('==', before, before), small), '111 111 111');
    assert.equal(rows(graph.combineBy('xor', before, graph.invert(before)), small), '111 111 111');
    assert.equal(graph.combineBy('&', before, sums), graph.combine('both', before, sums));
    assert.equal(graph.combineBy('|', before, sums), graph.combine('either', before, sums));
  });

  it('turn over with `~`', () => {
    const small = sampleOf('ab');
    assert.equal(rows(graph.invert(graph.select(indices, indices, '<')), small), '11 01');
    // Also where the entries are no bools: what selects is turned, not the bits.
    assert.equal(rows(graph.invert(graph.select(indices, indices, '+')), small), '10 00');
  });

  it('are written with their entries, and by position where they have a length of their own', () => {
    const lines = (node: SelectorNode, sample: Sample): string[] =>
      selectionLines(selection(node, sample), sample);
    assert.deepEqual(lines(graph.select(indices, indices, '+'), sampleOf('ab')), [
      '    a b',
      'a | · 1',
      'b | 1 2',
    ]);
    const two = graph.raw(new List(['a', 'c']));
    assert.deepEqual(lines(graph.select(two, tokens, '=='), sampleOf('abc')), [
      '    0 1',
      'a | 1 ·',
      'b | · ·',
      'c | · 1',
    ]);
    assert.deepEqual(lines(all, sampleOf('')), ['']);
  });

  it('select by a predicate', () => {
    const next = fn('next', (key, query) => typeof key === 'bigint' && key === (query as bigint) + 1n);
    assert.equal(rows(graph.selectBy(next, indices, indices), sampleOf('abc')), '010 001 000');
  });

  it('fail between the key and the query that have no order', () => {
    const fault = new Evaluator({ sequences: 'mixed' }).evaluate(
      graph.select(tokens, tokens, '<'),
      sampleOf(new List([1n, 2n, 'a'])),
      budget(),
    );
    assert.ok(fault instanceof Fault);
    assert.deepEqual([fault.position, fault.keyPosition], [0, 2]);
  });
});
