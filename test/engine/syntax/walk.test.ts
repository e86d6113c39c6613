import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { allExpressions, raspOutline } from '../../../engine/src/syntax/rasp/outline';
import { pathAt } from '../../../engine/src/syntax/walk';
import { readMarkers } from '../../markers';
import { outline } from './outline';

describe('pathAt', () => {
  assertPath('x = a + f(b|);', ['assignment'], ['(a + f(b))', 'f(b)', 'b']);
  assertPath('x = a |+ f(b);', ['assignment'], ['(a + f(b))']);
  assertPath('x = f|(b);', ['assignment'], ['f(b)', 'f']);
  assertPath('x = a|[b];', ['assignment'], ['a[b]', 'a']);
  assertPath('x = (|a);', ['assignment'], ['a', 'a']);
  assertPath('x| = a;', ['assignment'], [], 'x');
  assertPath('|x, y = a;', ['assignment'], [], 'x');
  assertPath('x, |y = a;', ['assignment'], [], 'y');
  assertPath('def f(a, |b) { return a; }', ['def'], [], 'b');
  assertPath('def f(a) { b = a|; return b; }', ['def', 'assignment'], ['a']);
  assertPath('def f(a) { for b in a { c = b|; } return a; }', ['def', 'for', 'assignment'], ['b']);
  assertPath('def f(a) { return a, |a + 1; }', ['def'], ['(a + 1)', 'a']);
  assertPath('for a in l| { b = a; }', ['for'], ['l']);
  assertPath('x = [a for |b in c];', ['assignment'], ['[a for b in c]'], 'b');
  assertPath('set example |"a"', ['set example'], ['"a"']);
  assertPath('x = a;\n|\ny = b;', [], []);
  assertPath('x = a;|\n', ['assignment'], []);
  assertPath('x = a;|y = b;', ['assignment'], [], 'y');
  assertPath('x = a + |;', ['assignment'], []);
});

describe('allExpressions', () => {
  it('gives each before its parts, in nested statements too', () => {
    const { statements } = parseRasp(`
x = [a, b + c];
def f(d) { e = d; return e if d else {1: g}; }
for h in [i for i in j] { draw(k, "l"); }
`);
    assert.deepEqual([...allExpressions(statements)].map(outline), [
      '[a, (b + c)]',
      'a',
      '(b + c)',
      'b',
      'c',
      '(e if d else {1: g})',
      'e',
      'd',
      '{1: g}',
      '1',
      'g',
      'd',
      '[i for i in j]',
      'i',
      'j',
      'k',
      '"l"',
    ]);
  });
});

function assertPath(
  fixture: string,
  statements: readonly string[],
  expressions: readonly string[],
  binding?: string,
): void {
  it(fixture, () => {
    const { text, cursors } = readMarkers(fixture);
    const path = pathAt(raspOutline, parseRasp(text).statements, cursors[0] ?? 0);
    assert.deepEqual(
      path.statements.map(({ kind }) => kind),
      statements,
    );
    assert.deepEqual(path.expressions.map(outline), expressions);
    assert.equal(path.binding?.name, binding);
  });
}
