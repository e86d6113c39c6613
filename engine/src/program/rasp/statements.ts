import { OutOfBudget } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Assignment, Draw, Expression, Loop, SetExample, Statement, Tree } from '../../syntax/rasp/tree';
import { Sample } from '../../values/sample';
import { Dict, List, type Value } from '../../values/value';
import { bind } from './calls';
import type { Sink } from './events';
import { ExpressionRunner } from './expressions';
import { loopItems, unpack } from './forms';
import { rename } from './internalNames';
import { load } from './loading';
import { describe } from './operators';
import type { RaspRuntime } from './environment';
import type { RaspScope } from './scope';
import type { Source } from '../source';
import { SOp } from '../values';
import { RaspFunction } from './raspFunction';

/**
 * Runs all statements of a file that is loaded, up to an `exit` or the end of the budget, which is that of the statement
 * that loads it. Syntax problems are told on the way.
 */
export function runAll(
  { statements, problems }: Tree,
  runtime: RaspRuntime,
  scope: RaspScope,
  sink: Sink,
): void {
  const runner = new StatementRunner(runtime, runtime.source, sink);
  let told = 0;
  const tellUpTo = (end: number): void => {
    for (const problem of problems)
      if (problem.span.start >= told && problem.span.start < end) sink({ kind: 'problem', problem });
    told = end;
  };
  for (const statement of statements) {
    tellUpTo(statement.span.end);
    const usedUp = runner.runTopLevel(statement, scope);
    if (usedUp || statement.kind === 'exit') return;
  }
  tellUpTo(Infinity);
}

/** Runs statements in a scope, and tells what they did. */
export class StatementRunner {
  readonly #expressions: ExpressionRunner;

  constructor(
    private readonly runtime: RaspRuntime,
    /** The text that the statements stand in. */
    private readonly source: Source,
    private readonly sink: Sink,
  ) {
    this.#expressions = new ExpressionRunner(runtime, (callee, scope) => this.#runFunction(callee, scope));
  }

  /**
   * Runs a statement of the top level; its problems are told after what it did.
   * @returns whether the budget is used up.
   */
  runTopLevel(statement: Statement, scope: RaspScope): boolean {
    const { runtime, sink } = this;
    const before = runtime.problems.length;
    let usedUp = false;
    try {
      this.run(statement, scope);
    } catch (end) {
      if (!(end instanceof OutOfBudget)) throw end;
      runtime.failAtEnd(end);
      usedUp = end.code !== 'budget/depth';
    }
    for (const problem of runtime.problems.slice(before)) sink({ kind: 'problem', problem });
    return usedUp;
  }

  /** Runs a statement; what fails is reported and binds nothing. */
  run(statement: Statement, scope: RaspScope): void {
    if (statement.broken) {
      this.#runBroken(statement, scope);
      return;
    }
    const { runtime, sink } = this;
    switch (statement.kind) {
      case 'expression':
        this.#expressionStatement(statement.expression, scope);
        return;
      case 'assignment':
        this.#assign(statement, scope);
        return;
      case 'def': {
        const callee = new RaspFunction(statement, scope, this.source);
        if (bind(statement.name, callee, scope, runtime, this.source)) sink({ kind: 'defined', callee });
        else scope.fail(statement.name.name, statement.name.span);
        return;
      }
      case 'for':
        this.#loop(statement, scope);
        return;
      case 'load':
        load(statement, scope, runtime, this.source, sink);
        return;
      case 'set example':
        this.#setExample(statement, scope);
        return;
      case 'draw':
        this.#draw(statement, scope);
        return;
      case 'show example':
        sink({ kind: 'examples', target: statement.target, examples: runtime.environment.examples });
        return;
      case 'switch':
        sink({ kind: 'switched', display: statement.display, on: statement.on });
        return;
      case 'exit':
        return;
    }
  }

  /** What can be understood of a broken statement is run for its values; its names are known to have failed. */
  #runBroken(statement: Statement, scope: RaspScope): void {
    this.runtime.failures += 1;
    if (statement.kind === 'expression') this.#expressions.run(statement.expression, scope);
    if (statement.kind === 'assignment') {
      this.#expressions.runAll(statement.values, scope);
      for (const { name, span } of statement.names) scope.fail(name, span);
    }
    if (statement.kind === 'def') scope.fail(statement.name.name, statement.name.span);
  }

  #expressionStatement(expression: Expression, scope: RaspScope): void {
    const value = this.#expressions.run(expression, scope);
    if (value === undefined) return;
    const name = expression.kind === 'name' ? expression.name : undefined;
    this.sink({ kind: 'result', name, value, examples: this.runtime.environment.examples });
  }

  #assign(assignment: Assignment, scope: RaspScope): void {
    const { names, values, span } = assignment;
    const { runtime } = this;
    const before = runtime.failures;
    const failed = (): void => {
      for (const name of names) scope.fail(name.name, name.span);
    };
    const results = this.#expressions.runAll(values, scope);
    if (!results || runtime.failures > before) {
      failed();
      return;
    }
    const [only] = results;
    const value = results.length === 1 && only !== undefined ? only : new List(results);
    let parts: readonly Value[];
    try {
      parts = unpack(value, names.length, 'this assignment');
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      runtime.failAt(span, failure.code, failure.message);
      failed();
      return;
    }
    this.#bindAll(assignment, parts, scope);
  }

  /** Binds names from left to right, up to one that is reserved; only a complete assignment is told. */
  #bindAll({ names }: Assignment, parts: readonly Value[], scope: RaspScope): void {
    const { runtime, sink } = this;
    for (const [i, name] of names.entries()) {
      const part = parts[i];
      if (part === undefined || !bind(name, part, scope, runtime, this.source)) return;
      if (runtime.environment.namesValues) rename(part, name.name);
    }
    const { examples } = runtime.environment;
    for (const [i, { name }] of names.entries()) {
      const value = parts[i];
      if (value !== undefined) sink({ kind: 'bound', name, value, examples });
    }
  }

  #loop({ names, iterable, body }: Loop, scope: RaspScope): void {
    const over = this.#expressions.run(iterable, scope);
    if (over === undefined) return;
    const silent = new StatementRunner(this.runtime, this.source, ignore);
    try {
      const before = this.runtime.failures;
      for (const item of loopItems(over, 'a loop')) {
        for (const [i, part] of unpack(item, names.length, 'each round').entries()) {
          const name = names[i];
          if (name && !bind(name, part, scope, this.runtime, this.source)) return;
        }
        for (const statement of body) {
          silent.run(statement, scope);
          if (this.runtime.failures > before) return;
        }
      }
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.runtime.fail(iterable, failure);
    }
  }

  #setExample({ target, value }: SetExample, scope: RaspScope): void {
    const { runtime } = this;
    const example = this.#expressions.run(value, scope);
    if (example === undefined) return;
    const { environment } = runtime;
    // Like the reference, a session takes an empty example and fails at whatever comes then; of a file it is told here.
    const sample = environment.tryOut ? Sample.evenEmpty(example) : Sample.of(example);
    if (!sample) {
      const empty = example === '' || example instanceof List || example instanceof Dict;
      const message = `An example is a string or list with at least one element, not ${empty ? 'an empty one' : describe(example)}.`;
      runtime.failAt(value.span, 'type/example', message);
      return;
    }
    if (environment.examplesFixed) return;
    const { sop, selector } = environment.examples;
    environment.examples = {
      sop: target === 'selector' ? sop : sample,
      selector: target === 's-op' ? selector : sample,
    };
  }

  #draw({ subject, input }: Draw, scope: RaspScope): void {
    const { runtime } = this;
    const before = runtime.failures;
    const on = input && this.#expressions.run(input, scope);
    const sample = on === undefined ? undefined : Sample.of(on);
    if (on !== undefined && !sample) {
      runtime.failAt(
        subject.span,
        'call/input',
        `\`draw\` draws on a string or list with at least one element, not on ${describe(on)}.`,
      );
      return;
    }
    const run = (): Value | undefined => this.#expressions.run(subject, scope);
    const value = sample ? runtime.withExamples({ sop: sample, selector: sample }, run) : run();
    if (value === undefined || runtime.failures > before) return;
    if (value instanceof SOp)
      this.sink({ kind: 'drawing', value, input: on, examples: runtime.environment.examples });
    else runtime.failAt(subject.span, 'type/argument', `\`draw\` draws an s-op, not ${describe(value)}.`);
  }

  /** The body of a call up to its result; the first failure ends it. Of what it does, only loading is told. */
  #runFunction(callee: RaspFunction, scope: RaspScope): Value | undefined {
    const { runtime } = this;
    const before = runtime.failures;
    const runner = new StatementRunner(runtime, callee.source, (event) => {
      if (event.kind === 'loaded') this.sink(event);
    });
    for (const statement of callee.definition.body) {
      runner.run(statement, scope);
      if (runtime.failures > before) return undefined;
    }
    const results = runner.#expressions.runAll(callee.definition.results, scope);
    if (!results) return undefined;
    const [only] = results;
    return results.length === 1 && only !== undefined ? only : new List(results);
  }
}

function ignore(): void {
  // Nothing is told of what loops do.
}
