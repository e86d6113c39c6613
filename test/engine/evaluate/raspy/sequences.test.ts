import assert from 'node:assert/strict';
import { Evaluator, Fault } from '../../../../engine/src/evaluate/evaluator';
import type { SOpNode } from '../../../../engine/src/graph/node';
import { List, none, Tuple, type Value } from '../../../../engine/src/values/value';
import {
  budget,
  sampleOf,
  evaluated,
  shown,
  selection,
  graph,
  tokens,
  indices,
  one,
  all,
  length,
} from './support';

describe('sequences of RASPy on a sample', () => {
  it('hold elements of any kind side by side', () => {
    const sample = sampleOf(new List(['a', 1n, 1, true, none, new Tuple([1n, 'b']), new List([])]));
    assert.equal(shown(tokens, sample), "['a', 1, 1.0, True, None, (1, 'b'), []]");
  });

  it('have typed storage where elements are of one type', () => {
    const storages = (value: string | List): string | Fault => {
      const column = evaluated(tokens, sampleOf(value));
      return column instanceof Fault ? column : `${column.storage} of ${column.elements}`;
    };
    assert.equal(storages(new List([1n, 2n])), 'int of int');
    assert.equal(storages(new List([1n, 2n ** 60n])), 'boxed of int');
    assert.equal(storages(new List([1, 2.5])), 'float of float');
    assert.equal(storages(new List([true])), 'bool of bool');
    assert.equal(storages('ab'), 'string of string');
    assert.equal(storages(new List([1n, 2])), 'number of mixed');
    assert.equal(storages(new List([none])), 'boxed of mixed');
  });

  it('may be empty', () => {
    for (const value of ['', new List([]), new Tuple([])]) {
      const empty = sampleOf(value);
      for (const node of [tokens, indices, length, graph.elementwise('==', [tokens, one])])
        assert.equal(shown(node, empty), '[]');
      assert.deepEqual(selection(graph.invert(graph.combine('both', all, all)), empty).matrix.toRows(), []);
    }
  });

  it('are told apart by what they hold, not by what Python takes for equal', () => {
    const samples = [
      new List([1n]),
      new List([1]),
      new List([true]),
      new List(['1']),
      new Tuple([1n]),
      new List([new List([1n])]),
      new List(['a', 'b']),
      new List(['a", "b']),
      new List(['\\n']),
      new List(['\n']),
      new List([none]),
      new List(['None']),
    ].map(sampleOf);
    assert.equal(new Set(samples.map(({ text }) => text)).size, samples.length);
  });

  it('with functions in them are told apart as objects', () => {
    const evaluator = new Evaluator({ sequences: 'mixed' });
    const [a, b] = ['a', 'b'].map((name) => ({ kind: 'function', label: 'function f', name }) as const);
    const one = sampleOf(new List([a ?? none]));
    const other = sampleOf(new List([b ?? none]));
    assert.equal(one.text, other.text);
    assert.notEqual(evaluator.evaluate(tokens, one, budget()), evaluator.evaluate(tokens, other, budget()));
    assert.equal(evaluator.evaluate(tokens, one, budget()), evaluator.evaluate(tokens, one, budget()));
  });

  it('of their own length shorten what they are combined with', () => {
    const raw = (...values: Value[]): SOpNode => graph.raw(new List(values));
    assert.equal(shown(graph.elementwise('==', [tokens, raw('l', 'o')])), '[False, False]');
    assert.equal(shown(graph.elementwise('==', [tokens, raw()])), '[]');
    assert.equal(shown(graph.elementwise('+', [tokens, raw('a', 'b', 'c')])), "['ha', 'eb', 'lc']");
    assert.equal(
      shown(graph.elementwise('choose', [indices, graph.constant('a'), raw('b', 'c')])),
      "['b', 'a']",
    );
    const seven = raw(1n, 2n, 3n, 4n, 5n, 6n, 7n);
    assert.equal(shown(seven), '[1, 2, 3, 4, 5, 6, 7]');
    assert.equal(shown(graph.elementwise('+', [seven, one])), '[2, 3, 4, 5, 6]');
  });
});
