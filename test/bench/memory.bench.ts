import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Language } from '@rasp/engine';
import { bundled } from './bundled';
import { placesIn, programOf } from './file/program';
import type * as Reading from './file/reading';
import type { Section } from './section';
import { sizeText } from './table';

const lines = 30;
const edits = 10_000;
/** Where it is looked at what is held. */
const looks = [1000, 2000, 5000, edits];
const languages: readonly Language[] = ['rasp', 'raspy'];

const section: Section = {
  about: `what is held after up to ${edits} edits of a file of ${lines} lines, each of which gives other values`,
  run: async (report) => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { Analyzer } = await bundled<typeof Reading>('file/reading');
    for (const language of languages) {
      const text = programOf(language, lines);
      const { middle } = placesIn(text);
      const analyzer = new Analyzer({ language });
      const facts: Record<string, string> = {};
      for (let edit = 1; edit <= edits; edit++) {
        analyzer.analyze(`${text.slice(0, middle)}${edit}${text.slice(middle + 4)}`);
        if (!looks.includes(edit)) continue;
        collect();
        const { heapUsed } = process.memoryUsage();
        facts[`after ${edit} edits`] = `${analyzer.nodeCount} nodes, ${sizeText(heapUsed)} of heap`;
      }
      report.tell(`${lines} lines of .${language}`, facts);
    }
  },
};

export default section;
