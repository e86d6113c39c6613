import type { OpenReplParams, ReplAnswer } from '@rasp/server/protocol';
import { Disposable, EventEmitter, l10n, type Pseudoterminal, type TerminalDimensions } from 'vscode';

import type { RaspServer } from '../raspServer';
import { KeyReader, type Key } from './keys';
import { LineEditor, type Pressed } from './lineEditor';

/** What waits for its turn: a key; a line to enter as if it was typed; the session, to be begun or begun again. */
type Waiting = Key | { readonly send: string } | 'begin' | 'begin again';

const bracketedPaste = '\u001B[?2004h';
const longestTail = 20_000;

/** A terminal in which an interactive session runs; the session itself is the server's. */
export class ReplTerminal implements Pseudoterminal {
  readonly #server: RaspServer;
  readonly #start: Omit<OpenReplParams, 'colours'>;
  readonly #written = new EventEmitter<string>();
  readonly #closed = new EventEmitter<void>();
  readonly #listener: Disposable;
  readonly #keys = new KeyReader();
  readonly #editor = new LineEditor();
  readonly #waiting: Waiting[] = [];
  #working = false;
  #beginning = false;
  #id: number | undefined;
  /** The prompt of a new statement. */
  #prompt = '';
  #state: 'new' | 'open' | 'ended' | 'closed' = 'new';
  #tail = '';

  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;

  /** @param start what the session begins with. */
  constructor(server: RaspServer, start: Omit<OpenReplParams, 'colours'>) {
    this.#server = server;
    this.#start = start;
    this.#listener = server.onStarted(() => {
      if (this.#state === 'open' && !this.#beginning) this.#enqueue('begin again');
    });
  }

  /** Whether lines can be sent to it, now or as soon as it is open. */
  get live(): boolean {
    return this.#state === 'new' || this.#state === 'open';
  }

  /** The end of what was written, for tests. */
  get tail(): string {
    return this.#tail;
  }

  open(dimensions: TerminalDimensions | undefined): void {
    if (dimensions) this.setDimensions(dimensions);
    this.#state = 'open';
    this.#write(bracketedPaste);
    this.#waiting.unshift('begin');
    void this.#work();
  }

  setDimensions({ columns }: TerminalDimensions): void {
    this.#editor.columns = columns;
  }

  handleInput(data: string): void {
    const keys = this.#keys.read(data);
    if (this.#state === 'ended') {
      if (keys.length > 0) this.#closed.fire();
      return;
    }
    const interrupt = keys.findLastIndex((key) => 'action' in key && key.action === 'interrupt');
    if (this.#working && interrupt >= 0) {
      // What was typed ahead is dropped.
      const kept = this.#waiting.filter((waiting) => waiting === 'begin again');
      this.#waiting.splice(0, Infinity, ...kept);
      keys.splice(0, interrupt);
    }
    this.#enqueue(...keys);
  }

  /** Enters lines as if they were typed; what is being typed is there again after them. */
  send(lines: readonly string[]): void {
    this.#enqueue(...lines.map((send) => ({ send })));
  }

  close(): void {
    this.#state = 'closed';
    this.#waiting.splice(0);
    this.#listener.dispose();
    this.#leaveSession();
  }

  #enqueue(...waiting: Waiting[]): void {
    this.#waiting.push(...waiting);
    void this.#work();
  }

  /** Takes what waits, one after the other, once the terminal is open. */
  async #work(): Promise<void> {
    if (this.#working || this.#state === 'new') return;
    this.#working = true;
    for (let next = this.#waiting.shift(); next && this.#state === 'open'; next = this.#waiting.shift())
      await this.#take(next);
    this.#working = false;
  }

  async #take(next: Waiting): Promise<void> {
    if (next === 'begin') await this.#begin();
    else if (next === 'begin again') {
      this.#write(this.#editor.press({ action: 'interrupt' }).echo);
      this.#write(line(l10n.t('The language server was started again; this is a new session.')));
      await this.#begin();
    } else if ('send' in next) {
      const draft = this.#editor.line;
      this.#write(this.#editor.replace(next.send));
      await this.#decide(this.#editor.press({ action: 'enter' }));
      if (this.live) this.#write(this.#editor.replace(draft));
    } else await this.#decide(this.#editor.press(next));
  }

  async #decide({ echo, decided }: Pressed): Promise<void> {
    this.#write(echo);
    if (decided === undefined) return;
    if (decided === 'end') {
      this.#end();
      return;
    }
    await this.#ask((id) =>
      decided === 'interrupt'
        ? this.#server.interruptRepl({ id })
        : this.#server.feedRepl({ id, line: decided.line }),
    );
  }

  async #begin(): Promise<void> {
    this.#id = undefined;
    this.#beginning = true;
    try {
      const { id, ...answer } = await this.#server.openRepl({ ...this.#start, colours: true });
      this.#id = id;
      this.#prompt = answer.prompt;
      // The terminal may have been closed meanwhile.
      if (this.#state === 'open') this.#show(answer);
      else this.#leaveSession();
    } catch (error) {
      this.#tellOf(error);
    } finally {
      this.#beginning = false;
    }
  }

  async #ask(request: (id: number) => Promise<ReplAnswer>): Promise<void> {
    try {
      if (this.#id === undefined) await this.#begin();
      else this.#show(await request(this.#id));
    } catch (error) {
      this.#tellOf(error);
    }
  }

  #show({ text, prompt, ended }: ReplAnswer): void {
    this.#write(text.replaceAll('\n', '\r\n'));
    if (ended) this.#end();
    else this.#write(this.#editor.begin(prompt));
  }

  #tellOf(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const failed = l10n.t('The language server gave no answer: {0}', message);
    this.#write(line(`\u001B[31m${failed}\u001B[39m`));
    this.#write(line(l10n.t('The next line begins a new session.')));
    this.#id = undefined;
    this.#write(this.#editor.begin(this.#prompt));
  }

  #end(): void {
    this.#state = 'ended';
    this.#waiting.splice(0);
    this.#leaveSession();
    this.#write(line(l10n.t('The session has ended. Press any key to close the terminal.')));
  }

  #leaveSession(): void {
    if (this.#id !== undefined) void this.#server.closeRepl({ id: this.#id });
    this.#id = undefined;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#tail = (this.#tail + text).slice(-longestTail);
    this.#written.fire(text);
  }
}

/** A line of a terminal. */
function line(text: string): string {
  return `${text}\r\n`;
}
