import type { Language } from '@rasp/engine';
import { cellOf, Fault, tileOf, traceOf } from '@rasp/engine';
import type { FromPage, ToPage, View } from '../../../client/src/preview/messages';
import { Picture } from '../../engine/figure/support/picture';

/** A name of a program drawn on a sample, as large as one likes: its view, and the answers to what the page asks. */
export class DrawnProgram {
  readonly #picture: Picture;

  constructor(text: string, name: string, options: { sample?: string; language?: Language } = {}) {
    this.#picture = new Picture(text, name, options);
  }

  /** A view of it, as the host would show it. */
  view(change: Partial<View> = {}): View {
    const { figure, name, sample } = this.#picture;
    return {
      id: 'live',
      place: { uri: 'file:///drawn.rasp', position: { line: 0, character: 0 } },
      title: name,
      sample: sample.text,
      stale: false,
      earlier: false,
      pinned: false,
      frozen: false,
      figure,
      ...change,
    };
  }

  /** Answers a question of the page; `undefined` for what is none. */
  readonly answer = (message: FromPage): ToPage | undefined => {
    const { analysis, value, sample } = this.#picture;
    switch (message.type) {
      case 'cell': {
        const explanation = cellOf(analysis, value, sample, message.head, message);
        return {
          type: 'cell',
          request: message.request,
          ...(explanation && !(explanation instanceof Fault) && { explanation }),
        };
      }
      case 'trace': {
        const trace = traceOf(analysis, value, sample, message.at, message.use);
        return {
          type: 'trace',
          request: message.request,
          ...(trace && !(trace instanceof Fault) && { trace }),
        };
      }
      case 'tile': {
        const bits = tileOf(analysis, value, sample, message.head, message);
        return { type: 'tile', request: message.request, ...(typeof bits === 'string' && { bits }) };
      }
      default:
        return undefined;
    }
  };
}

/** A sample of so many tokens, in which letters come again. */
export function tokens(count: number): string {
  const letters = Array.from({ length: count }, (_, i) => String.fromCharCode(97 + ((i * i * 7 + i) % 26)));
  return `"${letters.join('')}"`;
}
