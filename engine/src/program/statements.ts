import { Failure } from '../text/failure';
import { asSentence } from '../text/sentence';
import type { Assignment, Draw, Loop, SetExample, Statement } from '../syntax/tree';
import { Sample } from '../values/sample';
import { Dict, List, type Value } from '../values/value';
import { ExpressionRunner } from './expressions';
import { loopItems, unpack } from './forms';
import { describe } from './operators';
import type { Runtime } from './runtime';
import { Scope } from './scope';
import { RaspFunction, SOp } from './values';

/** Runs statements in a scope. */
export class StatementRunner {
  readonly expressions: ExpressionRunner;

  constructor(
    private readonly runtime: Runtime,
    private readonly source: 'library' | 'file',
  ) {
    this.expressions = new ExpressionRunner(runtime, (callee, scope) => this.#runFunction(callee, scope));
  }

  /**
   * Runs a statement; what fails is reported and binds nothing.
   * @returns the value of an expression statement.
   */
  run(statement: Statement, scope: Scope): Value | undefined {
    if (statement.broken) {
      this.#runBroken(statement, scope);
      return undefined;
    }
    switch (statement.kind) {
      case 'expression':
        return this.expressions.run(statement.expression, scope);
      case 'assignment':
        this.#assign(statement, scope);
        return undefined;
      case 'def': {
        const value = new RaspFunction(statement, scope, this.source);
        if (!this.expressions.bind(statement.name, value, scope))
          scope.fail(statement.name.name, statement.name.span);
        return undefined;
      }
      case 'for':
        this.#loop(statement, scope);
        return undefined;
      case 'set example':
        this.#setExample(statement, scope);
        return undefined;
      case 'draw':
        this.#draw(statement, scope);
        return undefined;
      case 'load':
        this.runtime.failAt(
          statement.pathSpan,
          'load/unavailable',
          'Loading other files is not supported; define what you need in this file.',
        );
        return undefined;
      case 'show example':
      case 'switch':
      case 'exit':
        return undefined;
    }
  }

  /** What can be understood of a broken statement is run for its values; its names are known to have failed. */
  #runBroken(statement: Statement, scope: Scope): void {
    this.runtime.failures += 1;
    if (statement.kind === 'expression') this.expressions.run(statement.expression, scope);
    if (statement.kind === 'assignment') {
      this.expressions.runAll(statement.values, scope);
      for (const { name, span } of statement.names) scope.fail(name, span);
    }
    if (statement.kind === 'def') scope.fail(statement.name.name, statement.name.span);
  }

  #assign({ names, values, span }: Assignment, scope: Scope): void {
    const before = this.runtime.failures;
    const results = this.expressions.runAll(values, scope);
    if (!results || this.runtime.failures > before) {
      for (const name of names) scope.fail(name.name, name.span);
      return;
    }
    const [only] = results;
    const value = results.length === 1 && only !== undefined ? only : new List(results);
    let parts: readonly Value[];
    try {
      parts = unpack(value, names.length, 'this assignment');
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.runtime.failAt(span, failure.code, asSentence(failure.message));
      for (const name of names) scope.fail(name.name, name.span);
      return;
    }
    for (const [i, name] of names.entries()) {
      const part = parts[i];
      if (part === undefined || !this.expressions.bind(name, part, scope)) return;
    }
  }

  #loop({ names, iterable, body }: Loop, scope: Scope): void {
    const over = this.expressions.run(iterable, scope);
    if (over === undefined) return;
    try {
      const before = this.runtime.failures;
      for (const item of loopItems(over, 'a loop')) {
        for (const [i, part] of unpack(item, names.length, 'each round').entries()) {
          const name = names[i];
          if (name && !this.expressions.bind(name, part, scope)) return;
        }
        for (const statement of body) {
          this.run(statement, scope);
          if (this.runtime.failures > before) return;
        }
      }
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.runtime.fail(iterable, failure);
    }
  }

  #setExample({ target, value }: SetExample, scope: Scope): void {
    const example = this.expressions.run(value, scope);
    if (example === undefined) return;
    const sample = Sample.of(example);
    if (!sample) {
      // The reference takes an empty example and then fails at everything; told here, nothing else has to.
      const empty = example === '' || example instanceof List || example instanceof Dict;
      this.runtime.failAt(
        value.span,
        'type/example',
        `An example is a string or list with at least one element, not ${empty ? 'an empty one' : describe(example)}.`,
      );
      return;
    }
    if (this.runtime.examplesFixed) return;
    const { examples } = this.runtime;
    this.runtime.examples = {
      sop: target === 'selector' ? examples.sop : sample,
      selector: target === 's-op' ? examples.selector : sample,
    };
  }

  #draw({ subject, input }: Draw, scope: Scope): void {
    const on = input && this.expressions.run(input, scope);
    const sample = on === undefined ? undefined : Sample.of(on);
    const run = (): Value | undefined => this.expressions.run(subject, scope);
    const value = sample ? this.runtime.withExamples({ sop: sample, selector: sample }, run) : run();
    if (value !== undefined && !(value instanceof SOp)) {
      this.runtime.failAt(subject.span, 'type/argument', `\`draw\` draws an s-op, not ${describe(value)}.`);
    }
  }

  /** The body of a call up to its result; the first failure ends it. */
  #runFunction(callee: RaspFunction, scope: Scope): Value | undefined {
    const before = this.runtime.failures;
    const runner = callee.source === this.source ? this : new StatementRunner(this.runtime, callee.source);
    for (const statement of callee.definition.body) {
      runner.run(statement, scope);
      if (this.runtime.failures > before) return undefined;
    }
    const results = runner.expressions.runAll(callee.definition.results, scope);
    if (!results) return undefined;
    const [only] = results;
    return results.length === 1 && only !== undefined ? only : new List(results);
  }
}
