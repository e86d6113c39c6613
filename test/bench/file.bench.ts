import type { Language } from '@rasp/engine';
import { bundled } from './bundled';
import type * as Reading from './file/reading';
import { programOf } from './file/program';
import type { Section } from './section';

const sizes = [30, 300, 3000];
const languages: readonly Language[] = ['rasp', 'raspy'];

const section: Section = {
  about: 'parsing, running and checking files: all that is known of a text that was just opened',
  run: async (report) => {
    const { parse, Analyzer } = await bundled<typeof Reading>('file/reading');
    for (const language of languages) {
      for (const lines of sizes) {
        const text = programOf(language, lines);
        const known = new Analyzer({ language });
        await report.compare(`${lines} lines of .${language}`, {
          'parsing alone': () => parse(language, text),
          'opened: parsed, run and checked': {
            prepare: () => () => new Analyzer({ language }).analyze(text),
          },
          'once more, with values known': () => known.analyze(text),
        });
      }
    }
  },
};

export default section;
