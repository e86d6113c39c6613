import { Analyzer, type Analysis, type Limits } from '@rasp/engine';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Samples } from './samples';

/** What a statement or value may use while a person types. */
const limits: Limits = { steps: 20_000_000, milliseconds: 1000 };

/** An earlier analysis of a file that could be read, for what the text of now does not tell. */
export interface Earlier {
  readonly analysis: Analysis;
  /** Where an offset of the text of now was then; `undefined` inside of what was changed since. */
  toEarlier(offset: number): number | undefined;
  /** Where an offset of then is now. */
  toNow(offset: number): number | undefined;
}

/** One open file: the analysis of its present text, and the last one whose text could be read. */
export class AnalyzedDocument {
  readonly #analyzer = new Analyzer({ limits });
  #current: { readonly version: number; readonly analysis: Analysis } | undefined;
  #lastComplete: Analysis | undefined;

  constructor(
    readonly document: TextDocument,
    private readonly samples: Samples,
  ) {}

  get uri(): string {
    return this.document.uri;
  }

  /** The analysis of the present text; made when first asked for. */
  get analysis(): Analysis {
    const { version } = this.document;
    if (this.#current?.version !== version) {
      const chosenSample = this.samples.chosen(this.uri);
      const defaultSample = this.samples.setting(this.uri);
      const analysis = this.#analyzer.analyze(this.document.getText(), {
        ...(chosenSample && { chosenSample }),
        ...(defaultSample && { defaultSample }),
      });
      this.#current = { version, analysis };
      if (analysis.tree.complete) this.#lastComplete = analysis;
    }
    return this.#current.analysis;
  }

  /** Makes the next analysis a new one, because the sample has changed. */
  invalidate(): void {
    this.#current = undefined;
  }

  /** While the text can not be read as a whole: the last analysis of one that could. */
  get earlier(): Earlier | undefined {
    const { analysis } = this;
    const before = this.#lastComplete;
    if (analysis.tree.complete || !before) return undefined;
    const { toNow, toEarlier } = mapOffsets(before.tree.text, analysis.tree.text);
    return { analysis: before, toEarlier, toNow };
  }
}

/** Matches the offsets of two texts that differ in one place. */
function mapOffsets(before: string, now: string): Pick<Earlier, 'toNow' | 'toEarlier'> {
  const shorter = Math.min(before.length, now.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === now[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === now[now.length - 1 - suffix])
    suffix += 1;
  const moved = now.length - before.length;
  const map = (offset: number, length: number, by: number): number | undefined => {
    if (offset <= prefix) return offset;
    return offset >= length - suffix ? offset + by : undefined;
  };
  return {
    toNow: (offset) => map(offset, before.length, moved),
    toEarlier: (offset) => map(offset, now.length, -moved),
  };
}
