import { readFileSync } from 'node:fs';
import { Analyzer, Sample, transformIn, type Language } from '@rasp/engine';
import { BitMatrix } from '../../engine/src/evaluate/bitMatrix';
import { Evaluator, Fault, type Evaluated } from '../../engine/src/evaluate/evaluator';
import { Selection } from '../../engine/src/evaluate/selection';
import type { GraphNode } from '../../engine/src/graph/node';
import { Budget } from '../../engine/src/text/budget';
import { addition, balance, histogram, reversal, sorting } from './evaluate/loops';
import { additionTokens, letterTokens, parenthesisTokens } from './evaluate/tokens';
import type { Report, Section } from './section';

/** A program, and the same as one would write it without attention. */
interface Measured {
  readonly language: Language;
  readonly source: string;
  /** The name of the s-op that is measured. */
  readonly name: string;
  readonly tokens: (length: number) => readonly string[];
  readonly loop: (tokens: readonly string[]) => unknown;
}

function text(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

const programs: Readonly<Record<string, Measured>> = {
  histogram: {
    language: 'rasp',
    source: 'result = selector_width(select(tokens, tokens, ==));',
    name: 'result',
    tokens: letterTokens,
    loop: histogram,
  },
  reverse: {
    language: 'rasp',
    source: 'result = aggregate(select(indices, length - 1 - indices, ==), tokens);',
    name: 'result',
    tokens: letterTokens,
    loop: reversal,
  },
  sort: {
    language: 'rasp',
    source: 'result = sort(tokens, tokens);',
    name: 'result',
    tokens: letterTokens,
    loop: sorting,
  },
  'balanced parentheses, in 4 layers': {
    language: 'rasp',
    source: text('./evaluate/balanced.rasp'),
    name: 'result',
    tokens: parenthesisTokens,
    loop: balance,
  },
  'the addition machine': {
    language: 'raspy',
    // Of its places the one behind every input has to be behind long ones, too.
    source: `${text('../../examples/addition.raspy').replace('FAR = 99', 'FAR = 10 ** 6')}\nresult = add()\n`,
    name: 'result',
    tokens: additionTokens,
    loop: addition,
  },
};

const sizes = [10, 100, 1000, 10_000, 100_000];
/** Looking at every pair takes seconds beyond. */
const longestPlain = 1000;
const warmMilliseconds = 1000;

const section: Section = {
  about: 'computing the values of s-ops, beside a loop over plain arrays and beside looking at every pair',
  run: async (report) => {
    const all = Object.entries(programs).map(([title, program]) => ({
      title,
      program,
      node: nodeOf(program),
    }));
    for (const measured of all) await besideLoops(report, measured);
    await measureMatrix(report, 2000);
    for (const measured of all) await besideEveryPair(report, measured);
  },
};

interface Named {
  readonly title: string;
  readonly program: Measured;
  readonly node: GraphNode;
}

async function besideLoops(report: Report, { title, program, node }: Named): Promise<void> {
  const values = (length: number): (() => unknown) => evaluating(node, program, length);
  for (const length of sizes) {
    const tokens = program.tokens(length);
    warm(values(length));
    await report.compare(`${title}, ${length} tokens`, {
      'a loop over arrays': () => program.loop(tokens),
      'the s-op': values(length),
    });
  }
  await report.compare(`${title}, as it grows`, {
    '10000 tokens': values(10_000),
    '100000 tokens': values(100_000),
  });
}

/** After all else: it takes seconds, and leaves much to be collected. */
async function besideEveryPair(report: Report, { title, program, node }: Named): Promise<void> {
  for (const length of sizes.filter((size) => size <= longestPlain)) {
    await report.compare(`${title}, ${length} tokens, pair by pair`, {
      'the s-op': evaluating(node, program, length),
      'every pair by itself': evaluating(node, program, length, true),
    });
  }
}

/** Computes the values of a node of which nothing is known yet, each time anew. */
function evaluating(
  node: GraphNode,
  { language, tokens }: Pick<Measured, 'language' | 'tokens'>,
  length: number,
  plain = false,
): () => Evaluated {
  const sample = Sample.ofElements(tokens(length));
  return () => {
    const evaluator = new Evaluator({ sequences: language === 'rasp' ? 'typed' : 'mixed', plain });
    const value = evaluator.evaluate(node, sample, new Budget({ steps: Infinity, milliseconds: 600_000 }));
    if (value instanceof Fault) throw new Error(value.message);
    return value;
  };
}

/** Runs code until the machine has translated it, as in an editor that has been open for a while. */
function warm(code: () => unknown): void {
  const end = performance.now() + warmMilliseconds;
  while (performance.now() < end) code();
}

/** The node of the s-op that is measured; its program has run, and nothing is known of its values. */
function nodeOf({ language, source, name }: Measured): GraphNode {
  const analysis = new Analyzer({ language, sure: true }).analyze(source);
  const bound = analysis.program.bindings.get(name)?.value;
  const value = bound === undefined ? undefined : transformIn(bound);
  if (!value) throw new Error(`The program does not define \`${name}\`.`);
  return value.node;
}

async function measureMatrix(report: Report, length: number): Promise<void> {
  const program = { language: 'rasp', name: 'result', tokens: letterTokens, loop: () => undefined } as const;
  const selectors = {
    'tokens == tokens': 'select(tokens, tokens, ==)',
    'tokens < tokens': 'select(tokens, tokens, <)',
    'indices <= indices': 'select(indices, indices, <=)',
    'tokens < tokens or not indices == indices':
      'select(tokens, tokens, <) or not select(indices, indices, ==)',
  };
  const building = ([name, source]: readonly [string, string]): [
    string,
    { prepare: () => () => unknown },
  ] => {
    const node = nodeOf({ ...program, source: `result = ${source};` });
    const prepare = (): (() => unknown) => {
      const value = evaluating(node, program, length)();
      if (!(value instanceof Selection)) throw new Error('The program defines no selector.');
      return () => value.matrix;
    };
    return [name, { prepare }];
  };
  await report.compare(`a matrix of ${length} × ${length}`, {
    'filling as many bits': () => filled(length),
    ...Object.fromEntries(Object.entries(selectors).map(building)),
  });
}

function filled(length: number): BitMatrix {
  const matrix = new BitMatrix(length, length);
  for (let row = 0; row < length; row++) {
    for (let column = 0; column < length; column++) matrix.set(row, column);
  }
  return matrix;
}

export default section;
