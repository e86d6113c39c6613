import {
  Analyzer,
  isLanguage,
  languageOfName,
  pragmaOf,
  type Analysis,
  type Language,
  type Limits,
} from '@rasp/engine';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { whatIsLost, type Earlier } from './earlier';
import { limitsBy } from './limits';
import { libraryUri } from './protocol';
import type { Samples } from './samples';
import type { Work } from './work';
import type { Asked, WorkspaceFiles } from './workspaceFiles';

/** What is known of a text. */
interface Known {
  readonly version: number;
  readonly text: string;
  readonly analysis: Analysis;
  readonly earlier: Earlier | undefined;
  readonly asked: Asked;
}

/** One open file: the analysis of its present text, and the last one that knew more. */
export class AnalyzedDocument {
  #limits: Limits = limitsBy(undefined);
  #analyzer: Analyzer;
  #current: Known | undefined;
  /** What the last analysis asked for, of this text or the one before; and the last one that had all it asked for. */
  #lastAsked = newAsked();
  #lastServed = newAsked();
  /** The last analysis that lost nothing. */
  #fullest: Analysis | undefined;

  constructor(
    readonly document: TextDocument,
    private readonly samples: Samples,
    private readonly files: WorkspaceFiles,
    private readonly work: Work,
  ) {
    this.#analyzer = this.#newAnalyzer();
  }

  get uri(): string {
    return this.document.uri;
  }

  /** The language that the first line of the present text says, if it says one. */
  get pragma(): Language | undefined {
    return pragmaOf(this.document.getText());
  }

  /** The language of the present text: its pragma's, or else the editor's, or else that of its name. */
  get language(): Language {
    const { languageId, uri } = this.document;
    return this.pragma ?? (isLanguage(languageId) ? languageId : languageOfName(uri));
  }

  /** The analysis of the present text; made when first asked for. */
  get analysis(): Analysis {
    return this.#known.analysis;
  }

  /** While the present text loses what was known, in the middle of an edit: the last analysis that had it. */
  get earlier(): Earlier | undefined {
    return this.#known.earlier;
  }

  /** What the analysis asked for of other files. */
  get asked(): Asked {
    return this.#known.asked;
  }

  /** Whether the last analysis looked for a file: when that changes, so may this. */
  looksFor(uri: string): boolean {
    return this.#lastAsked.lookedFor.has(uri);
  }

  /** What the last analysis loaded that had all it asked for. */
  get loads(): ReadonlySet<string> {
    return this.#lastServed.loaded;
  }

  /** Sets how long things may take, as the editor has it; see `limitsBy`. @returns whether it changed. */
  limit(setting: unknown): boolean {
    const limits = limitsBy(setting);
    if (limits.milliseconds === this.#limits.milliseconds) return false;
    this.#limits = limits;
    this.#analyzer = this.#newAnalyzer();
    return true;
  }

  /** Makes the next analysis a new one, because the sample or a loaded file has changed. */
  invalidate(): void {
    this.#current = undefined;
  }

  /** The analysis of another text in place of the present one, which stays the present one. */
  analyzeInstead(text: string): Analysis {
    return this.#analyze(newAsked(), text);
  }

  get #known(): Known {
    const { version } = this.document;
    const text = this.document.getText();
    // An editor may count its versions wrongly, or not at all.
    if (this.#current?.text === text && this.#current.version === version) return this.#current;
    const asked = newAsked();
    const analysis = this.#analyze(asked);
    const earlier = this.#fullest && whatIsLost(this.#fullest, analysis);
    if (!earlier && asked.unread.size === 0) this.#fullest = analysis;
    this.#lastAsked = asked;
    if (asked.unread.size === 0) this.#lastServed = asked;
    this.#current = { version, text, analysis, earlier, asked };
    return this.#current;
  }

  #newAnalyzer(): Analyzer {
    return new Analyzer({
      limits: { ...this.#limits, isCancelled: this.work.isCancelled },
      language: this.language,
      asLibrary: this.uri === libraryUri,
    });
  }

  #analyze(asked: Asked, text = this.document.getText()): Analysis {
    const { language } = this;
    if (this.#analyzer.language !== language) {
      this.#analyzer = this.#newAnalyzer();
      this.#fullest = undefined;
    }
    const chosenSample = this.samples.chosen(this.uri, language);
    const defaultSample = this.samples.setting(this.uri, language);
    return this.#analyzer.analyze(text, {
      uri: this.uri,
      files: this.files.sourceFor(this.uri, asked),
      ...(chosenSample && { chosenSample }),
      ...(defaultSample && { defaultSample }),
    });
  }
}

function newAsked(): Asked {
  return { lookedFor: new Set(), loaded: new Set(), unread: new Set() };
}
