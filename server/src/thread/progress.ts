import {
  Message,
  type NotificationMessage,
  type RequestMessage,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';

/** Does something later, in milliseconds. @returns what calls it off. */
export type Schedule = (milliseconds: number, action: () => void) => () => void;

/** Nobody wants to hear of what is done sooner, in milliseconds. */
export const patience = 500;

/** A work-done progress as the editor knows it. */
interface Shown {
  readonly token: string;
  /** The editor has agreed to show it. */
  isOpen: boolean;
}

/** Shows what takes longer than half a second, as one progress of the editor, whatever is at work at once. */
export class Progress {
  /** Whether the editor shows progress. */
  isShown = false;
  /** What is at work, in the order in which it began, each with what calls off that it is shown. */
  readonly #working = new Map<
    unknown,
    { readonly title: string; readonly callOff: () => void; isLong: boolean }
  >();
  #shown: Shown | undefined;
  #number = 0;

  constructor(
    private readonly send: (message: RequestMessage | NotificationMessage) => void,
    private readonly schedule: Schedule,
  ) {}

  /** Something begins, known by a key until it ends. */
  begin(key: unknown, title: string): void {
    if (!this.isShown) return;
    const callOff = this.schedule(patience, () => {
      const work = this.#working.get(key);
      if (!work) return;
      work.isLong = true;
      if (this.#shown) this.#report();
      else this.#create();
    });
    this.#working.set(key, { title, callOff, isLong: false });
  }

  /** Something has ended. */
  end(key: unknown): void {
    const work = this.#working.get(key);
    if (!work) return;
    work.callOff();
    this.#working.delete(key);
    if (!work.isLong) return;
    if (this.#title === undefined) this.#close();
    else this.#report();
  }

  /** Whether a message is the editor's answer to this; then it is dealt with. */
  takes(message: Message): boolean {
    if (!Message.isResponse(message) || !String(message.id).startsWith(tokens)) return false;
    // It may come when nothing is shown any more.
    if (message.id !== this.#shown?.token) return true;
    if (message.error) {
      this.#shown = undefined;
      return true;
    }
    this.#shown.isOpen = true;
    this.#tell({ kind: 'begin', title: 'RASP', message: this.#title ?? '', cancellable: false });
    return true;
  }

  /** What is told of: what is at work for the longest. */
  get #title(): string | undefined {
    return [...this.#working.values()].find(({ isLong }) => isLong)?.title;
  }

  #create(): void {
    this.#number += 1;
    const token = `${tokens}${this.#number}`;
    this.#shown = { token, isOpen: false };
    this.send({ jsonrpc: '2.0', id: token, method: 'window/workDoneProgress/create', params: { token } });
  }

  #report(): void {
    const message = this.#title;
    if (message !== undefined) this.#tell({ kind: 'report', message });
  }

  #close(): void {
    this.#tell({ kind: 'end' });
    this.#shown = undefined;
  }

  #tell(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (this.#shown?.isOpen !== true) return;
    const { token } = this.#shown;
    this.send({ jsonrpc: '2.0', method: '$/progress', params: { token, value } });
  }
}

const tokens = 'rasp/progress/';
