import type { Expression } from '../../syntax/rasp/tree';
import type { Tree } from '../../syntax/tree';
import { Budget } from '../../text/budget';
import type { Value } from '../../values/value';
import { answerOf, type Asking } from '../observer';
import { Runtime } from '../runtime';
import type { Source } from '../source';
import type { RaspEnvironment } from './environment';
import type { RaspScope } from './scope';
import { StatementRunner } from './statements';

/** Questions to a program of RASP. They bind nothing in its scope, and what they make is not told to it. */
export function askingIn(environment: RaspEnvironment, scope: RaspScope, tree: Tree): Asking {
  const source: Source = { kind: 'file', name: 'console', uri: undefined, tree, loadedBy: undefined };
  const runtime = new Runtime({ ...environment }, source);
  return {
    record: runtime.record,
    evaluate(expression, limits) {
      environment.work.renew(new Budget(limits));
      const before = runtime.problems.length;
      let value: Value | undefined;
      const runner = new StatementRunner(runtime, source, (event) => {
        if (event.kind === 'result') value = event.value;
      });
      const inner = scope.inner();
      inner.out = scope.out;
      const statement = {
        kind: 'expression',
        // A text in RASP has expressions of RASP.
        expression: expression as Expression,
        span: expression.span,
        broken: false,
      } as const;
      runner.runTopLevel(statement, inner);
      return answerOf(value, runtime.problems.slice(before));
    },
  };
}
