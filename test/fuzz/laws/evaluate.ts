import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, List, Sample, type Language } from '@rasp/engine';
import { Evaluator, Fault, type Evaluated } from '../../../engine/src/evaluate/evaluator';
import type { GraphNode } from '../../../engine/src/graph/node';
import { Budget, OutOfBudget } from '../../../engine/src/text/budget';
import { mixedSequences, sequences } from '../../engine/evaluate/arbitraries';
import { told } from '../../engine/evaluate/ways';
import { plainTrial, type Law } from '../law';
import { madePrograms, texts } from '../texts/texts';
import { limits } from './limits';
import { fromTexts, ofTexts, type TextCase } from './textCase';

export const evaluate: Law<TextCase> = {
  name: 'evaluate',
  about: 'whatever a program makes is on any sample the same in all ways to compute it',
  few: 8,
  ...ofTexts,
  cases: (language) =>
    fromTexts(
      language,
      fc.oneof({ weight: 4, arbitrary: madePrograms(language) }, { weight: 1, arbitrary: texts(language) }),
    ),
  begin: () =>
    plainTrial(({ language, text, seed }) => {
      const { made } = new Analyzer({ language, sure: true, limits }).analyze(text).program;
      const samples = fc.sample(samplesOf(language), { seed, numRuns: 3 });
      const ways = [false, true].map(
        (plain) => new Evaluator({ sequences: language === 'rasp' ? 'typed' : 'mixed', plain }),
      );
      for (const { node, sample: own } of made.slice(0, mostNodes)) {
        for (const sample of [own, ...samples]) {
          const [short, plain] = ways.map((evaluator) => valueBy(evaluator, node, sample));
          if (short && plain) assert.deepEqual(told(short), told(plain), `on ${sample.text}`);
        }
      }
    }),
};

/** Programs with loops make very many. */
const mostNodes = 200;

/** A value as one way gives it; `undefined` where that takes too long, which the other way need not. */
function valueBy(evaluator: Evaluator, node: GraphNode, sample: Sample): Evaluated | undefined {
  try {
    const value = evaluator.evaluate(node, sample, new Budget(limits));
    return value instanceof Fault && value.code.startsWith('budget/') ? undefined : value;
  } catch (end) {
    if (end instanceof OutOfBudget) return undefined;
    throw end;
  }
}

function samplesOf(language: Language): fc.Arbitrary<Sample> {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', 'l', 'h', '0', '7', ' ', '😀'),
    minLength: 1,
    maxLength: 12,
  });
  const elements = fc
    .integer({ min: language === 'rasp' ? 1 : 0, max: 12 })
    .chain((length) =>
      language === 'rasp'
        ? sequences(length).map((items) => Sample.of(new List(items)))
        : mixedSequences(length).map((items) => Sample.ofElements(items)),
    );
  return fc.oneof(
    texts.map((text) => Sample.of(text) ?? Sample.hello),
    elements.map((sample) => sample ?? Sample.hello),
  );
}
