import type { Graph } from '../graph/graph';
import { OutOfBudget, type Limits } from '../text/budget';
import type { Problem } from '../text/problem';
import type { Name, Statement, Tree } from '../syntax/tree';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import type { Examples, Record } from './record';
import { Runtime, type Made } from './runtime';
import { Scope, type Binding } from './scope';
import { StatementRunner } from './statements';
import { SOp } from './values';

export interface RunOptions {
  readonly graph: Graph;
  /** The standard library's own tree. */
  readonly library: Tree;
  /** The sample until the program sets another. */
  readonly sample: Sample;
  /** Whether the sample was chosen by the person, over what the program says. */
  readonly sampleChosen: boolean;
  /** What each statement may use. */
  readonly limits: Limits;
}

/** The value of an expression statement at the top level. */
export interface Result {
  readonly statement: Statement;
  readonly value: Value;
}

/** A name that a file binds at its top level, as the statement that binds it leaves it. */
export interface Definition {
  readonly name: Name;
  readonly statement: Statement;
  readonly value: Value;
  /** The samples in force there. */
  readonly examples: Examples;
}

/** What became of a file: names, results, problems, and the record of every expression. */
export interface Program {
  /** The names of the file with their last binding, in the order in which they were first bound. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The names of the library. */
  readonly library: ReadonlyMap<string, Binding>;
  readonly results: readonly Result[];
  /** What the statements of the top level bound, in the order of the text; a name bound twice is there twice. */
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
  readonly record: Record;
  /** Every s-op and selector made, with the sample it is to be tried on. */
  readonly made: readonly Made[];
  /** The samples in force at the end. */
  readonly examples: Examples;
}

/** Runs a parsed file. Never throws; never looks at an input. */
export function runProgram(
  tree: Tree,
  { graph, library, sample, sampleChosen, limits }: RunOptions,
): Program {
  graph.beginRun();
  const runtime = new Runtime(graph, sample, sampleChosen, limits);
  const libraryScope = new Scope(undefined);
  const libraryRunner = new StatementRunner(runtime, 'library');
  for (const statement of library.statements) libraryRunner.run(statement, libraryScope);
  const start = runtime.made.length;

  // `tokens` is an ordinary variable of the start-up environment, which a file may rebind for itself.
  const startUp = new Scope(libraryScope);
  const tokens = new SOp(graph.base('tokens_str'));
  runtime.know(tokens);
  startUp.set('tokens', tokens, undefined);
  const file = new Scope(startUp, new Set(libraryScope.bindings().keys()));
  const runner = new StatementRunner(runtime, 'file');
  const results: Result[] = [];
  const definitions: Definition[] = [];
  for (const statement of tree.statements) {
    runtime.renewBudget();
    const value = runWithin(runtime, () => runner.run(statement, file));
    if (value !== undefined) results.push({ statement, value });
    for (const name of targetsOf(statement)) {
      const binding = file.bindings().get(name.name);
      if (binding?.span === name.span)
        definitions.push({ name, statement, value: binding.value, examples: runtime.examples });
    }
    if (statement.kind === 'exit') break;
  }
  return {
    bindings: file.bindings(),
    library: libraryScope.bindings(),
    results,
    definitions,
    problems: runtime.problems,
    record: runtime.record,
    made: runtime.made.slice(start),
    examples: runtime.examples,
  };
}

function targetsOf(statement: Statement): readonly Name[] {
  if (statement.kind === 'assignment') return statement.names;
  return statement.kind === 'def' ? [statement.name] : [];
}

/** Runs a statement; when its budget ends, that is reported where it ended. */
function runWithin(runtime: Runtime, run: () => Value | undefined): Value | undefined {
  try {
    return run();
  } catch (end) {
    if (!(end instanceof OutOfBudget)) throw end;
    runtime.failAtEnd(end);
    return undefined;
  }
}
