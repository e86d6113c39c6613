import { CancellationTokenSource, type CancellationToken, type Disposable } from 'vscode';

import { Newest } from '../newest';
import type { RaspServer } from '../raspServer';
import type { DrawnView } from './drawnView';
import { isPassing, reasonFor } from './failure';
import type { FromPage, ToPage } from './messages';

export type Question = Extract<FromPage, { type: 'cell' | 'trace' | 'tile' }>;

const nothingThere = 'The program has changed: this is not there any more.';

/** Asks the server what the page wants to know of a picture. Of cells and of traces only the newest is answered. */
export class Questions implements Disposable {
  readonly #server: RaspServer;
  readonly #cells = new Newest();
  readonly #traces = new Newest();
  #tiles = new CancellationTokenSource();

  constructor(server: RaspServer) {
    this.#server = server;
  }

  /** Gives the answer to a question about a view; `undefined` for one whose answer nobody waits for any more. */
  async answer(question: Question, view: DrawnView): Promise<ToPage | undefined> {
    const { type, request } = question;
    try {
      return await this.#ask(question, view);
    } catch (error) {
      if (isPassing(error)) return undefined;
      this.#server.log('A question about the preview was not answered.', error);
      return { type, request, reason: reasonFor(error, this.#server) };
    }
  }

  async #ask(question: Question, view: DrawnView): Promise<ToPage | undefined> {
    const { type, request } = question;
    switch (question.type) {
      case 'cell': {
        const { head, query, key, sample } = question;
        const params = { ...targetOf(view, sample), head, query, key };
        const explanation = await this.#cells.run((token) => this.#server.previewCell(params, token));
        if (explanation === undefined) return undefined;
        return explanation ? { type: 'cell', request, explanation } : { type, request, reason: nothingThere };
      }
      case 'trace': {
        const { use, at } = question;
        const params = { ...view.target, at, ...(use !== undefined && { use }) };
        const trace = await this.#traces.run((token) => this.#server.previewTrace(params, token));
        if (trace === undefined) return undefined;
        return trace ? { type: 'trace', request, trace } : { type, request, reason: nothingThere };
      }
      case 'tile': {
        const { head, row, column, rows, columns, sample } = question;
        const params = { ...targetOf(view, sample), head, row, column, rows, columns };
        const tile = await this.#askTile((token) => this.#server.previewTile(params, token));
        if (tile === undefined) return undefined;
        return tile ? { type: 'tile', request, bits: tile.bits } : { type, request, reason: nothingThere };
      }
    }
  }

  async #askTile<T>(ask: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
    const { token } = this.#tiles;
    const answer = await ask(token);
    return token.isCancellationRequested ? undefined : answer;
  }

  /** Drops all that was asked: the page is not there to hear it. */
  cancel(): void {
    this.#cells.cancel();
    this.#traces.cancel();
    this.#tiles.cancel();
    this.#tiles.dispose();
    this.#tiles = new CancellationTokenSource();
  }

  dispose(): void {
    this.cancel();
    this.#tiles.dispose();
  }
}

function targetOf({ target }: DrawnView, sample: string | undefined): DrawnView['target'] {
  return sample === undefined ? target : { ...target, sample };
}
