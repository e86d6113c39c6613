import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyzedDocument } from './analyzedDocument';
import type { Problems } from './problems';
import type { WorkspaceFiles } from './workspaceFiles';

/** Files that are loaded and not open in the editor; their problems are shown too. */
export class LoadedFiles {
  readonly #known = new Map<string, AnalyzedDocument>();
  /** Those whose problems are told, as they are now. */
  readonly #told = new Set<AnalyzedDocument>();

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly problems: Problems,
    private readonly analyzed: (document: TextDocument) => AnalyzedDocument,
  ) {}

  /** These files are loaded and not open, and no others: tells what is new of them, and takes back what is not so any more. */
  show(wanted: ReadonlySet<string>): void {
    for (const uri of wanted) {
      const file = this.#fileOf(uri);
      if (file && !this.#told.has(file)) this.#tell(file);
    }
    for (const uri of this.#known.keys()) {
      if (wanted.has(uri)) continue;
      this.opened(uri);
      this.problems.clear(uri);
    }
  }

  /** A file has changed: so may all have that load it. */
  changed(uri: string): void {
    for (const file of this.#known.values()) {
      if (!file.looksFor(uri)) continue;
      file.invalidate();
      this.#told.delete(file);
    }
  }

  /** A file is open in the editor now; its problems are told as those of open files. */
  opened(uri: string): void {
    const file = this.#known.get(uri);
    if (file) this.#told.delete(file);
    this.#known.delete(uri);
  }

  /** Those of these files that there are, once what they load is read. */
  async read(uris: Iterable<string>): Promise<AnalyzedDocument[]> {
    const found = [...uris].flatMap((uri) => this.#fileOf(uri) ?? []);
    await Promise.all(found.map((file) => this.files.readFor(file)));
    return found;
  }

  #tell(file: AnalyzedDocument): void {
    this.#told.add(file);
    if (file.asked.unread.size === 0) {
      this.problems.send(file);
      return;
    }
    void this.files.readFor(file).then(() => {
      // It may be open, or loaded no more, by now.
      if (this.#told.has(file)) this.problems.send(file);
    });
  }

  /** What is known of a file; made anew when its text is another one. `undefined` for one that was not read. */
  #fileOf(uri: string): AnalyzedDocument | undefined {
    const text = this.files.textOf(uri);
    const known = this.#known.get(uri);
    if (text === undefined || known?.document.getText() === text) return known;
    const file = this.analyzed(TextDocument.create(uri, 'rasp', 0, text));
    if (known) this.#told.delete(known);
    this.#known.set(uri, file);
    return file;
  }
}
