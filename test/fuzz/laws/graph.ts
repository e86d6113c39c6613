import fc from 'fast-check';
import { type Language } from '@rasp/engine';
import { graphCases, GraphProgram, operations, sequenceCount } from '../../engine/evaluate/ways';
import { plainTrial, type Law } from '../law';

/** Graphs hold values of all kinds; they are made again from a number. */
interface Seeded {
  readonly language: Language;
  readonly seed: number;
}

/** How many graphs are made of one number. */
const graphs = 25;

export const graph: Law<Seeded> = {
  name: 'graph',
  about: 'selectors, aggregates and operations on any sequences are the same in all ways to compute them',
  few: 4,
  cases: (language) => fc.record({ language: fc.constant(language), seed: fc.integer() }),
  reduce: (made) => Promise.resolve(made),
  show: ({ language, seed }) => `${graphs} graphs of the seed ${seed}, in ${language}`,
  begin: () =>
    plainTrial(({ language, seed }) => {
      const sequences = language === 'rasp' ? 'typed' : 'mixed';
      const applied = fc.constantFrom(...operations[sequences]).chain(([operation, arity]) =>
        fc.record({
          operation: fc.constant(operation),
          operands: fc.array(fc.nat({ max: sequenceCount + 2 }), { minLength: arity, maxLength: arity }),
        }),
      );
      fc.assert(
        fc.property(graphCases(sequences), applied, (made, { operation, operands }) => {
          const program = new GraphProgram(made, sequences);
          program.check(program.aggregate());
          program.check(program.selector());
          program.check(program.elementwise(operation, operands));
        }),
        { seed, numRuns: graphs },
      );
    }),
};
