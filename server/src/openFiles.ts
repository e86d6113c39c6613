import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { AnalyzedDocument } from './analyzedDocument';
import { expectationInfos } from './features/expectations';
import { LoadedFiles } from './loadedFiles';
import type { Problems } from './problems';
import { analysed, type AnalysedParams } from './protocol';
import type { Samples } from './samples';
import type { Work } from './work';
import type { WorkspaceFiles } from './workspaceFiles';

/** How long typing has to pause before problems are sent, in milliseconds. */
const pause = 40;

/** The files that are open in the editor, and those that they load; sends what is known of them. */
export class OpenFiles {
  readonly #open = new Map<string, AnalyzedDocument>();
  readonly #loaded: LoadedFiles;
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** Told when more is known of a text that was told of already: the editor would keep what it shows of it. */
  onSameText: (() => void) | undefined;
  readonly #published = new Map<string, number>();
  /** Whether the editor wants to hear of each analysis. */
  tellsAnalyses = false;
  /** The setting for how long things may take, as it was told last. */
  timeLimit: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly samples: Samples,
    private readonly files: WorkspaceFiles,
    private readonly problems: Problems,
    private readonly work: Work,
  ) {
    this.#loaded = new LoadedFiles(files, problems, (document) => this.#analyzed(document));
  }

  get(uri: string): AnalyzedDocument | undefined {
    return this.#open.get(uri);
  }

  all(): AnalyzedDocument[] {
    return [...this.#open.values()];
  }

  /** A document was opened. */
  open(document: TextDocument): AnalyzedDocument {
    const file = this.#analyzed(document);
    this.#open.set(document.uri, file);
    this.#loaded.opened(document.uri);
    this.publish(file);
    this.#publishDependents(document.uri);
    return file;
  }

  /** The text of a document has changed; what is known of it is sent after a pause in the typing. */
  changed(file: AnalyzedDocument): void {
    this.#publishSoon(file);
    this.#publishDependents(file.uri);
  }

  close(uri: string): void {
    this.#cancel(uri);
    this.#open.delete(uri);
    this.#published.delete(uri);
    this.files.forget(uri);
    this.problems.clear(uri);
    this.#publishDependents(uri);
    this.#showLoaded();
  }

  /** A file that is not open was changed, made or deleted. */
  changedOnDisk(uri: string): void {
    this.files.forget(uri);
    this.#publishDependents(uri);
  }

  /** A file that is open, once what it loads is read, and what it loads that is not open; `undefined` for one that is not. */
  async read(uri: string): Promise<{ file: AnalyzedDocument; loaded: AnalyzedDocument[] } | undefined> {
    const file = this.#open.get(uri);
    if (!file) return undefined;
    await this.files.readFor(file);
    const loaded = await this.#loaded.read([...file.loads].filter((each) => !this.#open.has(each)));
    return { file, loaded };
  }

  /**
   * Sends the problems of a file, and tells that there is an analysis; first reads what it loads. An edit that comes
   * meanwhile puts it off.
   */
  publish(file: AnalyzedDocument): void {
    this.#cancel(file.uri);
    const { uri, document } = file;
    const asked = this.work.untilEdited(`evaluating ${Utils.basename(URI.parse(uri))}`, () => file.asked);
    if (!asked) {
      this.#publishSoon(file);
      return;
    }
    if (asked.unread.size > 0) {
      // The editor may be shown meanwhile what is known without them.
      this.#published.set(uri, document.version);
      void this.#read(file);
      return;
    }
    const { version } = document;
    this.problems.send(file, version);
    if (this.tellsAnalyses) this.#tell(file);
    this.#showLoaded();
    if (this.#published.get(uri) === version) this.onSameText?.();
    this.#published.set(uri, version);
  }

  /** Tells that there is an analysis. */
  #tell({ uri, document, pragma, language, analysis }: AnalyzedDocument): void {
    const about: AnalysedParams = {
      uri,
      version: document.version,
      ...(pragma && { pragma }),
      sample: this.samples.describe(uri, language, analysis),
      expectations: expectationInfos(analysis),
    };
    void this.connection.sendNotification(analysed, about);
  }

  async #read(file: AnalyzedDocument): Promise<void> {
    await this.files.read(file.asked.unread, file.uri);
    file.invalidate();
    // The file may be closed by now.
    if (this.#open.get(file.uri) === file) this.publish(file);
  }

  #publishSoon(file: AnalyzedDocument): void {
    clearTimeout(this.#pending.get(file.uri));
    this.#pending.set(
      file.uri,
      setTimeout(() => {
        this.publish(file);
      }, pause),
    );
  }

  /** What loads a file that has changed is new too. */
  #publishDependents(uri: string): void {
    this.#loaded.changed(uri);
    for (const file of this.#open.values()) {
      if (file.uri === uri || !file.looksFor(uri)) continue;
      file.invalidate();
      this.#publishSoon(file);
    }
  }

  #analyzed(document: TextDocument): AnalyzedDocument {
    const file = new AnalyzedDocument(document, this.samples, this.files, this.work);
    file.limit(this.timeLimit);
    return file;
  }

  /** Shows the problems of loaded files that are not open, and no longer of those that nobody loads. */
  #showLoaded(): void {
    const loaded = this.all().flatMap((file) => [...file.loads]);
    this.#loaded.show(new Set(loaded.filter((uri) => !this.#open.has(uri))));
  }

  #cancel(uri: string): void {
    clearTimeout(this.#pending.get(uri));
    this.#pending.delete(uri);
  }
}
