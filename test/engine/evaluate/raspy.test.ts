import assert from 'node:assert/strict';
import { elementsOfColumn, type Column } from '../../../engine/src/evaluate/column';
import { Evaluator, Fault } from '../../../engine/src/evaluate/evaluator';
import { Selection } from '../../../engine/src/evaluate/selection';
import { showList } from '../../../engine/src/evaluate/show';
import { selectionLines } from '../../../engine/src/evaluate/text';
import { Graph } from '../../../engine/src/graph/graph';
import type { BinaryOperator, ElementFunction, SelectorNode, SOpNode } from '../../../engine/src/graph/node';
import { codePoints } from '../../../engine/src/text/codePoints';
import { Budget, OutOfBudget } from '../../../engine/src/text/budget';
import { Failure } from '../../../engine/src/text/failure';
import { Sample } from '../../../engine/src/values/sample';
import { List, none, Tuple, type Value } from '../../../engine/src/values/value';

const budget = (): Budget => new Budget({ steps: 1e8, milliseconds: 60_000 });

function sampleOf(value: string | List | Tuple): Sample {
  return Sample.ofElements(typeof value === 'string' ? codePoints(value) : value.items, value);
}

const hello = sampleOf('hello');

function evaluated(node: SOpNode, sample = hello): Column | Fault {
  return new Evaluator({ sequences: 'mixed' }).evaluate(node, sample, budget());
}

/** The values as Python writes them, or the code and message of the fault. */
function shown(node: SOpNode, sample = hello): string {
  const value = evaluated(node, sample);
  return value instanceof Fault ? `${value.code}: ${value.message}` : showList(value);
}

function selection(node: SelectorNode, sample = hello): Selection {
  const value = new Evaluator({ sequences: 'mixed' }).evaluate(node, sample, budget());
  assert.ok(value instanceof Selection);
  return value;
}

function rows(node: SelectorNode, sample = hello): string {
  return selection(node, sample)
    .matrix.toRows()
    .map((row) => row.join(''))
    .join(' ');
}

function entries(node: SelectorNode, sample = hello): readonly Value[] | undefined {
  const found = selection(node, sample).entries;
  return found && elementsOfColumn(found);
}

function fn(text: string, apply: (...elements: readonly Value[]) => Value): ElementFunction {
  return { key: text, text, apply: (elements) => apply(...elements) };
}

describe('RASPy on a sample', () => {
  const graph = new Graph();
  const tokens = graph.base('tokens_raw');
  const indices = graph.base('indices');
  const one = graph.constant(1n);
  const all = graph.select(one, one, '==');
  const length = graph.aggregate(all, one, 0n, 'sum');

  describe('sequences', () => {
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
      assert.equal(storages(new List([1n, 2])), 'mixed of mixed');
      assert.equal(storages(new List([none])), 'mixed of mixed');
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

  describe('operators', () => {
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

  describe('functions', () => {
    const pair = fn('lambda a, b: (a, b)', (a = none, b = none) => new Tuple([a, b]));

    it('map the elements at each position', () => {
      assert.equal(
        shown(graph.mapped(pair, [tokens, indices])),
        "[('h', 0), ('e', 1), ('l', 2), ('l', 3), ('o', 4)]",
      );
      assert.equal(shown(graph.mapped(pair, [graph.raw(new List(['x'])), one])), "[('x', 1)]");
    });

    it('fail with the element they were given', () => {
      const place = { span: { start: 3, end: 4 }, message: 'here' };
      const atoi = fn('lambda x: int(x)', (x) => {
        if (x === 'l') throw new Failure('value/convert', 'no int', place);
        return 0n;
      });
      const fault = evaluated(graph.mapped(atoi, [tokens]));
      assert.ok(fault instanceof Fault);
      assert.equal(fault.position, 2);
      assert.equal(fault.message, '`lambda x: int(x)` with "l": no int');
      assert.deepEqual(fault.related, place);
    });

    it('fail with key and query where they select', () => {
      const odd = fn('odd', (key, query) => {
        if (key === 'e' && query === 3n) throw new Failure('type/operand', 'odd');
        return true;
      });
      const fault = new Evaluator({ sequences: 'mixed' }).evaluate(
        graph.selectBy(odd, tokens, indices),
        hello,
        budget(),
      );
      assert.ok(fault instanceof Fault);
      assert.deepEqual([fault.position, fault.keyPosition], [3, 1]);
      assert.equal(fault.message, '`odd` with the key "e" and the query 3: odd');
    });

    it('may use up the budget', () => {
      const endless: ElementFunction = {
        key: 'endless',
        text: 'endless',
        apply(_, within) {
          for (;;) within.spend(1);
        },
      };
      assert.throws(() => evaluated(graph.mapped(endless, [tokens])), OutOfBudget);
      const idle = fn('idle', () => none);
      assert.throws(
        () =>
          new Evaluator({ sequences: 'mixed' }).evaluate(
            graph.mapped(idle, [graph.raw(new List(Array.from({ length: 9999 }, () => 0n)))]),
            hello,
            new Budget({ steps: 5000, milliseconds: 60_000 }),
          ),
        OutOfBudget,
      );
    });
  });

  describe('selectors', () => {
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

  describe('aggregates', () => {
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
});
