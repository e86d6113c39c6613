import type { Graph } from '../../graph/graph';
import { raspyOutline } from '../../syntax/raspy/outline';
import type { Statement, Tree } from '../../syntax/raspy/tree';
import { OutOfBudget, type Limits } from '../../text/budget';
import { FileBudget } from '../../text/fileBudget';
import type { Sample } from '../../values/sample';
import type { Moment, Observer } from '../observer';
import type { Definition, Output, Program, Result } from '../program';
import type { Environment } from '../environment';
import { Runtime } from '../runtime';
import type { Source } from '../source';
import { isTransform } from '../values';
import { Work } from '../work';
import { askingIn } from './asking';
import { tellOfCaptures } from './captures';
import { ProgramContext, Reported } from './context';
import type { Identities } from './identities';
import { Interpreter } from './interpreter';
import { PythonScope } from './scope';
import { snapshot } from './snapshots';
import { branchOf, runStatement } from './statements';
import { World, type Computing } from './world';
import { Trials } from './trials';

export interface RunOptions {
  readonly graph: Graph;
  readonly identities: Identities;
  /** The sample on which everything is shown. */
  readonly sample: Sample;
  /** What each statement may use. */
  readonly limits: Limits;
  readonly computing: Computing;
  readonly uri?: string | undefined;
  /** Looks at the program while it runs; functions are then not tried afterwards. */
  readonly observer?: Observer | undefined;
}

/** How deeply calls may be nested: what JavaScript's stack holds with some room to spare. Python stops at a thousand. */
const depths = { calls: 200, expressions: 1400 };

/** Runs a parsed `.raspy` file. Never throws. */
export function runRaspy(tree: Tree, options: RunOptions): Program {
  return new ProgramRun(tree, options).run();
}

class ProgramRun {
  readonly #tree: Tree;
  readonly #runtime: Runtime;
  readonly #environment: Environment;
  readonly #world: World;
  readonly #interpreter: Interpreter;
  readonly #scope: PythonScope;
  readonly #results: Result[] = [];
  readonly #definitions: Definition[] = [];
  readonly #identities: Identities;
  readonly #limits: Limits;
  readonly #output: Output[] = [];
  readonly #observer: Observer | undefined;
  /** The statement of the top level at work; none while functions are only tried. */
  #statement: Statement | undefined;

  constructor(tree: Tree, { graph, identities, sample, limits, computing, uri, observer }: RunOptions) {
    this.#tree = tree;
    this.#observer = observer;
    this.#identities = identities;
    this.#limits = limits;
    this.#environment = {
      graph,
      work: new Work(limits, depths),
      examples: { sop: sample, selector: sample },
      known: new WeakSet(),
      tryOut: undefined,
      // What fails on the sample may work on the inputs that the program applies it to.
      severityOnSample: 'hint',
    };
    const source: Source = { kind: 'file', name: 'program', uri, tree, loadedBy: undefined };
    this.#runtime = new Runtime(this.#environment, source);
    this.#world = new World(graph, source, identities, computing, this.#environment.work, sample);
    const context = new ProgramContext(this.#runtime, (text) => {
      if (this.#statement) this.#output.push({ statement: this.#statement, text });
    });
    this.#interpreter = new Interpreter(this.#world, context);
    this.#scope = new PythonScope(this.#world.builtIns, undefined);
  }

  run(): Program {
    const budgets = new FileBudget(this.#limits);
    const moment = this.#moment();
    this.#observer?.look(-1, moment);
    for (const [number, statement] of this.#tree.statements.entries()) {
      const { end } = budgets;
      if (end) {
        this.#runtime.failAt(statement.span, end.code, end.message);
        break;
      }
      this.#environment.work.renew(budgets.next());
      this.#statement = statement;
      this.#runStatement(statement);
      this.#noteDefinitions(statement);
      this.#observer?.look(number, moment);
    }
    this.#statement = undefined;
    const { problems, record, made, loads } = this.#runtime;
    const bindings = new Map(this.#scope.bindings());
    if (!this.#observer) {
      tellOfCaptures(this.#world, this.#identities, this.#runtime);
      const trials = new Trials(this.#interpreter, this.#runtime);
      trials.tryElements();
      trials.tryFunctions(bindings);
    }
    return {
      bindings,
      library: this.#world.builtIns.bindings(),
      results: this.#results,
      definitions: this.#definitions,
      problems,
      record,
      made,
      loads,
      examples: this.#environment.examples,
      headNames: this.#world.headNames,
      output: this.#output,
      elementwise: this.#world.functions.used,
      elementwiseStarts: this.#world.functions.starts,
    };
  }

  #moment(): Moment {
    const { examples } = this.#environment;
    return {
      examples,
      valueOf: (name) => {
        const found = this.#scope.find(name);
        return typeof found === 'object' ? found.value : undefined;
      },
      ask: (tree) => askingIn(this.#environment, this.#world, this.#scope, tree),
    };
  }

  /** Runs a statement of the top level; if it fails, what it should have bound is known to be missing. */
  #runStatement(statement: Statement): void {
    this.#attempt(() => {
      if (statement.broken) this.#runBroken(statement);
      else if (statement.kind === 'expression') this.#cell(statement);
      else if (statement.kind === 'if') this.#runIf(statement);
      else runStatement(statement, this.#scope, this.#interpreter);
    }, statement);
  }

  /** An expression by itself is shown, as the cell of a notebook is. */
  #cell(statement: Extract<Statement, { kind: 'expression' }>): void {
    const value = this.#interpreter.run(statement.expression, this.#scope);
    if (isTransform(value))
      this.#runtime.noteApplication(statement.expression, value, this.#environment.examples.sop);
    if (!this.#isDocumentation(statement)) this.#results.push({ statement, value: snapshot(value) });
  }

  #isDocumentation({ expression, span }: Extract<Statement, { kind: 'expression' }>): boolean {
    const first = this.#tree.statements[0];
    return (
      first?.span.start === span.start &&
      expression.kind === 'literal' &&
      typeof expression.value === 'string'
    );
  }

  /** The statements of a branch are as good as those of the top level: one that fails does not end it. */
  #runIf(statement: Extract<Statement, { kind: 'if' }>): void {
    for (const inner of branchOf(statement, this.#scope, this.#interpreter)) {
      if (inner.kind === 'expression')
        this.#attempt(() => runStatement(inner, this.#scope, this.#interpreter), inner);
      else this.#runStatement(inner);
    }
  }

  #attempt(run: () => void, statement: Statement): void {
    try {
      run();
    } catch (end) {
      if (end instanceof OutOfBudget) this.#runtime.failAtEnd(end);
      else if (!(end instanceof Reported)) throw end;
      for (const { name, span } of raspyOutline.namesDefinedBy(statement)) this.#scope.fail(name, span);
    }
  }

  /** What can be understood of a broken statement is run for its values; that it fails is known. */
  #runBroken(statement: Statement): void {
    const { problems, made } = this.#runtime;
    const before = { problems: problems.length, made: made.length };
    try {
      for (const expression of raspyOutline.expressionsOf(statement))
        this.#interpreter.run(expression, this.#scope);
    } catch (end) {
      if (!(end instanceof OutOfBudget || end instanceof Reported)) throw end;
      if (end instanceof OutOfBudget) this.#runtime.failAtEnd(end);
    } finally {
      problems.length = before.problems;
      made.length = before.made;
    }
    throw new Reported();
  }

  #noteDefinitions(statement: Statement): void {
    const names = raspyOutline.namesDefinedBy(statement);
    for (const name of names) {
      const binding = this.#scope.bindings().get(name.name);
      if (binding?.span === name.span) {
        const value = snapshot(binding.value);
        const { examples } = this.#environment;
        this.#definitions.push({ name, statement, value, together: names.length, examples });
      }
    }
  }
}
