import { Evaluator } from '../evaluate/evaluator';
import { Costs } from '../graph/costs';
import { Graph } from '../graph/graph';
import { standardLibrary } from '../library/standardLibrary';
import { runRasp } from '../program/rasp/run';
import { Identities } from '../program/raspy/identities';
import { runRaspy } from '../program/raspy/run';
import type { Observer } from '../program/observer';
import type { Program } from '../program/program';
import type { FileSource } from '../program/source';
import { parseRasp } from '../syntax/rasp/parser';
import { parseRaspy } from '../syntax/raspy/parser';
import { reparse } from '../syntax/reparse';
import type { Language, RaspTree, RaspyTree, Tree } from '../syntax/tree';
import type { Limits } from '../text/budget';
import { Sample } from '../values/sample';
import { Analysis, type Lasting } from './analysis';
import { KnownStatements } from './checks/perStatement';
import { computingWith } from './computing';
import { checkExpectations } from './expectations/expectations';
import { readBeginning } from './longText';
import { unlessOtherLanguage } from './otherLanguage';
import { directivesIn } from './samples/directives';
import { FileSampleReader } from './samples/fileSamples';

export interface AnalyzerOptions {
  /** What each statement, and each value that is computed, may use. */
  readonly limits?: Limits;
  /** The language of the texts; RASP if absent. */
  readonly language?: Language;
  /** The language is not to be doubted, even for a text that looks like the other one. */
  readonly sure?: boolean;
  /** The texts are those of the standard library, which does without itself. */
  readonly asLibrary?: boolean;
}

export interface AnalyzeOptions {
  /** Identifies the file, for what it loads. */
  readonly uri?: string;
  /** Finds the files that the file loads. */
  readonly files?: FileSource;
  /** The sample that the person chose for the file, over what the file says. */
  readonly chosenSample?: Sample;
  /** The sample until the file sets another, before those that it names in comments. */
  readonly initialSample?: Sample;
  /** The sample where the file names none; `"hello"` if absent. */
  readonly defaultSample?: Sample;
}

interface RunOptions {
  readonly uri: string | undefined;
  readonly files: FileSource | undefined;
  /** The sample until the file sets one. */
  readonly sample: Sample;
  readonly sampleChosen: boolean;
  readonly observer?: Observer;
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
  readonly #library: RaspTree;
  readonly #fileSamples: FileSampleReader;
  readonly #lasting: Lasting = { statements: new KnownStatements(), costs: new Costs() };
  readonly #limits: Limits;
  readonly #sure: boolean;
  /** The tree of the text before, in the language of the file. */
  #raspTree: RaspTree | undefined;
  #raspyTree: RaspyTree | undefined;
  readonly language: Language;

  constructor({
    limits = defaultLimits,
    language = 'rasp',
    sure = false,
    asLibrary = false,
  }: AnalyzerOptions = {}) {
    this.#library = parseRasp(asLibrary ? '' : standardLibrary);
    this.#limits = limits;
    this.#sure = sure;
    this.language = language;
    this.#fileSamples = new FileSampleReader(language);
    this.#evaluator = new Evaluator({ sequences: language === 'rasp' ? 'typed' : 'mixed' });
  }

  /** The number of nodes that are held, of this text and of those before. */
  get nodeCount(): number {
    return this.#graph.size;
  }

  /** Parses, runs and checks a text. Never throws, whatever the text. */
  analyze(
    text: string,
    { uri, files, chosenSample, initialSample, defaultSample }: AnalyzeOptions = {},
  ): Analysis {
    const parsed = readBeginning(text, (beginning) => this.#parse(beginning));
    const tree = this.#sure ? parsed : unlessOtherLanguage(parsed);
    // What is in the other language says nothing in its comments either.
    const directives = tree === parsed ? directivesIn(tree) : [];
    const fileSamples = this.#fileSamples.read(tree, directives);
    const named = fileSamples.samples.map(({ sample }) => sample);
    const sample = chosenSample ?? initialSample ?? named[0] ?? defaultSample ?? Sample.hello;
    const options = { uri, files, sample, sampleChosen: chosenSample !== undefined };
    const program = this.#run(tree, options);
    const { expectations, samples } = checkExpectations({
      tree,
      directives,
      program,
      evaluator: this.#evaluator,
      limits: this.#limits,
      // What a file expects has to hold wherever it is opened, whatever the person chose.
      rerun: (observer) => {
        this.#run(tree, { uri, files, sample: named[0] ?? Sample.hello, sampleChosen: false, observer });
      },
    });
    const { sop, selector } = program.examples;
    const made = program.made.map((item) => item.sample);
    this.#evaluator.keepOnly([sample, sop, selector, ...made, ...named, ...samples]);
    const comments = { fileSamples, expectations };
    return new Analysis(tree, program, this.#evaluator, this.#limits, comments, this.#lasting);
  }

  #parse(text: string): RaspTree | RaspyTree {
    if (this.language === 'rasp') return (this.#raspTree = reparse(text, this.#raspTree, parseRasp));
    return (this.#raspyTree = reparse(text, this.#raspyTree, parseRaspy));
  }

  #run(tree: Tree, { files, sampleChosen, ...options }: RunOptions): Program {
    // Who looks sees the run of before once more.
    if (!options.observer) this.#graph.beginRun((node) => this.#evaluator.weightOf(node));
    const shared = { ...options, graph: this.#graph, limits: this.#limits };
    return tree.language === 'rasp'
      ? runRasp(tree, { ...shared, library: this.#library, sampleChosen, files })
      : runRaspy(tree, {
          ...shared,
          identities: this.#identities,
          computing: computingWith(this.#evaluator),
        });
  }
}
