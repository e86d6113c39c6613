import type { Graph } from '../graph/graph';
import type { GraphNode } from '../graph/node';
import { Budget, OutOfBudget, type Limits } from '../text/budget';
import type { ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import type { Fix, Problem, RelatedPlace } from '../text/problem';
import type { Span } from '../text/span';
import type { Expression } from '../syntax/tree';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import { asSentence } from '../text/sentence';
import { Record, type Examples, type Frame } from './record';
import { Selector, SOp, type RaspFunction } from './values';

/** An s-op or selector that a program made, to be tried on the sample in force where it was made. */
export interface Made {
  readonly node: GraphNode;
  readonly sample: Sample;
  /** The expression at the top level of the file that was at work. */
  readonly site: Expression;
  /** Where inside of a function of the file it was made. */
  readonly inner: Expression | undefined;
  /** The name of the library function at work, if one was. */
  readonly library: string | undefined;
  /** Whether it is applied to this sample by the program itself. */
  readonly applied: boolean;
}

interface Located {
  readonly site: Expression;
  readonly inner: Expression | undefined;
}

/** How many calls may be nested; the reference manages about as many. */
const deepestCall = 144;
/** How many expressions may be at work inside each other, over all nested calls. */
const deepestExpression = 1500;

/** What is going on while a program runs: calls, samples in force, budget, and what is found on the way. */
export class Runtime {
  readonly record = new Record();
  readonly problems: Problem[] = [];
  readonly made: Made[] = [];
  /** The number of failures so far; a statement during which it grew has failed. */
  failures = 0;
  examples: Examples;
  /** Whether `set example` may change the samples; not when the person chose one. */
  readonly examplesFixed: boolean;
  readonly #known = new WeakSet<object>();
  #frame: Frame | undefined;
  #frameDepth = 0;
  #depth = 0;
  #budget: Budget;
  #ended: Located | undefined;

  constructor(
    readonly graph: Graph,
    sample: Sample,
    examplesFixed: boolean,
    private readonly limits: Limits,
  ) {
    this.examples = { sop: sample, selector: sample };
    this.examplesFixed = examplesFixed;
    this.#budget = new Budget(limits);
  }

  /** Each statement of the file has the whole budget. */
  renewBudget(): void {
    this.#budget = new Budget(this.limits);
    this.#depth = 0;
    this.#ended = undefined;
    this.#frame = undefined;
    this.#frameDepth = 0;
  }

  /** Whether the library is at work, which is neither recorded nor reported in. */
  get inLibrary(): boolean {
    return this.#frame?.callee.source === 'library';
  }

  /** Begins work on an expression. @throws OutOfBudget */
  enter(expression: Expression): void {
    this.#depth += 1;
    try {
      this.#budget.spend(1);
      if (this.#depth > deepestExpression) {
        throw new OutOfBudget(
          'budget/depth',
          'this is nested too deeply; does a function call itself for ever?',
        );
      }
    } catch (end) {
      // By the time it is reported the calls will be left.
      this.#ended = this.#locate(expression);
      throw end;
    }
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Runs the body of a call. @throws OutOfBudget when calls are nested too deeply. */
  inCall<T>(frame: Omit<Frame, 'caller'>, body: () => T): T {
    if (this.#frameDepth >= deepestCall) {
      this.#ended = this.#locate(frame.call);
      throw new OutOfBudget(
        'budget/depth',
        `more than ${deepestCall} calls are nested here; does \`${frame.callee.name}\` call itself for ever?`,
      );
    }
    const caller = this.#frame;
    this.#frame = { ...frame, caller };
    this.#frameDepth += 1;
    try {
      return body();
    } finally {
      this.#frame = caller;
      this.#frameDepth -= 1;
    }
  }

  /** Runs something with other samples in force. */
  withExamples<T>(examples: Examples, body: () => T): T {
    const before = this.examples;
    this.examples = examples;
    try {
      return body();
    } finally {
      this.examples = before;
    }
  }

  /** Records what an expression became, and an s-op or selector that is new. */
  note(expression: Expression, value: Value): void {
    if (!this.inLibrary) this.record.note(expression, { value, examples: this.examples, frame: this.#frame });
    if ((value instanceof SOp || value instanceof Selector) && !this.#known.has(value)) {
      this.#known.add(value);
      const sample = value instanceof SOp ? this.examples.sop : this.examples.selector;
      this.#addMade(expression, value.node, sample, false);
    }
  }

  /** Takes a value for known, so that using it is not making it. */
  know(value: SOp | Selector): void {
    this.#known.add(value);
  }

  /** Records that the program itself applies an s-op or selector to an input. */
  noteApplication(expression: Expression, target: SOp | Selector, sample: Sample): void {
    this.#addMade(expression, target.node, sample, true);
  }

  #addMade(expression: Expression, node: GraphNode, sample: Sample, applied: boolean): void {
    const { site, inner } = this.#locate(expression);
    this.made.push({ node, sample, site, inner, library: this.#libraryFunction()?.name, applied });
  }

  /** Reports a failure of an expression where the person can see it. */
  fail(expression: Expression, failure: Failure): void {
    this.#report(this.#locate(expression), this.#libraryFunction(), failure);
  }

  #report({ site, inner }: Located, library: RaspFunction | undefined, failure: Failure | OutOfBudget): void {
    this.failures += 1;
    const text = library ? `in \`${library.name}\`: ${failure.message}` : failure.message;
    const related: RelatedPlace[] = inner ? [{ span: inner.span, message: 'It failed here.' }] : [];
    this.problems.push({
      code: failure.code,
      severity: 'error',
      span: site.span,
      message: asSentence(text),
      related,
    });
  }

  /** Reports a failure that has no expression of its own. */
  failAt(span: Span, code: ProblemCode, message: string, fixes: readonly Fix[] = []): void {
    this.failures += 1;
    const outermost = this.#outermostCall();
    this.problems.push({
      code,
      severity: 'error',
      span: outermost?.span ?? span,
      message,
      related: outermost && !this.inLibrary ? [{ span, message: 'It failed here.' }] : [],
      fixes,
    });
  }

  /** Reports that the budget of a statement ended, at the expression that was being worked on. */
  failAtEnd(end: OutOfBudget): void {
    if (this.#ended) this.#report(this.#ended, undefined, end);
  }

  /**
   * Where to show what happened at an expression: at the outermost call that led there, which stands at the top level
   * of the file, and inside of the innermost function of the file.
   */
  #locate(expression: Expression): Located {
    const outermost = this.#outermostCall();
    if (!outermost) return { site: expression, inner: undefined };
    let inner: Expression = expression;
    for (let frame = this.#frame; frame?.callee.source === 'library'; frame = frame.caller)
      inner = frame.call;
    return { site: outermost, inner: inner === outermost ? undefined : inner };
  }

  #outermostCall(): Expression | undefined {
    let frame = this.#frame;
    while (frame?.caller) frame = frame.caller;
    return frame?.call;
  }

  #libraryFunction(): RaspFunction | undefined {
    let found: RaspFunction | undefined;
    for (let frame = this.#frame; frame?.callee.source === 'library'; frame = frame.caller)
      found = frame.callee;
    return found;
  }

  /** The call at work, if any. */
  get frame(): Frame | undefined {
    return this.#frame;
  }
}
