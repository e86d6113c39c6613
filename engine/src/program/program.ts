import type { Name, Statement, Tree } from '../syntax/tree';
import type { Problem } from '../text/problem';
import type { Value } from '../values/value';
import type { Examples, Record } from './record';
import type { Loaded, Made } from './runtime';
import type { Binding } from './scope';
import { Session, type SessionOptions } from './session';

export interface RunOptions extends SessionOptions {
  /** Identifies the file, for what it loads. */
  readonly uri?: string | undefined;
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
  /** The files that the file itself loads. */
  readonly loads: readonly Loaded[];
  /** The samples in force at the end. */
  readonly examples: Examples;
}

/** Runs a parsed file. Never throws; never looks at an input. */
export function runProgram(tree: Tree, options: RunOptions): Program {
  options.graph.beginRun();
  const session = new Session(options);
  const runtime = session.runtimeFor(tree, options.uri);
  const bindings = session.scope.bindings();
  const results: Result[] = [];
  const definitions: Definition[] = [];
  for (const statement of tree.statements) {
    session.run(statement, runtime, (event) => {
      if (event.kind === 'result') results.push({ statement, value: event.value });
    });
    for (const name of targetsOf(statement)) {
      const binding = bindings.get(name.name);
      if (binding?.span === name.span) {
        definitions.push({ name, statement, value: binding.value, examples: session.examples });
      }
    }
    if (statement.kind === 'exit') break;
  }
  const { problems, record, made, loads } = runtime;
  const library = session.library.bindings();
  return {
    bindings,
    library,
    results,
    definitions,
    problems,
    record,
    made,
    loads,
    examples: session.examples,
  };
}

function targetsOf(statement: Statement): readonly Name[] {
  if (statement.kind === 'assignment') return statement.names;
  return statement.kind === 'def' ? [statement.name] : [];
}
