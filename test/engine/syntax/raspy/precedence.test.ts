import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { outlineTree } from './outline';

describe('RASPy: precedence', () => {
  describe('from the tightest level to the loosest', () => {
    assertReads('f(a)[0].b(c)', 'f(a)[0].b(c)');
    assertReads('-f(a) ** 2', '(-(f(a) ** 2))');
    assertReads('2 ** -1', '(2 ** (-1))');
    assertReads('~a.b', '(~a.b)');
    assertReads('-a * b', '((-a) * b)');
    assertReads('a + b * c // d % e', '(a + (((b * c) // d) % e))');
    assertReads('a << b + c', '(a << (b + c))');
    assertReads('a & b << c', '(a & (b << c))');
    assertReads('a ^ b & c | d', '((a ^ (b & c)) | d)');
    assertReads('a | b == c', '((a | b) == c)');
    assertReads('not a == b', '(not (a == b))');
    assertReads('not a and b or c', '(((not a) and b) or c)');
    assertReads('a or b if c or d else e or f', '((a or b) if (c or d) else (e or f))');
    assertReads('lambda x: x if x else y', '(lambda x: (x if x else y))');
  });

  describe('chains', () => {
    assertReads('a - b - c', '((a - b) - c)');
    assertReads('2 ** 3 ** 2', '(2 ** (3 ** 2))');
    assertReads('a < b <= c != d', '(a < b <= c != d)');
    assertReads('a in b not in c is d is not e', '(a in b not in c is d is not e)');
    assertReads('a and b and c', '((a and b) and c)');
    assertReads('a if b else c if d else e', '(a if b else (c if d else e))');
    assertReads('not not -+~a', '(not (not (-(+(~a)))))');
  });

  describe('what is combined with `&` needs parentheses', () => {
    assertReads('a == b & c == d', '(a == (b & c) == d)');
    assertReads('(a == b) & (c == d)', '((a == b) & (c == d))');
  });

  describe('displays', () => {
    assertReads('[]', '[]');
    assertReads('[1, *a, 2,]', '[1, *a, 2]');
    assertReads('()', '()');
    assertReads('(a,)', '(a,)');
    assertReads('a, b', '(a, b)');
    assertReads('{}', '{}');
    assertReads('{1, 2}', '{1, 2}');
    assertReads('{1: 2, **a}', '{1: 2, **a}');
    assertReads('[x for x, y in a if b if c for z in d]', '[x for (x, y) in a if b if c for z in d]');
    assertReads('{k: v for k, v in a}', '{k: v for (k, v) in a}');
    assertReads('{x for x in a or b}', '{x for x in (a or b)}');
    assertReads('(x for x in a)', '(x for x in a)');
  });

  describe('calls, indices and slices', () => {
    assertReads('f(a, *b, c=1, **d)', 'f(a, *b, c=1, **d)');
    assertReads('f(x for x in a)', 'f((x for x in a))');
    assertReads('a[1:2]', 'a[1:2]');
    assertReads('a[::-1]', 'a[::(-1)]');
    assertReads('a[1, 2]', 'a[(1, 2)]');
    assertReads('a.b.c', 'a.b.c');
    assertReads('f(lambda: 1, lambda *a, b=2: a)', 'f((lambda : 1), (lambda *a, (name) b=2: a))');
  });
});

function assertReads(source: string, reading: string): void {
  it(source, () => {
    const tree = parseRaspy(source);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(outlineTree(tree), [reading]);
  });
}
