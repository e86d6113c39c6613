import type { Language } from '@rasp/engine';
import { bundled } from './bundled';
import type * as Reading from './file/reading';
import { programOf } from './file/program';
import { processorTimeOf } from './measuring';
import { longSample } from './samples';
import type { Section } from './section';

const languages: readonly Language[] = ['rasp', 'raspy'];

/** Programs that do nothing but what budgets watch. */
const loops: Readonly<Record<Language, string>> = {
  rasp: 'x = 0;\nfor i in range(30000) { x = x + i; }',
  raspy: 'x = 0\nfor i in range(30000): x = x + i',
};

const section: Section = {
  about:
    'what it costs that budgets watch: everything as it is, beside the same code with budgets that do nothing',
  run: async (report) => {
    const watched = await bundled<typeof Reading>('file/reading');
    const unwatched = await bundled<typeof Reading>('file/reading', { budgets: false });
    const chosenSample = longSample(2000);
    for (const language of languages) {
      const text = programOf(language, 300);
      for (const [title, source, options] of [
        ['opening 300 lines', text, {}],
        ['opening 300 lines on 2000 tokens', text, { chosenSample }],
        ['a loop of 30,000 rounds', loops[language], {}],
      ] as const) {
        const opening = (Analyzer: typeof watched.Analyzer) => ({
          measure: () =>
            Promise.resolve(
              processorTimeOf(() => new Analyzer({ language, limits: ample }).analyze(source, options)),
            ),
        });
        await report.compare(`${title}, .${language}, time of the processor`, {
          'budgets that do nothing': opening(unwatched.Analyzer),
          'budgets that watch': opening(watched.Analyzer),
        });
      }
    }
  },
};

const ample = { steps: 1e12, milliseconds: 600_000 };

export default section;
