import { Evaluator } from '../evaluate/evaluator';
import { Graph } from '../graph/graph';
import standardLibrary from '../library/standard.rasp';
import { runRasp } from '../program/rasp/run';
import { Identities } from '../program/raspy/identities';
import { runRaspy } from '../program/raspy/run';
import type { FileSource } from '../program/source';
import { parseRasp } from '../syntax/rasp/parser';
import { parseRaspy } from '../syntax/raspy/parser';
import type { Language, RaspTree } from '../syntax/tree';
import type { Limits } from '../text/budget';
import { Sample } from '../values/sample';
import { Analysis } from './analysis';
import { computingWith } from './computing';
import { unlessOtherLanguage } from './otherLanguage';

export interface AnalyzerOptions {
  /** What each statement, and each value that is computed, may use. */
  readonly limits?: Limits;
  /** The language of the texts; RASP if absent. */
  readonly language?: Language;
  /** The language is not to be doubted, even for a text that looks like the other one. */
  readonly sure?: boolean;
}

export interface AnalyzeOptions {
  /** Identifies the file, for what it loads. */
  readonly uri?: string;
  /** Finds the files that the file loads. */
  readonly files?: FileSource;
  /** The sample that the person chose for the file, over what the file says. */
  readonly chosenSample?: Sample;
  /** The sample until the file sets one; `"hello"` if absent. */
  readonly defaultSample?: Sample;
}

const defaultLimits: Limits = { steps: 20_000_000, milliseconds: 2000 };

/**
 * Analyzes the texts of one file, one after the other as it is edited. What an edit leaves alone keeps its nodes in the
 * graph, and so its values.
 */
export class Analyzer {
  readonly #graph = new Graph();
  readonly #evaluator: Evaluator;
  readonly #identities = new Identities();
  readonly #library: RaspTree = parseRasp(standardLibrary);
  readonly #limits: Limits;
  readonly #sure: boolean;
  readonly language: Language;

  constructor({ limits = defaultLimits, language = 'rasp', sure = false }: AnalyzerOptions = {}) {
    this.#limits = limits;
    this.#sure = sure;
    this.language = language;
    this.#evaluator = new Evaluator({ sequences: language === 'rasp' ? 'typed' : 'mixed' });
  }

  /** Parses, runs and checks a text. Never throws, whatever the text. */
  analyze(text: string, { uri, files, chosenSample, defaultSample }: AnalyzeOptions = {}): Analysis {
    const parsed = this.language === 'rasp' ? parseRasp(text) : parseRaspy(text);
    const tree = this.#sure ? parsed : unlessOtherLanguage(parsed);
    const sample = chosenSample ?? defaultSample ?? Sample.hello;
    const shared = { graph: this.#graph, sample, limits: this.#limits, uri };
    const program =
      tree.language === 'rasp'
        ? runRasp(tree, {
            ...shared,
            library: this.#library,
            sampleChosen: chosenSample !== undefined,
            files,
          })
        : runRaspy(tree, {
            ...shared,
            identities: this.#identities,
            computing: computingWith(this.#evaluator),
          });
    const { sop, selector } = program.examples;
    this.#evaluator.keepOnly([sample, sop, selector, ...program.made.map((made) => made.sample)]);
    return new Analysis(tree, program, this.#evaluator, this.#limits);
  }
}
