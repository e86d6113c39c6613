import { Analyzer, Fault, figureOf, headsOf, transformIn, type Figure, type Sample } from '@rasp/engine';
import { longSample } from './samples';
import type { Section } from './section';
import { sizeText } from './table';

const program = `same = select(tokens, tokens, ==);
before = select(indices, indices, <);
how_many = selector_width(same and before);
`;

const section: Section = {
  about: 'building the picture of an s-op of one layer, and what it weighs on its way to the page',
  run: async (report) => {
    for (const tokens of [64, 256, 512]) {
      const sample = longSample(tokens);
      const warm = figureIn(new Analyzer(), sample);
      warm();
      await report.compare(`${tokens} tokens`, {
        'values are known': warm,
        'nothing is known yet': { prepare: () => figureIn(new Analyzer(), sample) },
      });
      const figure = warm();
      const [head] = headsOf(figure);
      report.tell(`${tokens} tokens, size`, {
        'bits of a matrix, packed': sizeText(head?.matrix.bits?.length ?? 0),
        'the picture as JSON': sizeText(JSON.stringify(figure).length),
      });
    }
  },
};

/** Makes the picture of the last s-op of the program. */
function figureIn(analyzer: Analyzer, sample: Sample): () => Figure {
  const analysis = analyzer.analyze(program, { chosenSample: sample });
  const value = analysis.program.bindings.get('how_many')?.value;
  const shown = value === undefined ? undefined : transformIn(value);
  if (!shown) throw new Error('The program defines no s-op.');
  return () => {
    const figure = figureOf(analysis, shown, 'how_many', sample);
    if (figure instanceof Fault) throw new Error(figure.message);
    return figure;
  };
}

export default section;
