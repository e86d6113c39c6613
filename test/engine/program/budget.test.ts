import assert from 'node:assert/strict';
import { Analyzer, type Limits } from '@rasp/engine';
import { stopped, ticking } from './clocks';

/** What each piece of work may use here: enough for anything but what these tests are about. */
const limits: Limits = { steps: 50_000, milliseconds: 10_000, now: stopped };

/** The codes of the problems of a text, after which `fine` has to have its value all the same. */
function codesOf(lines: readonly string[], limitsUsed = limits): string[] {
  const analysis = new Analyzer({ limits: limitsUsed }).analyze([...lines, 'fine = 1 + 1;'].join('\n'));
  assert.equal(analysis.program.bindings.get('fine')?.value, 2n);
  return analysis.problems.map(({ code }) => code);
}

describe('what has no end', () => {
  it('is one problem: calls', () => {
    assert.deepEqual(codesOf(['def f(n) { return f(n) + 1; }', 'x = f(1);']), ['budget/depth']);
  });

  it('is one problem: calls that pass each other functions', () => {
    assert.deepEqual(codesOf(['def f(g) { return g(g); }', 'x = f(f);']), ['budget/depth']);
  });

  it('is one problem: calls that branch', () => {
    const lines = ['def f(n) { return 1 if n == 0 else f(n - 1) + f(n - 1); }', 'x = f(100);'];
    assert.deepEqual(codesOf(lines), ['budget/steps']);
  });

  it('is one problem: loops in loops', () => {
    const lines = ['for i in range(10000) {', '  for j in range(10000) { x = i * j; }', '}'];
    assert.deepEqual(codesOf(lines), ['budget/steps']);
  });

  it('is one problem: a comprehension', () => {
    assert.deepEqual(codesOf(['x = [[j for j in range(i)] for i in range(10000)];']), ['budget/steps']);
  });

  it('is one problem: more than there is time for', () => {
    const lines = ['for i in range(1000000) { x = i * i; }'];
    assert.deepEqual(codesOf(lines, { steps: 1e12, milliseconds: 20, now: ticking(1) }), ['budget/time']);
  });

  it('is one problem for each statement that needs it', () => {
    const loop = 'for i in range(1000000) { x = i; }';
    assert.deepEqual(codesOf([loop, loop]), ['budget/steps', 'budget/steps']);
  });
});

describe('what grows too large', () => {
  it('is one problem', () => {
    const lines = [
      'a = range(10 ^ 12);',
      'b = "ab" * 2 ^ 60;',
      'c = [1] * 2 ^ 60;',
      'd = 10 ^ (10 ^ 12);',
      'e = ("%900s" % 1) * 10000;',
    ];
    assert.deepEqual(
      codesOf(lines),
      lines.map(() => 'budget/size'),
    );
  });

  it('is one problem when it doubles in a loop', () => {
    for (const [start, step] of [
      ['"ab"', 'x + x'],
      ['[1]', 'x + x'],
      ['3', 'x * x'],
      ['3', 'x ^ x'],
    ] as const) {
      // Items that are made count as steps, which should not run out before.
      const lines = [`x = ${start};`, `for i in range(100) { x = ${step}; }`];
      assert.deepEqual(codesOf(lines, { ...limits, steps: 20_000_000 }), ['budget/size']);
    }
  });

  it('is one problem on the sample', () => {
    assert.deepEqual(codesOf(['x = tokens * 10 ^ 9;', 'y = x + "!";']), ['budget/size']);
    // Characters that are made count as steps, which should not run out before.
    const doubling = ['x = tokens_str;', 'for i in range(40) { x = x + x; }'];
    assert.deepEqual(codesOf(doubling, { ...limits, steps: 20_000_000 }), ['budget/size']);
  });

  it('is no problem where it only looks large', () => {
    // Lists that hold each other many times over are small, and s-ops are never written out.
    const lines = [
      'l = [];',
      's = indices;',
      'for i in range(100) {',
      '  l = [l, l];',
      '  s = s + s;',
      '}',
      'x = tokens == l;',
      'y = len(l);',
    ];
    assert.deepEqual(codesOf(lines), []);
  });
});

describe('lists in lists', () => {
  const deep = ['l = [];', 'm = [];', 'for i in range(5000) {', '  l = [l];', '  m = [m];', '}'];
  const wide = ['l = [];', 'm = [];', 'for i in range(60) {', '  l = [l, l];', '  m = [m, m];', '}'];

  it('are compared up to a depth and a size', () => {
    assert.deepEqual(codesOf([...deep, 'x = l == m;', 'y = l < m;']), ['budget/depth', 'budget/depth']);
    assert.deepEqual(codesOf([...wide, 'x = l == m;', 'y = l < m;']), ['budget/steps', 'budget/steps']);
    assert.deepEqual(codesOf([...deep, 'x = l == l;', 'y = l == [m, 1];']), []);
  });

  it('are shown in messages as far as they fit', () => {
    for (const lists of [deep, wide]) {
      const analysis = new Analyzer().analyze([...lists, 'x = l + 1;'].join('\n'));
      assert.deepEqual(
        analysis.problems.map(({ code }) => code),
        ['type/operand'],
      );
      assert.ok((analysis.problems[0]?.message.length ?? 0) < 200);
    }
  });

  it('are samples as well', () => {
    for (const lists of [deep, wide])
      assert.deepEqual(codesOf([...lists, 'set example l', 'x = indices;']), []);
    assert.deepEqual(codesOf([...wide, 'set example l', 'x = tokens_str;']), ['budget/size']);
  });
});
