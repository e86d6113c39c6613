import { chromium, type Browser } from 'playwright-core';
import type { PreviewResult } from '@rasp/server/protocol';
import { OpenFile } from '../server/support/openFile';
import { RaspServer } from '../server/support/raspServer';
import { requireChromium } from '../vscode/host/chromium';
import { PreviewPage } from '../webview/support/previewPage';
import { viewOf } from '../webview/support/recording';
import { longText } from './samples';
import type { Candidate, Section } from './section';
import { sizeText } from './table';

const sizes = [64, 256, 512];

/** An s-op of one layer with two heads, on a sample of so many tokens. */
const program = (tokens: number, op: string): string => `set example "${longText(tokens)}"
same = select(tokens, tokens, ==) and select(indices, indices, ${op});
how_many| = selector_width(same);
`;

const section: Section = {
  about: "the preview: the server in a process of its own, and the panel's page in Chromium",
  run: async (report) => {
    const server = await RaspServer.start();
    const browser = await chromium.launch({
      executablePath: await requireChromium(),
      args: ['--no-sandbox'],
    });
    const bench = new PanelBench(server, browser);
    const each = (candidate: (tokens: number) => Candidate): Record<string, Candidate> =>
      Object.fromEntries(sizes.map((tokens) => [`${tokens} tokens`, candidate(tokens)]));
    try {
      await report.compare(
        'first picture: request to frame',
        each((tokens) => ({ measure: () => bench.first(tokens) })),
      );
      await report.compare(
        'first picture: the request alone',
        each((tokens) => ({ measure: () => bench.request(tokens) })),
      );
      await report.compare(
        'keystroke: change to frame',
        each((tokens) => bench.keystroke(tokens)),
      );
      await report.compare(
        'pointing at a cell: move to frame',
        each((tokens) => bench.hover(tokens)),
      );
      const weights = sizes.map(async (tokens) => [`${tokens} tokens`, await bench.weight(tokens)] as const);
      report.tell('the answer as JSON', Object.fromEntries(await Promise.all(weights)));
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

/** Measures the preview, in milliseconds. */
class PanelBench {
  readonly #server: RaspServer;
  readonly #browser: Browser;
  #opened = 0;

  constructor(server: RaspServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** The first picture of a file that is analyzed, in a page that shows nothing yet. */
  async first(tokens: number): Promise<number> {
    const [file, page] = [await this.#open(tokens), await PreviewPage.open(this.#browser)];
    const start = performance.now();
    await showIn(page, file, await pictureOf(file));
    const end = performance.now();
    await Promise.all([page.page.close(), file.close()]);
    return end - start;
  }

  /** The server's answer alone, for the first picture of a file. */
  async request(tokens: number): Promise<number> {
    const file = await this.#open(tokens);
    const start = performance.now();
    await pictureOf(file);
    const end = performance.now();
    await file.close();
    return end - start;
  }

  /** An edit that changes the picture, which the page shows already. */
  keystroke(tokens: number): Candidate {
    let shown: Promise<Shown> | undefined;
    let edits = 0;
    return {
      measure: async () => {
        shown ??= this.#shown(tokens);
        const { file, page } = await shown;
        edits += 1;
        const start = performance.now();
        await file.change(program(tokens, edits % 2 === 0 ? '<' : '<='));
        await showIn(page, file, await pictureOf(file));
        return performance.now() - start;
      },
    };
  }

  /** The pointer comes to another cell; ends with the frame that shows it. */
  hover(tokens: number): Candidate {
    let shown: Promise<Shown> | undefined;
    let moves = 0;
    return {
      measure: async () => {
        shown ??= this.#shown(tokens);
        const { page } = (await shown).page;
        const grid = await page.getByRole('grid').first().boundingBox();
        if (!grid) throw new Error('There is no picture.');
        moves += 1;
        const at = moves % 2 === 0 ? 0.5 : 0.6;
        await page.bringToFront();
        const frame = page.evaluate(framesAfterPointer);
        await page.mouse.move(grid.x + at * grid.width, grid.y + at * Math.min(grid.height, 500));
        return frame;
      },
    };
  }

  async weight(tokens: number): Promise<string> {
    const file = await this.#open(tokens);
    return sizeText(JSON.stringify(await pictureOf(file)).length);
  }

  async #shown(tokens: number): Promise<Shown> {
    const file = await this.#open(tokens);
    const page = await PreviewPage.open(this.#browser);
    await showIn(page, file, await pictureOf(file));
    return { file, page };
  }

  /** A file of its own, once its problems are known. */
  async #open(tokens: number): Promise<OpenFile> {
    this.#opened += 1;
    const file = new OpenFile(this.#server, `file:///bench/${this.#opened}.rasp`, program(tokens, '<'));
    await file.open();
    await file.diagnostics();
    return file;
  }
}

interface Shown {
  readonly file: OpenFile;
  readonly page: PreviewPage;
}

async function pictureOf(file: OpenFile): Promise<PreviewResult> {
  const result = await file.preview();
  if (!result?.figure) throw new Error(`There is no picture: ${result?.reason ?? 'the file is not open'}`);
  return result;
}

/** Shows a picture; resolves in the frame after. */
async function showIn(page: PreviewPage, file: OpenFile, result: PreviewResult): Promise<void> {
  await page.show(
    viewOf({ uri: file.uri, position: file.cursor(), result, cells: {}, traces: {}, tiles: {} }),
  );
}

/** Runs in the page: the milliseconds from the next move of the pointer to the end of the frame after it. */
function framesAfterPointer(): Promise<number> {
  return new Promise((resolve) => {
    window.addEventListener(
      'pointermove',
      (event) => {
        requestAnimationFrame(() => {
          setTimeout(() => {
            resolve(performance.now() - event.timeStamp);
          });
        });
      },
      { once: true, capture: true },
    );
  });
}

export default section;
