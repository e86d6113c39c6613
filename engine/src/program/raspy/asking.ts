import type { Expression, Lambda } from '../../syntax/raspy/tree';
import type { Tree } from '../../syntax/tree';
import { Budget, OutOfBudget } from '../../text/budget';
import type { Value } from '../../values/value';
import { answerOf, type Asking } from '../observer';
import type { Environment } from '../environment';
import { Runtime } from '../runtime';
import type { Source } from '../source';
import { ProgramContext, Reported } from './context';
import { Interpreter } from './interpreter';
import { RaspyFunction } from './raspyFunction';
import type { PythonScope } from './scope';
import type { World } from './world';

/**
 * Questions to a program of RASPy. They see copies of its lists, dicts and functions, so that nothing they change is
 * changed in the program; what they print is not heard.
 */
export function askingIn(environment: Environment, world: World, scope: PythonScope, tree: Tree): Asking {
  const source: Source = { kind: 'file', name: 'program', uri: undefined, tree, loadedBy: undefined };
  const runtime = new Runtime({ ...environment }, source);
  const context = new ProgramContext(runtime, () => undefined);
  const interpreter = new Interpreter(world, context);
  return {
    record: runtime.record,
    evaluate(expression, limits) {
      environment.work.renew(new Budget(limits));
      const before = runtime.problems.length;
      const bindings = new Map(scope.bindings());
      let value: Value | undefined;
      try {
        // A text in RASPy has expressions of RASPy.
        const body = expression as Expression;
        value = interpreter.run(body, copiesFor(body));
      } catch (end) {
        if (end instanceof OutOfBudget) runtime.failAtEnd(end);
        else if (!(end instanceof Reported)) throw end;
      } finally {
        scope.reset(bindings);
      }
      return answerOf(value, runtime.problems.slice(before));
    },
  };

  /** A scope with copies of what the names of an expression stand for now. */
  function copiesFor(body: Expression): PythonScope {
    const { span } = body;
    const lambda: Lambda = { kind: 'lambda', span, params: [], body };
    return world.functions.kept(new RaspyFunction(lambda, scope, source, new Map())).scope;
  }
}
