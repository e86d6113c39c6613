import assert from 'node:assert/strict';
import { methodNames, methodOf } from '../../../engine/src/python/methods';
import { builtins, notBuiltins } from '../../../engine/src/python/builtins';
import { IteratorValue } from '../../../engine/src/values/iterator';
import { Dict, List, none, Tuple, type Value } from '../../../engine/src/values/value';
import { augmentedOperation, comparison } from '../../../engine/src/python/operators';
import { iterate } from '../../../engine/src/python/iteration';
import { setItem } from '../../../engine/src/python/subscripts';
import { SetValue } from '../../../engine/src/values/set';
import { repr } from '../../../engine/src/values/format';
import { evaluate } from './expression';
import { call, failureOf, PlainInterpreter } from './support';

describe('messages about plain values show them and say what to do', () => {
  const messages: Readonly<Record<string, string>> = {
    "'a' + 1":
      'type/operand: `"a" + 1`: `+` adds two numbers, or joins two strings, two lists or two tuples, not a string and an int; `str(…)` makes a string of a number, `int(…)` a number of a string',
    'None * 2':
      'type/operand: `None * 2`: `*` needs two numbers, or repeats a string, list or tuple an int number of times, not None and an int; does a function end without `return`?',
    '1 // 0': 'value/division: `1 // 0`: division by zero',
    '1 << -1': 'value/argument: `1 << -1`: an int can not be shifted by a negative number of bits',
    '~1.5': 'type/operand: `~1.5`: prefix `~` needs an int or bool, not a float',
    '1 in 5': 'type/in: `1 in 5`: an int has no items that something could be in',
    "1 in 'abc'": 'type/in: `1 in "abc"`: `in` a string looks for a string, not for an int',
    '[1, 2][5]': 'value/index: index 5 is outside of the list [1, 2]: its indices go from -2 to 1',
    "'abc'['a']": 'type/index: a string is indexed by an int or a slice, not by the string "a"',
    'None[0]':
      'type/index: None has no items; lists, tuples, strings, dicts and ranges have; does a function end without `return`?',
    "{'a': 1}['b']": 'value/key: the key "b" is not in the dict: its keys are "a"',
    '{[1]: 2}':
      'type/hash: a list can be neither a key of a dict nor an item of a set, also not inside of a tuple, because it can change; make it a tuple first: `tuple(…)`',
    'list(5)': 'type/iterable: the int 5 can not be looped over; for the ints below it write `range(5)`',
    'len(5)':
      'type/argument: `len` counts the items of a list, tuple, dict, set, range or string, not those of the int 5',
    'len(iter([]))':
      'type/argument: `len` counts the items of a list, tuple, dict, set, range or string, not those of an iterator, whose items are not made yet: `len(list(…))`',
    'sorted([1], abs)':
      'call/arguments: `sorted(iterable, *, key=None, reverse=False)` takes 1 argument at most, but got 2 ([1], <built-in function abs>); `key=…` and `reverse=…` must be named',
    'ord()': 'call/arguments: `ord(c)` misses `c`',
    'ord(1)': 'type/argument: `ord` needs a string, not the int 1',
    "sorted('b', by=1)":
      'call/arguments: `sorted(iterable, *, key=None, reverse=False)` has no parameter `by`',
    'max([])': 'value/empty: `max` got no items; `default=…` says what to give then',
    "int('x', 16)": 'value/convert: "x" is not an int in base 16',
    "'-'.join([1])":
      'type/argument: the item at index 0 that `join` joins needs to be a string (`map(str, …)` makes strings), not the int 1',
    "'a-b'.split('')":
      'value/argument: the separator of `split` can not be empty; `list("abc")` gives characters',
    "'abc'.index('z')": 'value/absent: "z" does not stand in "abc"; `find` gives -1 then',
    '[1].remove(2)': 'value/absent: 2 is not in the list; ask with `in` first',
    "format('a', '.2f')":
      'value/format: the format `.2f` does not fit the string "a": `f` is no type for it; strings have `s`',
    "'{}'.format()": 'value/index: "{}" asks for value 0, counted from 0, but 0 values are given',
    "'%s %s' % (1,)":
      'value/format: `"%s %s" % (1,)`: `%` after a string formats it, and it asks for more than one value',
  };
  for (const [text, message] of Object.entries(messages)) {
    it(text, () => {
      const failure = failureOf(() => evaluate(text));
      assert.equal(`${failure.code}: ${failure.message}`, message);
    });
  }
});

describe('values that can change', () => {
  it('are what all names for them see', () => {
    const list = new List([1n]);
    const items = [2n, 3n];
    const other = new List(items);
    assert.equal(augmentedOperation('+', list, other), list);
    assert.equal(repr(list), '[1, 2, 3]');
    setItem(other, 0n, 'x');
    assert.equal(repr(list), '[1, 2, 3]');
    assert.deepEqual(items, [2n, 3n]);
    const set = new SetValue([1n]);
    assert.equal(augmentedOperation('|', set, new SetValue([2n])), set);
    assert.equal(repr(set), '{1, 2}');
    assert.equal(repr(augmentedOperation('+', new Tuple([1n]), new Tuple([2n]))), '(1, 2)');
  });

  it('are written with dots where they hold themselves', () => {
    const list = new List([1n]);
    list.changeable().push(list);
    assert.equal(repr(list), '[1, [...]]');
    const dict = new Dict([]);
    dict.set('me', new List([dict]));
    assert.equal(repr(dict), "{'me': [{...}]}");
  });

  it('are seen to change by loops over lists, and fail loops over dicts and sets', () => {
    const list = new List([1n, 2n]);
    const seen: Value[] = [];
    for (const item of iterate(list)) {
      seen.push(item);
      if (seen.length < 4) list.changeable().push(item);
    }
    assert.deepEqual(seen, [1n, 2n, 1n, 2n, 1n]);
    const dict = new Dict([['a', 1n]]);
    const failure = failureOf(() => {
      for (const key of iterate(dict)) dict.set(new Tuple([key]), none);
    });
    assert.equal(failure.code, 'value/changed');
    assert.match(failure.message, /a dict grew or shrank while it was looped over/);
  });

  it('are shown by views of a dict as they are later', () => {
    const dict = new Dict([['a', 1n]]);
    const keys = evaluate('it.keys()', dict);
    dict.set('b', 2n);
    assert.equal(repr(keys), "dict_keys(['a', 'b'])");
  });
});

describe('things and what they are called', () => {
  it('None, types, functions and iterators have texts', () => {
    assert.equal(repr(none), 'None');
    assert.equal(repr(evaluate('int')), "<class 'int'>");
    assert.equal(repr(evaluate('len')), '<built-in function len>');
    assert.equal(repr(evaluate("'a'.upper")), "<method 'upper' of str>");
    assert.equal(repr(evaluate('enumerate([1])')), '<enumerate object>');
  });

  it('`is` tells things apart, but not equal atoms', () => {
    const list = new List([]);
    assert.ok(comparison('is', list, list));
    assert.ok(!comparison('is', list, new List([])));
    assert.ok(comparison('is', none, none));
    assert.ok(comparison('is not', 1n, true));
  });

  it('an iterator gives its items once', () => {
    const iterator = evaluate("zip('ab', 'cd')");
    assert.equal(repr(call('list', [iterator])), "[('a', 'c'), ('b', 'd')]");
    assert.equal(repr(call('list', [iterator])), '[]');
  });

  it('an iterator that needs itself is told', () => {
    const self: { iterator?: IteratorValue } = {};
    const items = (function* (): Iterable<Value> {
      yield self.iterator?.next() ?? none;
    })();
    self.iterator = new IteratorValue('generator', items);
    assert.equal(failureOf(() => self.iterator?.next()).code, 'value/changed');
  });

  it('methods are found by name, of types too', () => {
    assert.ok(methodNames('').includes('removeprefix'));
    assert.ok(methodNames(new List([])).includes('append'));
    assert.equal(methodOf(1n, 'append'), undefined);
    assert.equal(methodOf(builtins.get('str') ?? none, 'upper')?.signature, 'upper(self)');
    assert.equal(methodOf('', 'split')?.signature, 'split(sep=None, maxsplit=-1)');
  });

  it('every built-in and method has a documentation of one sentence', () => {
    const objects: readonly Value[] = [
      '',
      1n,
      1.5,
      new List([]),
      new Tuple([]),
      new Dict([]),
      new SetValue(),
    ];
    const methods = objects.flatMap((object) => methodNames(object).map((name) => methodOf(object, name)));
    for (const builtin of [...builtins.values(), ...methods]) {
      assert.ok(builtin);
      assert.match(builtin.documentation, /^[A-Z`].*\.$/s, builtin.name);
      assert.ok(builtin.signature.startsWith(`${builtin.name}(`));
    }
  });

  it('what Python has and RASPy has not is known, with a reason', () => {
    for (const [name, reason] of notBuiltins) {
      assert.ok(!builtins.has(name), name);
      assert.ok(reason.length > 10);
    }
    assert.ok(notBuiltins.has('open'));
  });
});

describe('print', () => {
  it('writes values with `sep` between and `end` after them', () => {
    const interpreter = new PlainInterpreter();
    const print = builtins.get('print');
    print?.call({ positional: ['a', 1n, new List(['b'])], named: new Map() }, interpreter);
    print?.call(
      {
        positional: [1n, 2n],
        named: new Map([
          ['sep', '-'],
          ['end', '!'],
        ]),
      },
      interpreter,
    );
    assert.equal(interpreter.printed, "a 1 ['b']\n1-2!");
  });
});
