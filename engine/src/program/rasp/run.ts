import { namesDefinedBy } from '../../syntax/rasp/outline';
import type { Tree } from '../../syntax/rasp/tree';
import type { Definition, Program, Result } from '../program';
import { Session, type SessionOptions } from './session';

export interface RunOptions extends SessionOptions {
  /** Identifies the file, for what it loads. */
  readonly uri?: string | undefined;
}

/** Runs a parsed `.rasp` file. Never throws; never looks at an input. */
export function runRasp(tree: Tree, options: RunOptions): Program {
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
    const names = namesDefinedBy(statement);
    for (const name of names) {
      const binding = bindings.get(name.name);
      if (binding?.span === name.span) {
        const { value } = binding;
        definitions.push({ name, statement, value, together: names.length, examples: session.examples });
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
    headNames: new Map(),
    elementwiseStarts: new Map(),
    output: [],
    elementwise: new Set(),
    examples: session.examples,
  };
}
