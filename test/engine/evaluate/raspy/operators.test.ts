import assert from 'node:assert/strict';
import { Fault } from '../../../../engine/src/evaluate/evaluator';
import type { BinaryOperator } from '../../../../engine/src/graph/node';
import { List, none, Tuple, type Value } from '../../../../engine/src/values/value';
import { sampleOf, evaluated, shown, graph, tokens, indices, one } from './support';

describe('operators of RASPy on a sample', () => {
  const isL = graph.elementwise('==', [tokens, graph.constant('l')]);

  it('are those of Python, element by element', () => {
    assert.equal(shown(graph.elementwise('&', [isL, one])), '[0, 0, 1, 1, 0]');
    assert.equal(
      shown(graph.elementwise('|', [isL, graph.elementwise('==', [indices, one])])),
      '[False, True, True, True, False]',
    );
    const by = (op: BinaryOperator, value: Value): string =>
      shown(graph.elementwise(op, [indices, graph.constant(value)]));
    assert.equal(by('//', 2n), '[0, 0, 1, 1, 2]');
    assert.equal(by('**', 2n), '[0, 1, 4, 9, 16]');
    assert.equal(by('xor', 1n), '[1, 0, 3, 2, 5]');
    assert.equal(by('<<', 1n), '[0, 2, 4, 6, 8]');
    assert.equal(by('>>', 1n), '[0, 0, 1, 1, 2]');
    assert.equal(shown(graph.elementwise('invert', [indices])), '[-1, -2, -3, -4, -5]');
    assert.equal(shown(graph.elementwise('invert', [isL])), '[True, True, False, False, True]');
    const centred = graph.elementwise('-', [indices, graph.constant(2n)]);
    assert.equal(shown(graph.elementwise('abs', [centred])), '[2, 1, 0, 1, 2]');
  });

  it('find elements in collections, as they are', () => {
    const vowels = graph.constant(new List(['a', 'e', 'i', 'o', 'u']));
    assert.equal(shown(graph.elementwise('in', [tokens, vowels])), '[False, True, False, False, True]');
    assert.equal(
      shown(graph.elementwise('in', [tokens, graph.constant('helicopter')])),
      '[True, True, True, True, True]',
    );
  });

  it('take as true what Python does', () => {
    const sample = sampleOf(new List([none, new Tuple([]), new List([]), '', 0, 'x', new Tuple([none])]));
    const chosen = graph.elementwise('choose', [tokens, graph.constant('t'), graph.constant('f')]);
    assert.equal(shown(chosen, sample), "['f', 'f', 'f', 'f', 'f', 't', 't']");
  });

  it('fail at a position with both operands', () => {
    const fault = evaluated(graph.elementwise('&', [tokens, one]));
    assert.ok(fault instanceof Fault);
    assert.equal(fault.position, 0);
    assert.match(fault.message, /"h" & 1/);
  });
});
