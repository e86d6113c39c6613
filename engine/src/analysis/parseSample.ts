import { Evaluator } from '../evaluate/evaluator';
import { Graph } from '../graph/graph';
import type { Program } from '../program/program';
import { runRasp } from '../program/rasp/run';
import { Identities } from '../program/raspy/identities';
import { runRaspy } from '../program/raspy/run';
import { Applied } from '../program/values';
import { parseRasp } from '../syntax/rasp/parser';
import { parseRaspy } from '../syntax/raspy/parser';
import type { Language, Tree } from '../syntax/tree';
import { codePoints } from '../text/codePoints';
import { Range } from '../values/range';
import { Sample } from '../values/sample';
import { List, Tuple, type Value } from '../values/value';
import { computingWith } from './computing';

/** Why a text is no sample, in words. */
export interface NoSample {
  readonly problem: string;
}

const nothing: NoSample = { problem: 'A sample needs at least one element.' };
const limits = { steps: 100_000, milliseconds: 200 };

/**
 * Reads a sample as a person types it: source of the language (`"hello"`, `[1, 2, 3]`; in RASPy also `(1, None)`,
 * `range(5)`, and empty ones), or plain text, which stands for itself as a string.
 * @returns the sample, or in words what is wrong with the text.
 */
export function parseSample(text: string, language: Language = 'rasp'): Sample | NoSample {
  const source = text.trim();
  if (source === '') return nothing;
  return language === 'rasp' ? raspSample(text, source) : raspySample(text, source);
}

/** Reads a sample as a file writes it: source of the language, and nothing else. */
export function readSample(source: string, language: Language): Sample | NoSample {
  return language === 'rasp' ? readRasp(source) : readRaspy(source);
}

function raspSample(text: string, source: string): Sample | NoSample {
  return /^["[{']/.test(source) ? readRasp(source) : (Sample.of(text) ?? nothing);
}

function readRasp(source: string): Sample | NoSample {
  const tree = parseRasp(`${source};`);
  const program = runRasp(tree, {
    graph: new Graph(),
    library: parseRasp(''),
    sample: Sample.hello,
    sampleChosen: true,
    limits,
  });
  const problem = problemOf(tree, program);
  if (problem) return problem;
  const [result] = program.results;
  if (!result || program.results.length > 1)
    return { problem: 'A sample is one string or list: "hello" or [1, 2, 3].' };
  return (
    Sample.of(result.value) ?? {
      problem: 'A sample is a string or list with at least one element: "hello" or [1, 2, 3].',
    }
  );
}

/** What is source of RASPy and no plain text: displays, and calls that make sequences. */
const looksLikeSource = /^(?:["'[{(]|(?:range|list|tuple|sorted|reversed|str)\()/;

function raspySample(text: string, source: string): Sample | NoSample {
  if (!looksLikeSource.test(source)) return plainText(text);
  const read = readRaspy(source);
  // Parentheses are what many programs are about: those that are no tuple are text.
  return !(read instanceof Sample) && source.startsWith('(') ? plainText(text) : read;
}

function plainText(text: string): Sample {
  return Sample.ofElements(codePoints(text), text);
}

function readRaspy(source: string): Sample | NoSample {
  const alone = parseRaspy(source);
  const [statement] = alone.statements;
  const problem = alone.problems[0];
  if (problem) return { problem: problem.message };
  if (alone.statements.length !== 1 || statement?.kind !== 'expression')
    return { problem: 'A sample is one string, list, tuple or range: "hello", [1, 2, 3] or range(5).' };
  const tree = parseRaspy(`tokens.input(\n${source}\n)`);
  const program = runRaspy(tree, {
    graph: new Graph(),
    identities: new Identities(),
    computing: computingWith(new Evaluator({ sequences: 'mixed' })),
    sample: Sample.hello,
    limits,
  });
  const failed = problemOf(tree, program);
  if (failed) return failed;
  const [result] = program.results;
  if (!(result?.value instanceof Applied)) return nothing;
  const { sample } = result.value;
  // What else can be looped over is told by its elements: its own text could not be read again.
  return isRead(sample.value) ? sample : Sample.ofElements(sample.elements);
}

function isRead(value: Value): boolean {
  return (
    typeof value === 'string' || value instanceof List || value instanceof Tuple || value instanceof Range
  );
}

function problemOf(tree: Tree, program: Program): NoSample | undefined {
  const problem = [...tree.problems, ...program.problems].find(
    ({ severity }) => severity === 'error' || tree.language === 'rasp',
  );
  return problem && { problem: problem.message };
}
