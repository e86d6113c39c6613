import type { Graph } from '../../graph/graph';
import type { Budget, Limits } from '../../text/budget';
import type { Statement, Tree } from '../../syntax/rasp/tree';
import type { Tree as AnyTree } from '../../syntax/tree';
import type { Sample } from '../../values/sample';
import type { Asking } from '../observer';
import { askingIn } from './asking';
import type { Sink } from './events';
import { rename } from './internalNames';
import { baseNames } from './names';
import type { Examples } from '../record';
import type { TryOut } from '../environment';
import { Runtime } from '../runtime';
import type { RaspEnvironment, RaspRuntime } from './environment';
import { RaspScope } from './scope';
import type { FileSource, Source } from '../source';
import { StatementRunner, runAll } from './statements';
import { SOp } from '../values';
import { Work } from '../work';

export interface SessionOptions {
  readonly graph: Graph;
  /** The standard library's own tree. */
  readonly library: Tree;
  /** The sample until the program sets another. */
  readonly sample: Sample;
  /** Whether the sample was chosen by the person, over what the program says. */
  readonly sampleChosen: boolean;
  /** What each statement may use. */
  readonly limits: Limits;
  readonly files?: FileSource | undefined;
  /** Given, a statement fails as soon as the sample fails it. */
  readonly tryOut?: TryOut | undefined;
}

/** Runs texts one after the other in one scope, on top of the start-up environment: the library and `tokens`. */
export class Session {
  /** The names that the texts bind. */
  readonly scope: RaspScope;
  readonly library: RaspScope;
  readonly #environment: RaspEnvironment;

  constructor({ graph, library, sample, sampleChosen, limits, files, tryOut }: SessionOptions) {
    const builtIn = new RaspScope(undefined, 'built in');
    this.library = new RaspScope(builtIn, 'RASP_support/rasplib');
    // `tokens` is an ordinary variable of the start-up environment, which a file may rebind for itself.
    const startUp = new RaspScope(this.library, 'console');
    this.#environment = {
      graph,
      work: new Work(limits),
      files,
      startUp,
      examples: { sop: sample, selector: sample },
      examplesFixed: sampleChosen,
      namesValues: tryOut !== undefined,
      known: new WeakSet(),
      tryOut,
      severityOnSample: 'error',
    };
    const source: Source = {
      kind: 'library',
      name: 'RASP_support/rasplib',
      uri: undefined,
      tree: library,
      loadedBy: undefined,
    };
    const runtime = new Runtime({ ...this.#environment, tryOut: undefined }, source);
    for (const name of baseNames) {
      const base = new SOp(graph.base(name));
      base.name = name;
      this.#environment.known.add(base);
      builtIn.set(name, base);
    }
    runAll(library, runtime, this.library, () => undefined);
    const tokens = builtIn.get('tokens_str');
    if (tokens) {
      startUp.set('tokens', tokens.value);
      rename(tokens.value, 'tokens');
    }
    this.scope = new RaspScope(startUp, 'console', new Set(this.library.bindings().keys()));
  }

  /** The samples in force now. */
  get examples(): Examples {
    return this.#environment.examples;
  }

  /** What goes on while a text runs. */
  runtimeFor(tree: Tree, uri: string | undefined): RaspRuntime {
    return new Runtime(this.#environment, { kind: 'file', name: 'console', uri, tree, loadedBy: undefined });
  }

  /** Runs a statement of a text with a budget of its own, or the one that is given. */
  run(statement: Statement, runtime: RaspRuntime, sink: Sink, budget?: Budget): void {
    this.#environment.work.renew(budget);
    new StatementRunner(runtime, runtime.source, sink).runTopLevel(statement, this.scope);
  }

  /** Asks, between two statements, with the expressions of a text of its own. */
  ask(tree: AnyTree): Asking {
    return askingIn(this.#environment, this.scope, tree);
  }
}
