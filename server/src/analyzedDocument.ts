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
import type { Samples } from './samples';
import type { Asked, WorkspaceFiles } from './workspaceFiles';

/** What a statement or value may use while a person types. */
const limits: Limits = { steps: 20_000_000, milliseconds: 1000 };

/** What is known of a text. */
interface Known {
  readonly version: number;
  readonly analysis: Analysis;
  readonly earlier: Earlier | undefined;
  readonly asked: Asked;
}

/** One open file: the analysis of its present text, and the last one that knew more. */
export class AnalyzedDocument {
  #analyzer = new Analyzer({ limits });
  #current: Known | undefined;
  /** The last analysis that lost nothing. */
  #fullest: Analysis | undefined;

  constructor(
    readonly document: TextDocument,
    private readonly samples: Samples,
    private readonly files: WorkspaceFiles,
  ) {}

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

  /** Makes the next analysis a new one, because the sample or a loaded file has changed. */
  invalidate(): void {
    this.#current = undefined;
  }

  get #known(): Known {
    const { version } = this.document;
    if (this.#current?.version === version) return this.#current;
    const asked: Asked = { lookedFor: new Set(), loaded: new Set(), unread: new Set() };
    const analysis = this.#analyze(asked);
    const earlier = this.#fullest && whatIsLost(this.#fullest, analysis);
    if (!earlier && asked.unread.size === 0) this.#fullest = analysis;
    this.#current = { version, analysis, earlier, asked };
    return this.#current;
  }

  #analyze(asked: Asked): Analysis {
    const { language } = this;
    if (this.#analyzer.language !== language) {
      this.#analyzer = new Analyzer({ limits, language });
      this.#fullest = undefined;
    }
    const chosenSample = this.samples.chosen(this.uri, language);
    const defaultSample = this.samples.setting(this.uri, language);
    return this.#analyzer.analyze(this.document.getText(), {
      uri: this.uri,
      files: this.files.sourceFor(this.uri, asked),
      ...(chosenSample && { chosenSample }),
      ...(defaultSample && { defaultSample }),
    });
  }
}
