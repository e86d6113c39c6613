import assert from 'node:assert/strict';
import { Analyzer, transformIn, type Analysis, type Language, type Transform } from '@rasp/engine';
import type { Evaluated } from '../../../engine/src/evaluate/evaluator';

interface Edited {
  /** The program with the number `n` in the definition of `changed`, on which `after` depends. */
  readonly program: (n: number) => string;
  /** One that can not be read there. */
  readonly broken: string;
}

const languages: Readonly<Record<Language, Edited>> = {
  rasp: {
    program: (n) =>
      `same = select(tokens, tokens, ==);\nhow_many = selector_width(same);\nchanged = indices + ${n};\nafter = changed * 2;\nelsewhere = aggregate(same, how_many);\n`,
    broken:
      'same = select(tokens, tokens, ==);\nhow_many = selector_width(same);\nchanged = indices + (;\nafter = changed * 2;\nelsewhere = aggregate(same, how_many);\n',
  },
  raspy: {
    program: (n) =>
      `same = key(tokens) == query(tokens)\nhow_many = same.value(1)\nchanged = indices.map(lambda i: i + ${n})\nafter = changed * 2\nelsewhere = same.value(how_many)\n`,
    broken:
      'same = key(tokens) == query(tokens)\nhow_many = same.value(1)\nchanged = indices.map(\nafter = changed * 2\nelsewhere = same.value(how_many)\n',
  },
};

const untouched = ['same', 'how_many', 'elsewhere'];
const depending = ['changed', 'after'];

function transform(analysis: Analysis, name: string): Transform {
  const value = analysis.program.bindings.get(name)?.value;
  const found = value === undefined ? undefined : transformIn(value);
  assert.ok(found, name);
  return found;
}

function valueOf(analysis: Analysis, name: string): Evaluated {
  return analysis.valueOf(transform(analysis, name), analysis.sample);
}

/** The names of which another analysis has the same node and the very same value: it was not evaluated again. */
function keptIn(before: Analysis, after: Analysis, names: readonly string[]): string[] {
  return names.filter(
    (name) =>
      transform(before, name).node === transform(after, name).node &&
      valueOf(before, name) === valueOf(after, name),
  );
}

for (const [language, { program, broken }] of Object.entries(languages) as [Language, Edited][]) {
  describe(`edits in .${language}`, () => {
    it('make and evaluate only what is new', () => {
      const analyzer = new Analyzer({ language });
      const before = analyzer.analyze(program(1));
      for (const name of [...untouched, ...depending]) valueOf(before, name);
      const { nodeCount } = analyzer;
      const after = analyzer.analyze(program(2));
      assert.deepEqual(keptIn(before, after, untouched), untouched);
      assert.deepEqual(keptIn(before, after, depending), []);
      // The number and its sum, or the function on each position, and what is made of it.
      assert.ok(analyzer.nodeCount - nodeCount <= 3, `${analyzer.nodeCount - nodeCount} nodes`);
    });

    it('of blanks and comments make nothing', () => {
      const analyzer = new Analyzer({ language });
      const before = analyzer.analyze(program(1));
      const { nodeCount } = analyzer;
      const after = analyzer.analyze(`# new\n\n${program(1)}`);
      assert.deepEqual(keptIn(before, after, [...untouched, ...depending]), [...untouched, ...depending]);
      assert.equal(analyzer.nodeCount, nodeCount);
    });

    it('that are undone after many others find all nodes and values of before', () => {
      const analyzer = new Analyzer({ language });
      const before = analyzer.analyze(program(1));
      for (let n = 2; n < 100; n++) {
        analyzer.analyze(program(n));
        analyzer.analyze(broken);
      }
      const after = analyzer.analyze(program(1));
      assert.deepEqual(keptIn(before, after, [...untouched, ...depending]), [...untouched, ...depending]);
    });

    it('that leave a statement unfinished keep what stands before and behind it', () => {
      const analyzer = new Analyzer({ language });
      const before = analyzer.analyze(program(1));
      const during = analyzer.analyze(broken);
      assert.ok(during.problems.some(({ severity }) => severity === 'error'));
      assert.deepEqual(keptIn(before, during, untouched), untouched);
    });

    it('hold a bounded number of nodes, however many they are', () => {
      const analyzer = new Analyzer({ language });
      for (let n = 0; n < 600; n++) analyzer.analyze(program(n));
      assert.ok(analyzer.nodeCount < 5000, `${analyzer.nodeCount} nodes`);
    });
  });
}

describe('analyses of one file after the other', () => {
  it('tell what an analysis of the last text alone tells', () => {
    const texts = [
      '_unused = 1;\nx = indices + 1;\ny = aggregate(select(indices, 99, ==), x);\n',
      '_unused = 1;\nx = indices + 1;\ny = aggregate(select(indices, 99, ==), x);\nz = _unused;\n',
      '_unused = 1;\nx = indices + 1;\ny = aggregate(select(indices, 99, ==), x);\nz = not a == b;\n',
      '_unused = 1;\nx = indices + 1;\ny = aggregate(select(indices, indices, ==), x, 1);\nz = 2;\n',
      'def f(a, b) { return a; }\nx = f(indices, 1);\nz = tokens_int;\n',
      'def f(a, b) { return a; }\nx = f(indices, 1);\nz = tokens_int + ;\n',
      'set example [1]\ndef f(a, b) { return a; }\nx = f(indices, 1);\nz = tokens_int;\n',
    ];
    const analyzer = new Analyzer();
    for (const text of [...texts, ...texts.toReversed()])
      assert.deepEqual(analyzer.analyze(text).problems, new Analyzer().analyze(text).problems);
  });
});
