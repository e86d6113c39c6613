import { CancellationTokenSource, l10n, type CancellationToken, type Disposable } from 'vscode';

import { Newest } from '../newest';
import type { RaspServer } from '../raspServer';
import type { DrawnView } from './drawnView';
import { isPassing, reasonFor } from './failure';
import type { FromPage, ToPage } from './messages';

export type Question = Extract<FromPage, { type: 'cell' | 'trace' | 'tile' }>;

/** What the server is asked on behalf of the page. */
type Asked = Pick<RaspServer, 'previewCell' | 'previewTrace' | 'previewTile' | 'running' | 'log'>;

const nothingThere = l10n.t('The program has changed: this is not there any more.');
const overtaken = l10n.t('Something else was asked in the meantime.');

/**
 * Asks the server what the page wants to know of a picture. Each question is answered; of the cells and of the traces of
 * one picture only the newest with what was asked: the server is told that nobody waits for the others.
 */
export class Questions implements Disposable {
  readonly #server: Asked;
  readonly #newest = new Map<string, Newest>();
  /** Cancelled when the page that asks is gone. */
  #page = new CancellationTokenSource();

  constructor(server: Asked) {
    this.#server = server;
  }

  /** Gives the answer to a question about a view; `undefined` where the page that asked is gone. Never rejects. */
  async answer(question: Question, view: Pick<DrawnView, 'target'>): Promise<ToPage | undefined> {
    const page = this.#page.token;
    const answer = await this.#answer(question, view, page);
    return page.isCancellationRequested ? undefined : answer;
  }

  async #answer(
    question: Question,
    view: Pick<DrawnView, 'target'>,
    page: CancellationToken,
  ): Promise<ToPage> {
    const { type, request } = question;
    try {
      return await this.#ask(question, view, page);
    } catch (error) {
      if (isPassing(error)) return { type, request, reason: nothingThere };
      if (!page.isCancellationRequested)
        this.#server.log('A question about the preview was not answered.', error);
      return { type, request, reason: reasonFor(error, this.#server) };
    }
  }

  async #ask(question: Question, view: Pick<DrawnView, 'target'>, page: CancellationToken): Promise<ToPage> {
    const { type, request, sample } = question;
    const target = { ...view.target, ...(sample !== undefined && { sample }) };
    switch (question.type) {
      case 'cell': {
        const { head, query, key } = question;
        const params = { ...target, head, query, key };
        const explanation = await this.#askNewest(question, (token) =>
          this.#server.previewCell(params, token),
        );
        return explanation
          ? { type: 'cell', request, explanation }
          : { type, request, reason: reasonWithout(explanation) };
      }
      case 'trace': {
        const { use, at } = question;
        const params = { ...target, at, ...(use !== undefined && { use }) };
        const trace = await this.#askNewest(question, (token) => this.#server.previewTrace(params, token));
        return trace ? { type: 'trace', request, trace } : { type, request, reason: reasonWithout(trace) };
      }
      case 'tile': {
        const { head, row, column, rows, columns } = question;
        const params = { ...target, head, row, column, rows, columns };
        const tile = await this.#server.previewTile(params, page);
        return tile ? { type: 'tile', request, bits: tile.bits } : { type, request, reason: nothingThere };
      }
    }
  }

  /** Gives `undefined` once something else of that kind was asked about the same picture. */
  async #askNewest<T>(
    { type, view, sample = '' }: Question,
    ask: (token: CancellationToken) => Promise<T>,
  ): Promise<T | undefined> {
    const kind = `${type} ${view} ${sample}`;
    const newest = this.#newest.get(kind) ?? new Newest();
    this.#newest.set(kind, newest);
    try {
      return await newest.run(ask);
    } finally {
      if (!newest.running) this.#newest.delete(kind);
    }
  }

  /** Drops all that was asked: the page is not there to hear it. */
  cancel(): void {
    this.#page.cancel();
    this.#page.dispose();
    this.#page = new CancellationTokenSource();
    for (const newest of this.#newest.values()) newest.cancel();
  }

  dispose(): void {
    this.cancel();
    this.#page.dispose();
  }
}

/** Why there is no answer: the server knows nothing of what was asked, or was not listened to any more. */
function reasonWithout(answer: null | undefined): string {
  return answer === null ? nothingThere : overtaken;
}
