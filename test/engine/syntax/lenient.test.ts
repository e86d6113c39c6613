import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { readMarkers } from '../../markers';
import { outlineTree } from './outline';
import { applyFix, assertProblems, onlyFix, onlyProblem } from './problems';

describe('what is plain in meaning is understood, with a problem and a fix', () => {
  describe('a blank before the parenthesis of a form', () => {
    for (const form of ['aggregate(s, 1)', 'range(3)', 'zip(a, b)', 'len(l)', 'select(a, b, ==)'])
      assertLenient(`x = [|${form.replace('(', ' (|]')};`, 'syntax/blank', `x = ${form};`);
    assertLenient('x = [|len  \t(|]l);', 'syntax/blank', 'x = len(l);');
  });

  describe('blanks in `full seq display`', () => {
    assertLenient('[|full  seq display|] on', 'syntax/blank', 'full seq display on');
    assertLenient('[|full\tseq   display|] off', 'syntax/blank', 'full seq display off');
  });

  describe('`!=` between values', () => {
    assertLenient('x = a [|!=|] b;', 'syntax/operator', 'x = not (a == b);');
    assertLenient('x = a + 1 [|!=|] b * 2 and c;', 'syntax/operator', 'x = not (a + 1 == b * 2) and c;');
    assertLenient('x = (a) [|!=|] f(b)[0];', 'syntax/operator', 'x = not ((a) == f(b)[0]);');
    assertLenient('x = a == b [|!=|] c == d;', 'syntax/operator', 'x = not (a == b == c) == d;');
    assertLenient('x = c if a[|!=|]b else d;', 'syntax/operator', 'x = c if not (a==b) else d;');
  });

  describe('several statements on a line', () => {
    assertLenient('x = 1; [|y|] = 2;', 'syntax/one-line', 'x = 1;\ny = 2;');
    assertLenient('def f() { return 1; } [|f|]();', 'syntax/one-line', 'def f() { return 1; }\nf();');
    assertLenient('set example "a" [|show|] example', 'syntax/one-line', 'set example "a"\nshow example');

    it('one problem for each but the first', () => {
      assertProblems('a; [|b|]; [|c|];', 'syntax/one-line', 'syntax/one-line');
    });

    it('are none in bodies', () => {
      assertProblems('def f(a) { b = a; for x in b { c = x; d = c; } return c, d; }');
    });
  });

  describe('comments inside of statements', () => {
    assertLenient('x = a + [|# why|]\n  b;', 'syntax/comment', 'x = a +\n# why\n  b;');
    assertLenient('def f(a) [|# why|]\n{ return a; }', 'syntax/comment', 'def f(a)\n# why\n{ return a; }');
    assertLenient(
      'def f(a) {\n  return a [|# why|]\n  ;\n}',
      'syntax/comment',
      'def f(a) {\n  return a\n  # why\n  ;\n}',
    );
  });

  describe('a comma behind the last one', () => {
    assertLenient('x = [1, 2[|,|]];', 'syntax/trailing-comma', 'x = [1, 2];');
    assertLenient('x = {1: 2[|,|]};', 'syntax/trailing-comma', 'x = {1: 2};');
    assertLenient('x = f(1, 2[|,|]);', 'syntax/trailing-comma', 'x = f(1, 2);');
    assertLenient('x = range(1[|,|] );', 'syntax/trailing-comma', 'x = range(1 );');
    assertLenient('x = select(a, b, ==[|,|]);', 'syntax/trailing-comma', 'x = select(a, b, ==);');
    assertLenient('def f(a, b[|,|]) { return a; }', 'syntax/trailing-comma', 'def f(a, b) { return a; }');
    assertLenient('draw(a, "x"[|,|]);', 'syntax/trailing-comma', 'draw(a, "x");');
    assertLenient('x = [\n  1,\n  2[|,|]\n];', 'syntax/trailing-comma', 'x = [\n  1,\n  2\n];');
  });

  describe('a `;` that is missing at the end of a line', () => {
    assertLenient('x = a[|b|]\ny = 1;', 'syntax/semicolon', 'x = ab;\ny = 1;');
    assertLenient('f(a[|)|] # comment\n', 'syntax/semicolon', 'f(a); # comment\n');
    assertLenient('x = "a[|"|]', 'syntax/semicolon', 'x = "a";');
    assertLenient('load "a[|"|]\n', 'syntax/semicolon', 'load "a";\n');
    assertLenient('draw(a[|)|]', 'syntax/semicolon', 'draw(a);');
    assertLenient('def f(a) { return [|a|] }', 'syntax/semicolon', 'def f(a) { return a; }');
    assertLenient(
      'def f(a) {\n  b = [|a|]\n  return b;\n}',
      'syntax/semicolon',
      'def f(a) {\n  b = a;\n  return b;\n}',
    );
  });

  describe('a `;` that is missing between two statements', () => {
    assertLenient('x = [|1|] y = 2;', 'syntax/semicolon', 'x = 1;\ny = 2;');
    assertLenient('f(1[|)|] a, b = c;', 'syntax/semicolon', 'f(1);\na, b = c;');
    assertLenient(
      '  def f(a) { b = [|a|] return b; }',
      'syntax/semicolon',
      '  def f(a) { b = a;\n  return b; }',
    );
  });

  describe('a `;` too many', () => {
    assertLenient('set example "a"[|;|]', 'syntax/semicolon', 'set example "a"');
    assertLenient('s-op examples off[|;|]\nx = 1;', 'syntax/semicolon', 's-op examples off\nx = 1;');
    assertLenient('exit()[|;|]', 'syntax/semicolon', 'exit()');
    assertLenient('set example "a"[|;|] x = 1;', 'syntax/semicolon', 'set example "a"\nx = 1;');
    assertLenient('x = 1;[|;;|]', 'syntax/semicolon', 'x = 1;');
    assertLenient('def f(a) { return a; }[|;|]', 'syntax/semicolon', 'def f(a) { return a; }');
    assertLenient('for a in [1] { b = a;[|;|] }', 'syntax/semicolon', 'for a in [1] { b = a; }');
  });

  describe('other quotes', () => {
    assertLenient("x = [|'a'|];", 'syntax/string', 'x = "a";');
    assertLenient('set example [|“it’s”|]', 'syntax/string', 'set example "it’s"');
    assertLenient('x = [|‘a’|];', 'syntax/string', 'x = "a";');
  });

  describe('`example` and `examples`', () => {
    assertLenient('show [|examples|]', 'syntax/token', 'show example');
    assertLenient('set s-op [|examples|] "a"', 'syntax/token', 'set s-op example "a"');
    assertLenient('selector [|example|] off', 'syntax/token', 'selector examples off');
  });
});

describe('other fixes mend too', () => {
  assertMends('x = (1 + 2;', 'x = (1 + 2);');
  assertMends('x = [1, f(2];', 'x = [1, f(2)];');
  assertMends('x = {1: 2;', 'x = {1: 2};');
  assertMends('x = select(a, b, ==;', 'x = select(a, b, ==);');
  assertMends('x = f(a;\ny = 1;', 'x = f(a);\ny = 1;');
  assertMends('x = (a];', 'x = (a);');
  assertMends('x = [a, b);', 'x = [a, b];');
  assertMends('x = "a;', 'x = "a";');
  assertMends("x = f('a);", 'x = f("a");');
  assertMends('x = a&&b;', 'x = a and b;');
  assertMends('x = (a)&(b);', 'x = (a) and (b);');
  assertMends('x = a ≤ b;', 'x = a <= b;');
  assertMends('x = a − 1;', 'x = a - 1;');
  assertMends('x = a = b;', 'x = a == b;');
  assertMends('f(a = b);', 'f(a == b);');
  assertMends('x = (1 -\n  2);', 'x = (1 \n  - 2);');
  assertMends('def f(a) {\n  return a;\n', 'def f(a) {\n  return a;\n}\n');
  assertMends(
    'def f(a) {\n  for b in a {\n    c = b;\n  return c;\n}',
    'def f(a) {\n  for b in a {\n    c = b;\n  }\n  return c;\n}',
  );
});

/** Asserts that a text is understood, has this one problem at its mark, and after its fix none. */
function assertLenient(fixture: string, code: string, fixed: string): void {
  const { text } = readMarkers(fixture);
  it(text, () => {
    assertProblems(fixture, code);
    const tree = parseRasp(text);
    assert.ok(tree.complete);
    assert.ok(tree.statements.every(({ broken }) => !broken));
    assertFix(text, fixed);
    assertSameMeaning(text, fixed);
  });
}

function assertMends(text: string, fixed: string): void {
  it(text, () => {
    assertFix(text, fixed);
  });
}

function assertFix(text: string, fixed: string): void {
  const result = applyFix(text, onlyFix(onlyProblem(text)));
  assert.equal(result, fixed);
  assert.deepEqual(parseRasp(result).problems, []);
}

/** But for `!=`, which its fix writes in another way. */
function assertSameMeaning(text: string, fixed: string): void {
  if (!text.includes('!=')) assert.deepEqual(outlineTree(parseRasp(text)), outlineTree(parseRasp(fixed)));
}
