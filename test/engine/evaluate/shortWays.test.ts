import fc from 'fast-check';
import { graphCases, GraphProgram, operations, sequenceCount } from './ways';

for (const language of ['typed', 'mixed'] as const) {
  describe(`the short ways give what the plain one gives, in ${language} sequences`, () => {
    it('to aggregate', function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(graphCases(language), (made) => {
          const program = new GraphProgram(made, language);
          program.check(program.aggregate());
        }),
        { numRuns: 600 },
      );
    });

    it('to select', function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(graphCases(language), (made) => {
          const program = new GraphProgram(made, language);
          program.check(program.selector());
        }),
        { numRuns: 300 },
      );
    });

    it('to compute position by position', function () {
      this.timeout(120_000);
      const applied = fc.constantFrom(...operations[language]).chain(([operation, arity]) =>
        fc.record({
          operation: fc.constant(operation),
          operands: fc.array(fc.nat({ max: sequenceCount + 2 }), { minLength: arity, maxLength: arity }),
        }),
      );
      fc.assert(
        fc.property(graphCases(language), applied, (made, { operation, operands }) => {
          const program = new GraphProgram(made, language);
          program.check(program.elementwise(operation, operands));
        }),
        { numRuns: 600 },
      );
    });
  });
}
