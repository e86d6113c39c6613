import { namesDefinedBy } from '../../syntax/rasp/outline';
import type { Tree } from '../../syntax/rasp/tree';
import { FileBudget } from '../../text/fileBudget';
import type { Moment, Observer } from '../observer';
import type { Definition, Program, Result } from '../program';
import type { Sink } from './events';
import { Session, type SessionOptions } from './session';

export interface RunOptions extends SessionOptions {
  /** Identifies the file, for what it loads. */
  readonly uri?: string | undefined;
  /** Looks at the program while it runs. */
  readonly observer?: Observer | undefined;
}

/** Runs a parsed `.rasp` file. Never throws; never looks at an input. */
export function runRasp(tree: Tree, options: RunOptions): Program {
  const session = new Session(options);
  const runtime = session.runtimeFor(tree, options.uri);
  const bindings = session.scope.bindings();
  const results: Result[] = [];
  const definitions: Definition[] = [];
  const budgets = new FileBudget(options.limits);
  const moment: Moment = {
    get examples() {
      return session.examples;
    },
    valueOf: (name) => session.scope.get(name)?.value,
    ask: (asking) => session.ask(asking),
  };
  options.observer?.look(-1, moment);
  for (const [number, statement] of tree.statements.entries()) {
    const { end } = budgets;
    if (end) {
      runtime.failAt(statement.span, end.code, end.message);
      break;
    }
    const tell: Sink = (event) => {
      if (event.kind === 'result') results.push({ statement, value: event.value });
    };
    session.run(statement, runtime, tell, budgets.next());
    const names = namesDefinedBy(statement);
    for (const name of names) {
      const binding = bindings.get(name.name);
      if (binding?.span === name.span) {
        const { value } = binding;
        definitions.push({ name, statement, value, together: names.length, examples: session.examples });
      }
    }
    if (statement.kind === 'exit') break;
    options.observer?.look(number, moment);
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
