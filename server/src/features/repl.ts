import { colourTranscript, Repl } from '@rasp/engine';
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import {
  closeRepl,
  feedRepl,
  interruptRepl,
  openRepl,
  type FeedReplParams,
  type OpenReplParams,
  type OpenReplResult,
  type ReplAnswer,
  type ReplParams,
} from '../protocol';
import type { Asked, WorkspaceFiles } from '../workspaceFiles';

/** What a session says to `draw`, since pictures can not stand in a transcript. */
const drawNote = '\tThe preview draws it: write it in a file and run "RASP: Open Preview to the Side" there.';

/** Answers the requests of interactive sessions; they know nothing of each other. */
export function serveRepl(connection: Connection, files: WorkspaceFiles): void {
  const sessions = new Map<number, ReplSession>();
  let lastId = 0;

  function sessionOf({ id }: ReplParams): ReplSession {
    const session = sessions.get(id);
    if (!session) throw new ResponseError(ErrorCodes.InvalidParams, `there is no session ${id}`);
    return session;
  }

  connection.onRequest(openRepl, async (params: OpenReplParams): Promise<OpenReplResult> => {
    const id = ++lastId;
    const session = new ReplSession(files, params);
    sessions.set(id, session);
    return { id, ...(await session.begin(params.program)) };
  });

  connection.onRequest(feedRepl, (params: FeedReplParams): Promise<ReplAnswer> =>
    sessionOf(params).feed(params.line),
  );

  connection.onRequest(interruptRepl, (params: ReplParams): ReplAnswer => sessionOf(params).interrupt());

  connection.onRequest(closeRepl, ({ id }: ReplParams): null => {
    sessions.delete(id);
    return null;
  });
}

/** An interactive session, with the files it loads. */
class ReplSession {
  readonly #files: WorkspaceFiles;
  readonly #main: string;
  readonly #colours: boolean;
  readonly #repl: Repl;
  /** The paths that anything typed so far loads. */
  readonly #paths = new Set<string>();
  #begun = '';

  constructor(files: WorkspaceFiles, { uri = 'untitled:RASP', colours }: OpenReplParams) {
    this.#files = files;
    this.#main = uri;
    this.#colours = colours;
    this.#repl = new Repl({ files: files.sourceFor(uri, nothingAsked()), draw: () => drawNote });
  }

  /** The banner, and what running a program prints. */
  async begin(program: string | undefined): Promise<ReplAnswer> {
    let text = this.#repl.banner;
    for (const line of program?.split(/\r\n|\r|\n/) ?? []) text += await this.#feed(line);
    text += this.#repl.flush();
    this.#begun = '';
    return this.#answer(text);
  }

  async feed(line: string): Promise<ReplAnswer> {
    return this.#answer(await this.#feed(line));
  }

  interrupt(): ReplAnswer {
    this.#repl.interrupt();
    this.#begun = '';
    return this.#answer('');
  }

  async #feed(line: string): Promise<string> {
    if (this.#repl.ended) return '';
    this.#begun += `${line}\n`;
    for (const path of loadedPaths(this.#begun)) this.#paths.add(path);
    await this.#readFiles();
    const text = this.#repl.feed(line);
    if (!this.#repl.isReading) this.#begun = '';
    return text;
  }

  #answer(text: string): ReplAnswer {
    const { prompt, ended } = this.#repl;
    return { text: this.#colours ? colourTranscript(text) : text, prompt, ended };
  }

  /** Reads the files that may be loaded, and those that they load: running a statement can not wait for them. */
  async #readFiles(): Promise<void> {
    for (;;) {
      const asked = nothingAsked();
      const source = this.#files.sourceFor(this.#main, asked);
      const seen = new Set<string>();
      const visit = (path: string, from: string | undefined): void => {
        const found = source.read(path, from);
        if ('reason' in found || seen.has(found.uri)) return;
        seen.add(found.uri);
        for (const inner of loadedPaths(found.tree.text)) visit(inner, found.uri);
      };
      for (const path of this.#paths) visit(path, undefined);
      if (asked.unread.size === 0) return;
      await this.#files.read(asked.unread, this.#main);
    }
  }
}

function loadedPaths(text: string): string[] {
  return [...text.matchAll(/\bload\s*"([^"\n]*)"/g)].map(([, path = '']) => path);
}

function nothingAsked(): Asked {
  return { lookedFor: new Set(), loaded: new Set(), unread: new Set() };
}
