import assert from 'node:assert/strict';
import { Analyzer, type Analysis, type Language, type Limits } from '@rasp/engine';
import { stopped } from './clocks';

/** What a statement may use here. */
const limits: Limits = { steps: 300_000, milliseconds: 1000, now: stopped };

interface Bomb {
  readonly rasp?: string;
  readonly raspy?: string;
  /** How it ends. */
  readonly ends: 'steps' | 'depth' | 'size';
}

/** Programs whose last statement never ends, or makes something that fits nowhere. */
const bombs: Readonly<Record<string, Bomb>> = {
  'a function that calls itself for ever': {
    rasp: 'def f(n) { return f(n + 1); }\nx = f(1);',
    raspy: 'def f(n):\n    return f(n + 1)\nx = f(1)',
    ends: 'depth',
  },
  'functions that call each other for ever': {
    rasp: 'def f(g, n) { return g(g, n + 1); }\ndef h(g, n) { return f(g, n + 1); }\nx = f(h, 1);',
    raspy: 'def f(n):\n    return g(n + 1)\ndef g(n):\n    return f(n + 1)\nx = f(1)',
    ends: 'depth',
  },
  'a lambda that never ends': {
    raspy: 'f = lambda n: f(n + 1)\nx = f(1)',
    ends: 'depth',
  },
  'a loop over a huge range': {
    rasp: 'for i in range(10 ^ 12) { x = i; }',
    ends: 'size',
  },
  'a loop over a huge range that is never built': {
    raspy: 'for i in range(10 ** 12): x = i',
    ends: 'steps',
  },
  'a list that doubles': {
    rasp: 'x = [1];\nfor i in range(100) { x = x + x; }',
    raspy: 'x = [1]\nfor i in range(100): x = x + x',
    ends: 'steps',
  },
  'a list that is extended by itself': {
    raspy: 'x = [1]\nfor i in range(100): x.extend(x)',
    ends: 'steps',
  },
  'a string that doubles': {
    rasp: 'x = "a";\nfor i in range(100) { x = x + x; }',
    raspy: 'x = "a"\nfor i in range(100): x += x',
    ends: 'steps',
  },
  'a number that is squared again and again': {
    rasp: 'x = 3;\nfor i in range(100) { x = x * x; }',
    raspy: 'x = 3\nfor i in range(100): x *= x',
    ends: 'size',
  },
  'many large numbers': {
    rasp: 'x = [7 ^ 1000000 + i for i in range(10000)];',
    raspy: 'x = [7 ** 1000000 + i for i in range(10000)]',
    ends: 'steps',
  },
  'a tower of powers': {
    rasp: 'x = 10 ^ (10 ^ 10);',
    raspy: 'x = 10 ** 10 ** 10',
    ends: 'size',
  },
  'a string that is repeated too often': {
    rasp: 'x = "a" * 10 ^ 9;',
    raspy: 'x = "a" * 10 ** 9',
    ends: 'size',
  },
  'a list that is repeated too often': {
    rasp: 'x = [1] * 10 ^ 9;',
    raspy: 'x = [1] * 10 ** 9',
    ends: 'size',
  },
  'a list of lists that is flattened': {
    rasp: 'l = [0] * 1000;\nx = [];\nfor a in range(1000) { for b in range(1000) { x = x + l; } }',
    raspy: 'l = [[[0] * 1000] * 1000] * 1000\nx = [c for a in l for b in a for c in b]',
    ends: 'steps',
  },
  'a width that fills the memory': {
    raspy: 'x = 1\ny = f"{x:>1000000000}"',
    ends: 'size',
  },
  'a width that is computed': {
    raspy: 'w = 10 ** 9\ny = f"{1:{w}}"',
    ends: 'size',
  },
  'many strings of the greatest length': {
    rasp: 'x = ["a" * 999999 for i in range(1000)];',
    raspy: 'x = [f"{i:>999999}" for i in range(1000)]',
    ends: 'steps',
  },
  'comprehensions in comprehensions': {
    rasp: 'x = [[[[0 for a in range(99)] for b in range(99)] for c in range(99)] for d in range(99)];',
    raspy: 'x = [0 for a in range(99) for b in range(99) for c in range(99) for d in range(99)]',
    ends: 'steps',
  },
  'a graph that grows without end': {
    rasp: 'x = indices;\nfor i in range(1000000) { x = x + i; }',
    raspy: 'x = indices\nwhile True: x = x + 1',
    ends: 'steps',
  },
  'a dict that grows without end': {
    raspy: 'd = {}\nwhile True: d[len(d)] = d',
    ends: 'steps',
  },
};

/** Programs whose last statement makes s-ops that have too much to compute on the sample. */
const onSample: Readonly<Record<string, Omit<Bomb, 'ends'>>> = {
  'large numbers in many s-ops': {
    rasp: 'for i in range(1000) { x = (indices + 7) ^ 300000 + i; }',
    raspy: 'for i in range(1000): x = (indices + 7) ** 300000 + i',
  },
  'long strings in many s-ops': {
    rasp: 'for i in range(1000) { x = tokens * 99999 + "%d" % i; }',
    raspy: 'for i in range(1000): x = tokens.map(lambda v: v * 99999 + str(i))',
  },
  'a function of elements that never ends': {
    raspy: 'def f(v):\n    while True: pass\nx = tokens.map(f)',
  },
};

const statements = {
  rasp: { before: 'before = 20 + 1;\n', after: '\nafter = before * 2;\nshown = indices + after;\n' },
  raspy: { before: 'before = 20 + 1\n', after: '\nafter = before * 2\nshown = indices + after\n' },
} as const;

/** Analyzes a program between others, which have their values. */
function analyze(language: Language, program: string): Analysis {
  const { before, after } = statements[language];
  const analysis = new Analyzer({ language, sure: true, limits }).analyze(before + program + after);
  assert.equal(analysis.program.bindings.get('after')?.value, 42n);
  const shown = analysis.subjectAt(analysis.tree.text.lastIndexOf('shown'))?.occurrences[0]?.value;
  assert.ok(typeof shown === 'object' && shown.kind === 's-op');
  return analysis;
}

describe('a million statements', () => {
  for (const [language, line] of [
    ['rasp', 'x = 1;\n'],
    ['raspy', 'x = indices\n'],
  ] as const) {
    it(`are read up to a limit, and those that are have values: ${line.trim()}`, () => {
      const analysis = new Analyzer({ language, sure: true, limits }).analyze(line.repeat(1_000_000));
      const [problem, ...others] = analysis.problems;
      assert.deepEqual(others, []);
      assert.equal(problem?.code, 'budget/size');
      assert.match(
        problem.message,
        /^This file has \d+ characters, of which 200000 are read: .* line (\d+) /,
      );
      const { definitions, bindings } = analysis.program;
      assert.equal(definitions.length, Math.floor(200_000 / line.length));
      assert.ok(bindings.has('x'));
      const { text } = analysis.tree;
      assert.equal(text.slice(problem.span.start, problem.span.end), line.trim());
    });
  }
});

for (const [language, name] of [
  ['rasp', 'RASP'],
  ['raspy', 'RASPy'],
] as const) {
  describe(`what takes too much on the sample in ${name} is one problem, and the rest keeps its values`, () => {
    for (const [title, bomb] of Object.entries(onSample)) {
      const program = bomb[language];
      if (program === undefined) continue;
      it(title, () => {
        const ends = analyze(language, program).problems.filter(({ code }) => code.startsWith('budget/'));
        assert.deepEqual(
          ends.map(({ code }) => code),
          ['budget/steps'],
        );
      });
    }
  });

  describe(`a bomb in ${name} is one problem where it goes off, and the rest keeps its values`, () => {
    for (const [title, bomb] of Object.entries(bombs)) {
      const program = bomb[language];
      if (program === undefined) continue;
      it(title, () => {
        const analysis = analyze(language, program);
        const [problem, ...others] = analysis.problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(others, []);
        assert.equal(problem?.code, `budget/${bomb.ends}`);
        const { before } = statements[language];
        const last = analysis.tree.text.slice(0, before.length + program.length).lastIndexOf('\n');
        assert.ok(problem.span.start > last && problem.span.end <= before.length + program.length);
      });
    }
  });
}
