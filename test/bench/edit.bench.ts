import type { Language } from '@rasp/engine';
import { bundled } from './bundled';
import type * as Editing from './file/editor';
import { placesIn, programOf } from './file/program';
import { processorTimeOf } from './measuring';
import type { Section } from './section';

const lines = 300;
const keystrokes = 200;
/** As in an editor that has been open for a while. */
const keystrokesBefore = 100;
const languages: readonly Language[] = ['rasp', 'raspy'];

const section: Section = {
  about: `all that one keystroke causes in a file of ${lines} lines: its problems, a hover, lenses and hints`,
  run: async (report) => {
    const { Editor } = await bundled<typeof Editing>('file/editor');
    for (const language of languages) {
      const text = programOf(language, lines);
      const places = placesIn(text);
      const times = new Map<string, number[]>([['opening it', []]]);
      const editors = Object.entries(places).map(([name, offset]) => {
        const editor = new Editor(language, text);
        editor.serve(offset);
        times.set(`at its ${name}`, []);
        return { name, offset, editor };
      });
      for (let count = 0; count < keystrokesBefore + keystrokes; count++) {
        const isCounted = count >= keystrokesBefore;
        for (const { name, offset, editor } of editors) {
          // Each text is one that was not there before.
          editor.replace(offset, 4, String(1000 + ((count * 7919) % 9000)));
          const time = processorTimeOf(() => {
            editor.serve(offset);
          });
          if (isCounted) times.get(`at its ${name}`)?.push(time);
        }
        if (count % 5 !== 0) continue;
        const opened = new Editor(language, text);
        const time = processorTimeOf(() => {
          opened.serve(places.end);
        });
        if (isCounted) times.get('opening it')?.push(time);
      }
      report.spread(`a keystroke in ${lines} lines of .${language}, time of the processor`, times);
    }
  },
};

export default section;
