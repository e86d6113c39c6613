import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { outlineTree } from './outline';
import { assertReading } from './problems';

describe('RASPy: statements', () => {
  assertReads('a = b = 1', 'a = b = 1');
  assertReads('a, (b, *c), d[0], e.f = g', '(a, (b, *c), d[0], e.f) = g');
  assertReads('[a, b] = c', '(a, b) = c');
  assertReads('(a) = *b, c', 'a = (*b, c)');
  assertReads('a: int = 1', 'a = 1');
  assertReads('a.b: int', 'a.b = ');
  assertReads('a **= 2', 'a **= 2');
  assertReads('a[0] >>= 2, 3', 'a[0] >>= (2, 3)');
  assertReads('assert a, "b"', 'assert a, "b"');
  assertReads('...', 'pass');
  assertReads('import a.b, c as d', 'import a.b as a, c as d');
  assertReads('from raspy import *', 'from raspy import *');
  assertReads('from ..a.b import (c, d as e,)', 'from ..a.b import c, d as e');
  assertReads('match = case = type = print', 'match = case = type = print');
  assertReads('match(a)[b]', 'match(a)[b]');

  assertReads('def f(): pass', 'def f():', '  pass');
  assertReads(
    'def f(a: int, b=1, /, c=2, *d, e, g=3, **h) -> int:\n  return a, *b',
    'def f((position) a, (position) b=1, c=2, *d, (name) e, (name) g=3, **h):',
    '  return (a, *b)',
  );
  assertReads(
    'def f(a, *, b):\n  global c\n  def g():\n    nonlocal a',
    'def f(a, (name) b):',
    '  global c',
    '  def g():',
    '    nonlocal a',
  );
  assertReads(
    'if a:\n  b\nelif c: d; e\nelse:\n  f',
    ...['if a:', '  b', 'elif c:', '  d', '  e', 'else:', '  f'],
  );
  assertReads(
    'for a, *b in c, d:\n  continue\nelse:\n  e',
    ...['for (a, *b) in (c, d):', '  continue', 'else:', '  e'],
  );
  assertReads('while a:\n  break\nelse: b', 'while a:', '  break', 'else:', '  b');
});

describe('RASPy: what Python rejects', () => {
  assertRejects('[|return|] 1', 'syntax/return');
  assertRejects('if a:\n  [|break|]', 'syntax/loop');
  assertRejects('for a in b:\n  def f(): [|continue|]', 'syntax/loop');
  assertRejects('[|nonlocal|] a', 'syntax/scope');
  assertRejects('def f():\n  from a import [|*|]', 'syntax/scope');
  for (const target of [
    '1',
    '"a"',
    'None',
    'True',
    'f()',
    'a + b',
    '-a',
    'a == b',
    'f"{a}"',
    '{}',
    'a if b else c',
  ])
    assertRejects(`[|${target}|] = c`, 'syntax/assignment');
  assertRejects('a, [|1|] = c', 'syntax/assignment');
  assertRejects('[|*a|] = c', 'syntax/assignment');
  assertRejects('*a, [|*b|] = c', 'syntax/assignment');
  assertRejects('[|a, b|] += c', 'syntax/assignment');
  assertRejects('for [|f()|] in c: pass', 'syntax/assignment');
  assertRejects('[a for [|1|] in c]', 'syntax/assignment');
  assertRejects('a = [|*|]b', 'syntax/unexpected');
  assertRejects('def f(a, [|a|]): pass', 'syntax/parameter');
  assertRejects('def f(a=1, [|b|]): pass', 'syntax/parameter');
  assertRejects('def f(**a, [|b|]): pass', 'syntax/parameter');
  assertRejects('def f(a, *, [|**|]b): pass', 'syntax/parameter');
  assertRejects('lambda a, [|a|]: a', 'syntax/parameter');
  assertRejects('f(a=1, [|2|])', 'syntax/argument');
  assertRejects('f(**a, [|*b|])', 'syntax/argument');
  assertRejects('f(a=1, [|a|]=2)', 'syntax/argument');
  assertRejects('f([|x for x in a|], 1)', 'syntax/argument');
  assertRejects('1 + [|not|] a', 'syntax/operator');
  assertRejects('a if [|b|]', 'syntax/token');
  assertRejects('def [|class|](): pass', 'syntax/name');
  assertRejects('a.[|if|]', 'syntax/name');
});

function assertReads(source: string, ...reading: readonly string[]): void {
  it(source, () => {
    const tree = parseRaspy(source);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(outlineTree(tree), reading);
  });
}

function assertRejects(fixture: string, code: string): void {
  it(fixture, () => {
    assertReading(fixture, { codes: [code] });
  });
}
