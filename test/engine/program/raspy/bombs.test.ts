import assert from 'node:assert/strict';
import { Analyzer, Fault, transformIn, type Analysis, type Limits } from '@rasp/engine';
import { stopped, ticking } from '../clocks';

/** Enough for anything but what these tests are about. */
const limits: Limits = { steps: 200_000, milliseconds: 10_000, now: stopped };

/** Analyzes a program whose last statement has to have its value, whatever happens above it. */
function analyze(program: string, limitsUsed = limits): Analysis {
  const analysis = new Analyzer({ language: 'raspy', sure: true, limits: limitsUsed }).analyze(
    `${program}\nfine = 1 + 1\n`,
  );
  assert.equal(analysis.program.bindings.get('fine')?.value, 2n);
  for (const { span } of analysis.problems)
    assert.ok(span.start <= span.end && span.end <= analysis.tree.text.length);
  return analysis;
}

/** The codes of the errors. */
function errorsOf(program: string, limitsUsed = limits): string[] {
  return analyze(program, limitsUsed)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

function functionThat(...body: readonly string[]): string {
  return ['def f(n):', ...body.map((line) => `    ${line}`), 'x = f(1)'].join('\n');
}

describe('calls without an end in RASPy', () => {
  const programs: Readonly<Record<string, string>> = {
    'of itself': functionThat('return f(n + 1)'),
    'of each other': 'def g(n):\n    return f(n)\n' + functionThat('return g(n)'),
    'of a lambda': 'x = (lambda f: f(f))(lambda f: f(f))',
    'in the midst of an expression': functionThat('return 1 + (1 + (1 + (1 + (1 + f(n)))))'),
    'in statements in statements': functionThat(
      'while True:',
      '    for i in [1]:',
      '        if n:',
      '            return f(n)',
    ),
    'as a key of sorted': functionThat('return sorted([2, 1], key=f)'),
    'as a key of sort': functionThat('a = [2, 1]', 'a.sort(key=f)'),
    'as a key of max': functionThat('return max([2, 1], key=f)'),
    'through map and filter': functionThat('return list(filter(f, map(f, [1])))'),
    'through a comprehension': functionThat('return {k: v for k, v in [(1, f(n))]}'),
    'through generators': functionThat('return any(all(f(j) for j in [i]) for i in [1])'),
    'in a default': functionThat('return (lambda m=f(n): m)()'),
    'in an f-string': functionThat('return f"{f(n)}"'),
    'in the index of a target': functionThat('a = [1]', 'a[f(n)] = 1'),
    'with arguments spread out': functionThat('return f(*[n], **{})'),
  };
  for (const [name, program] of Object.entries(programs)) {
    it(`end as one problem: ${name}`, () => {
      assert.deepEqual(errorsOf(program), ['budget/depth']);
    });
  }

  it('end as one problem in a function of elements', () => {
    for (const body of ['f(v)', 'sorted([1, 2], key=f)', 'sum(sum(f(j) for j in [i]) for i in [1])'])
      assert.deepEqual(errorsOf(`f = lambda v: ${body}\nx = tokens.map(f)\nx`), ['budget/depth']);
  });

  it('end where a function of elements asks for the values of an s-op that uses it', () => {
    assert.deepEqual(errorsOf('def f(v):\n    return indices.map(f)("ab").val\nx = indices.map(f)\nx'), [
      'budget/depth',
    ]);
  });

  it('do not hinder calls that end', () => {
    const program = 'def sum_to(n):\n    return 0 if n == 0 else n + sum_to(n - 1)\nx = sum_to(120)';
    assert.equal(analyze(program).program.bindings.get('x')?.value, 7260n);
  });
});

describe('loops without an end in RASPy', () => {
  const programs = [
    'while True: pass',
    'for i in range(10**18): pass',
    'x = any(i < 0 for i in range(10**18))',
    'x = sum(range(10**18))',
    'x = "a" in map(str, range(10**18))',
    'xs = [1]\nfor x in xs: xs.append(x)',
    'x = [[j for j in range(i)] for i in range(10**9)]',
    'while True: print("again")',
  ];
  for (const program of programs) {
    it(`end as one problem: ${program.replaceAll('\n', '; ')}`, () => {
      assert.deepEqual(errorsOf(program), ['budget/steps']);
    });
  }

  it('end in a function that works on elements', () => {
    const analysis = analyze('def f(t):\n    while True: pass\nx = tokens.map(f)\ny = x + 1\nz = y + 1');
    assert.deepEqual(
      analysis.problems.map(({ code }) => code),
      ['budget/steps'],
    );
  });

  it('end in time, and only once, where much depends on them', () => {
    const program =
      'def f(k, q):\n    while True: pass\nx = select(key(tokens), query(tokens), f).value(1)\n';
    const dependents = Array.from({ length: 50 }, (_, i) => `x${i} = x + ${i}`).join('\n');
    const { problems } = analyze(program + dependents, { steps: 1e12, milliseconds: 60, now: ticking(1) });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['budget/time'],
    );
  });

  it('end in time where a loop makes many of them', () => {
    const program = 'for i in range(200):\n    x = tokens.map(lambda v: sum(range(10**9)) + i)';
    analyze(program, { steps: 1e12, milliseconds: 100, now: ticking(1) });
  });

  it('end in time where each step is large', () => {
    for (const step of ['x = 7 ** 300000', 'x = str(y)', 'x = a == b', 'x = len(s)', 'a[0:1] = [1]']) {
      const program = `y = 7 ** 50000\na = [0] * 500000\nb = [0] * 500000\ns = "é" * 500000\nfor i in range(10**6):\n    ${step}`;
      assert.deepEqual(
        errorsOf(program, { steps: 1e12, milliseconds: 400, now: ticking(50) }),
        ['budget/time'],
        step,
      );
    }
  });

  it('share the time of one statement where functions are tried out', () => {
    const functions = Array.from({ length: 20 }, (_, i) => `def f${i}():\n    while True: pass`).join('\n');
    assert.deepEqual(errorsOf(functions, { steps: 1e12, milliseconds: 100, now: ticking(1) }), []);
  });
});

describe('what grows too large in RASPy', () => {
  const large: Limits = { ...limits, steps: 20_000_000 };
  const programs = [
    'x = [0] * 10**10',
    'x = "a" * 10**10',
    'x = (1,) * 10**10',
    'x = 10 ** 10 ** 10',
    'x = 1 << 10**12',
    'x = sorted(range(10**18))',
    'x = [*range(10**18)]',
    'x = raw(range(10**18))',
    'x = tokens + range(10**18)',
    'x = tokens(range(10**18))',
    'x = [1]\nfor i in range(100): x += x',
    'x = "a"\nfor i in range(100): x = x + x',
    'x = 3\nfor i in range(100): x = x * x',
    'x = f"{1:999999999999}"',
    "x = '%0999999999d' % 1",
    "x = 'x'.ljust(10**12)",
    "x = 'x'.zfill(10**12)",
  ];
  for (const program of programs) {
    it(`is one problem: ${program.replaceAll('\n', '; ')}`, () => {
      const codes = errorsOf(program, large);
      assert.equal(codes.length, 1);
      assert.match(codes[0] ?? '', /^budget\/(?:size|steps)$|^value\/format$/);
    });
  }

  it('is one problem of many arguments only where they are too many', () => {
    const program =
      'def f(*a): return len(a)\nx = f(*[1] * 300000)\ny = min(*[1] * 300000)\nz = f(*[1] * 10**9)';
    assert.deepEqual(errorsOf(program, large), ['budget/size']);
  });
});

describe('what is only long or shared in RASPy', () => {
  /** Everything about the transforms of a program can be asked for. */
  function show(program: string): void {
    const analysis = analyze(program, { steps: 20_000_000, milliseconds: 5000, now: stopped });
    assert.deepEqual(analysis.problems, []);
    for (const { value } of analysis.program.results) {
      const transform = transformIn(value);
      if (!transform) continue;
      analysis.costOf(transform);
      assert.ok(!(analysis.valueOf(transform, analysis.sample) instanceof Fault));
    }
  }

  it('has values, costs and texts: s-ops that double by sharing', () => {
    show('x = indices\nfor i in range(60): x = (x + x).name("twice")\nx\nprint(x)');
    show('s = key(indices) < query(indices)\nfor i in range(60): s = s & s\ns\ns.value(1)\nprint(s)');
    show('s = key(1) == query(1)\nx = 1\nfor i in range(60): x = s.value(x) + s.value(0)\nx');
  });

  it('has values, costs and texts: long chains of s-ops', () => {
    show('x = indices\nfor i in range(30000): x = x + 1\nx\nprint(x)');
    show('s = key(1) == query(1)\nx = 1\nfor i in range(3000): x = s.value(x).name("step")\nx');
    show('s = key(0) == query(1)\nfor i in range(3000): s = s | (key(indices) == query(i))\ns\nprint(s)');
  });

  it('is told apart: functions that hold functions', () => {
    show('f = lambda v: v\nfor i in range(3000): f = lambda v, g=f: v\nindices.map(f)');
    show(
      'f = lambda v: 1\nfor i in range(40): f = (lambda g, h: lambda v: v or g(v) + h(v))(f, f)\nx = (indices + 1).map(f)',
    );
  });

  it('is shown: lists that hold themselves or each other many times over', () => {
    show('a = []\na.append(a)\na\nprint(a)\nindices.map(lambda v: a)\nraw(a)');
    show(
      'x = ()\nfor i in range(60): x = (x, x)\nx\nprint(str(x)[:9])\ntokens([x])\ntokens.map(lambda t: x)',
    );
  });

  it('is an iterator over an iterator over an iterator', () => {
    assert.deepEqual(
      errorsOf('x = [1]\nfor i in range(20000): x = enumerate(x)\ny = list(x)', { ...limits, steps: 1e7 }),
      ['budget/depth'],
    );
  });

  it('is nested deeply in the text', () => {
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['str(', ')'],
      ['-', ''],
      ['lambda: ', ''],
    ] as const)
      assert.deepEqual(errorsOf(`x = ${open.repeat(5000)}1${close.repeat(5000)}`), ['syntax/too-deep']);
    show(`x = ${'tokens + '.repeat(500)}tokens\nx`);
  });
});
