import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { outlineTree } from './outline';

describe('precedence', () => {
  describe('from the tightest level to the loosest', () => {
    assertReads('f(a)[0](b)', 'f(a)[0](b)');
    assertReads('-f(a)', '(-f(a))');
    assertReads('-a[0]', '(-a[0])');
    assertReads('-2^2', '((-2) ^ 2)');
    assertReads('2^-1', '(2 ^ (-1))');
    assertReads('a * b ^ c', '(a * (b ^ c))');
    assertReads('a % b * c', '(a % (b * c))');
    assertReads('a * b % c', '((a * b) % c)');
    assertReads('a + b % c', '(a + (b % c))');
    assertReads('a - b + c', '((a - b) + c)');
    assertReads('a + b == c - d', '((a + b) == (c - d))');
    assertReads('a == b and c == d', '((a == b) and (c == d))');
    assertReads('a and b if c or d else e', '((a and b) if (c or d) else e)');
    assertReads('a if b else c in l', '((a if b else c) in l)');
  });

  describe('chains go to the left', () => {
    assertReads('2^3^2', '((2 ^ 3) ^ 2)');
    assertReads('a / b * c', '((a / b) * c)');
    assertReads('a % b % c', '((a % b) % c)');
    assertReads('1<2<2', '((1 < 2) < 2)');
    assertReads('a >= b == c <= d', '(((a >= b) == c) <= d)');
    assertReads('a or b and c', '((a or b) and c)');
    assertReads('a and b or c and d', '(((a and b) or c) and d)');
    assertReads('a if b else c if d else e', '((a if b else c) if d else e)');
    assertReads('x in y in z', '((x in y) in z)');
  });

  describe('prefixes bind tighter than every operator between values', () => {
    assertReads('not a == b', '((not a) == b)');
    assertReads('not a in l', '((not a) in l)');
    assertReads('not a and b', '((not a) and b)');
    assertReads('not not -+a', '(not (not (-(+a))))');
    assertReads('a - not b + c', '((a - (not b)) + c)');
    assertReads('a - -b', '(a - (-b))');
    assertReads('-a^b', '((-a) ^ b)');
  });

  describe('ternaries', () => {
    assertReads('a if b if c else d else e', '(a if (b if c else d) else e)');
    assertReads('a if x in l else c', '(a if (x in l) else c)');
    assertReads('x in a if b else c', '(x in (a if b else c))');
    assertReads('a if True else b in l', '((a if True else b) in l)');
    assertReads('a == b if c == d else e == f', '((a == b) if (c == d) else (e == f))');
  });

  describe('in', () => {
    assertReads('x in l and y', '(x in (l and y))');
    assertReads('x and y in l', '((x and y) in l)');
    assertReads('a in b == c', '(a in (b == c))');
  });

  describe('forms and displays hold whole expressions', () => {
    assertReads('[a in b, c if d else e]', '[(a in b), (c if d else e)]');
    assertReads('[x in y for x, y in z in w]', '[(x in y) for x, y in (z in w)]');
    assertReads('{a in b: c in d}', '{(a in b): (c in d)}');
    assertReads('{k: v for k, v in l}', '{k: v for k, v in l}');
    assertReads('{}', '{}');
    assertReads('[]', '[]');
    assertReads('l[a in b]', 'l[(a in b)]');
    assertReads('f()', 'f()');
    assertReads('round(a + b) + 1', '(round((a + b)) + 1)');
    assertReads('indicator (a) == 1', '(indicator(a) == 1)');
    assertReads('select(a + 1, b or c, <=)', 'select((a + 1), (b or c), <=)');
    assertReads('select(a, b, !=)', 'select(a, b, !=)');
    assertReads('not select(a, b, ==) and s', '((not select(a, b, ==)) and s)');
    assertReads('aggregate(s, v, 0)[0]', 'aggregate(s, v, 0)[0]');
    assertReads('len(range(1, 2))', 'len(range(1, 2))');
    assertReads('zip(a, b)', 'zip(a, b)');
  });

  describe('parentheses', () => {
    assertReads('(a + b) * c', '((a + b) * c)');
    assertReads('2^(3^2)', '(2 ^ (3 ^ 2))');
    assertReads('not (a == b)', '(not (a == b))');
    assertReads('((a))', 'a');
  });
});

function assertReads(source: string, reading: string): void {
  it(source, () => {
    const tree = parseRasp(`${source};`);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(outlineTree(tree), [reading]);
  });
}
