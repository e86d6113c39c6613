import { commands, Disposable, l10n, ThemeIcon, window, type Terminal, type TextEditor } from 'vscode';

import { isRasp } from '../raspEditor';
import type { RaspServer } from '../raspServer';
import { ReplTerminal } from './replTerminal';

/** The terminals with interactive sessions, and the commands that begin and use them. */
export class Repls implements Disposable {
  readonly #server: RaspServer;
  /** The one used last comes last. */
  readonly #terminals = new Map<Terminal, ReplTerminal>();
  readonly #subscriptions: Disposable;

  constructor(server: RaspServer) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      commands.registerCommand('rasp.startRepl', () => {
        this.#start().show();
      }),
      commands.registerCommand('rasp.startReplWithFile', () => {
        this.#startWithFile();
      }),
      commands.registerCommand('rasp.sendToRepl', () => this.#send()),
      window.onDidChangeActiveTerminal((terminal) => {
        if (terminal) this.#used(terminal);
      }),
      window.onDidCloseTerminal((terminal) => {
        this.#terminals.delete(terminal);
      }),
    );
  }

  /** The end of what the session used last shows, with its escape sequences; for tests. */
  get text(): string {
    return [...this.#terminals.values()].at(-1)?.tail ?? '';
  }

  #startWithFile(): void {
    const editor = activeRaspEditor(l10n.t('Open a RASP file to start a session with it.'));
    if (!editor) return;
    const { document } = editor;
    this.#start(document.uri.toString(), document.getText()).show();
  }

  #start(uri?: string, program?: string): Terminal {
    const repl = new ReplTerminal(this.#server, {
      ...(uri !== undefined && { uri }),
      ...(program !== undefined && { program }),
    });
    const terminal = window.createTerminal({
      name: 'RASP',
      pty: repl,
      iconPath: new ThemeIcon('symbol-array'),
      isTransient: true,
    });
    this.#terminals.set(terminal, repl);
    return terminal;
  }

  async #send(): Promise<void> {
    const editor = activeRaspEditor(l10n.t('Open a RASP file to send a part of it to a session.'));
    if (!editor) return;
    const { document, selection } = editor;
    const uri = document.uri.toString();
    const source = await this.#server.replSource({ uri, range: selection });
    if (!source) {
      void window.showInformationMessage(l10n.t('There is no statement here to send to a session.'));
      return;
    }
    const terminal = this.#current() ?? this.#start(uri);
    terminal.show(true);
    this.#terminals.get(terminal)?.send(source.lines);
  }

  /** The terminal of the session used last that has not ended. */
  #current(): Terminal | undefined {
    return [...this.#terminals].findLast(([, repl]) => repl.live)?.[0];
  }

  #used(terminal: Terminal): void {
    const repl = this.#terminals.get(terminal);
    if (!repl) return;
    this.#terminals.delete(terminal);
    this.#terminals.set(terminal, repl);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const terminal of this.#terminals.keys()) terminal.dispose();
  }
}

function activeRaspEditor(whyNot: string): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isRasp(editor.document)) return editor;
  void window.showInformationMessage(whyNot);
  return undefined;
}
