import type { Graph } from '../graph/graph';
import type { GraphNode } from '../graph/node';
import { OutOfBudget } from '../text/budget';
import { infoOf, type ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import type { Fix, Problem, RelatedPlace } from '../text/problem';
import { asSentence } from '../text/sentence';
import { contains, type Span } from '../text/span';
import type { Expression } from '../syntax/tree';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import type { Environment } from './environment';
import { FailureOnSample } from './failureOnSample';
import type { Loaded, Made, Spanned } from './findings';
import { Record, type Examples, type Frame } from './record';
import type { Source } from './source';
import { Selector, SOp, type FunctionValue, type Transform } from './values';

interface Located {
  readonly site: Spanned;
  readonly inner: Spanned | undefined;
}

/** What is going on while one file runs: its calls, and what is found on the way. */
export class Runtime<E extends Environment = Environment> {
  readonly record = new Record();
  readonly problems: Problem[] = [];
  readonly made: Made[] = [];
  readonly loads: Loaded[] = [];
  /** The number of failures so far; a statement during which it grew has failed. */
  failures = 0;
  #frame: Frame | undefined;
  #ended: Located | undefined;
  /** The advice that was given already, by place. */
  readonly #told = new Map<Span, Set<string>>();

  constructor(
    readonly environment: E,
    readonly source: Source,
  ) {}

  get graph(): Graph {
    return this.environment.graph;
  }

  /** The call at work, if any. */
  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Whether a function of another file is at work, which is neither recorded nor reported in. */
  get inForeign(): boolean {
    return this.#frame !== undefined && this.#frame.callee.source !== this.source;
  }

  /** Begins work on an expression. @throws OutOfBudget */
  enter(expression: Spanned): void {
    try {
      this.environment.work.enterExpression();
    } catch (end) {
      this.#ended = this.#locate(expression);
      throw end;
    }
  }

  /** Counts the items that an expression has made. @throws OutOfBudget */
  charge(expression: Spanned, items: number): void {
    try {
      this.environment.work.make(items);
    } catch (end) {
      this.#ended = this.#locate(expression);
      throw end;
    }
  }

  leave(): void {
    this.environment.work.leaveExpression();
  }

  /** Runs the body of a call. @throws OutOfBudget when calls are nested too deeply. */
  inCall<T>(frame: Omit<Frame, 'caller'>, body: () => T): T {
    this.#noticingEnd(frame.call, () => {
      this.environment.work.enterCall(frame.callee.name);
    });
    const caller = this.#frame;
    this.#frame = { ...frame, caller };
    try {
      return body();
    } finally {
      this.#frame = caller;
      this.environment.work.leaveCall();
    }
  }

  /** By the time the end of the budget is reported, the calls that led to it are left. */
  #noticingEnd(expression: Spanned, enter: () => void): void {
    try {
      enter();
    } catch (end) {
      this.#ended = this.#locate(expression);
      throw end;
    }
  }

  /** The budget ended inside of an expression: it stands for the end unless something inside of it does. */
  noteEnd(expression: Spanned): void {
    this.#ended ??= this.#locate(expression);
  }

  /** Runs something with other samples in force. */
  withExamples<T>(examples: Examples, body: () => T): T {
    const before = this.environment.examples;
    this.environment.examples = examples;
    try {
      return body();
    } finally {
      this.environment.examples = before;
    }
  }

  /** Records what an expression became, or what a name was bound to. */
  remember(expression: Expression, value: Value): void {
    const { examples } = this.environment;
    if (!this.inForeign) this.record.note(expression, { value, examples, frame: this.#frame });
  }

  /**
   * Records what an expression became. An s-op or selector that is new is tried out on its sample; where a statement is
   * to fail at once, as in the reference, everything is, and on the sample of the s-ops. @throws Failure
   */
  note(expression: Expression, value: Value, isNew: boolean): void {
    const { examples, tryOut, known } = this.environment;
    this.remember(expression, value);
    if (!(value instanceof SOp || value instanceof Selector)) return;
    if (this.knows(value) && !isNew && !tryOut) return;
    known.add(value);
    const sample = value instanceof SOp || tryOut ? examples.sop : examples.selector;
    this.#tryOut(expression, value.node, sample, false);
  }

  /** Records what the call at work gave. */
  noteGiven(callee: FunctionValue, value: Value): void {
    if (callee.source !== this.source) return;
    this.record.note(callee.definition, { value, examples: this.environment.examples, frame: this.#frame });
  }

  /** Whether an s-op or selector was made before; using it is not making it. */
  knows(value: SOp | Selector): boolean {
    return this.environment.known.has(value);
  }

  /** Records that the program itself applies an s-op or selector to an input. @throws Failure */
  noteApplication(expression: Spanned, target: Transform, sample: Sample): void {
    this.#tryOut(expression, target.node, sample, true);
  }

  #tryOut(expression: Spanned, node: GraphNode, sample: Sample, applied: boolean): void {
    const { tryOut } = this.environment;
    if (tryOut) {
      this.#noticingEnd(expression, () => {
        tryOut(node, sample);
      });
    } else {
      this.made.push({
        node,
        sample,
        ...this.#locate(expression),
        foreign: this.#foreignFunction()?.name,
        applied,
        severity: applied ? 'error' : this.environment.severityOnSample,
      });
    }
  }

  /** Reports a failure of an expression where the person can see it. */
  fail(expression: Spanned, failure: Failure): void {
    const located = this.#locate(expression);
    if (this.#isToldOfApplication(failure, located)) this.failures += 1;
    else this.#report(located, this.#foreignFunction(), failure);
  }

  /** Whether a failure is that of an application inside of the expression, which is told when everything made is tried. */
  #isToldOfApplication(failure: Failure, { site }: Located): boolean {
    if (!(failure instanceof FailureOnSample)) return false;
    return this.made.some(
      (made) =>
        made.applied &&
        made.node === failure.node &&
        made.sample === failure.sample &&
        contains(site.span, made.site.span),
    );
  }

  /** Reports that the budget of a statement ended, at the expression that was being worked on. */
  failAtEnd(end: OutOfBudget): void {
    if (this.#ended) this.#report(this.#ended, undefined, end);
    this.#ended = undefined;
  }

  #report(
    { site, inner }: Located,
    foreign: FunctionValue | undefined,
    failure: Failure | OutOfBudget,
  ): void {
    this.failures += 1;
    const explained = failure instanceof Failure && failure.related ? [failure.related] : [];
    const related: RelatedPlace[] = inner
      ? [{ span: inner.span, message: 'It failed here.' }, ...explained]
      : explained;
    this.problems.push({
      code: failure.code,
      severity: 'error',
      span: site.span,
      message: asSentence(placed(failure.message, foreign)),
      related,
    });
  }

  /** Tells, once for each place, of something that works but may not be meant. */
  advise(expression: Spanned, code: ProblemCode, message: string): void {
    const { span } = expression;
    const told = this.#told.get(span) ?? new Set();
    this.#told.set(span, told);
    if (told.has(message)) return;
    told.add(message);
    this.problems.push({ code, severity: infoOf(code).severity, span, message });
  }

  /** Reports a failure that has no expression of its own. */
  failAt(span: Span, code: ProblemCode, message: string, fixes: readonly Fix[] = []): void {
    this.failures += 1;
    const outermost = this.#outermostCall();
    const related = outermost && !this.inForeign ? [{ span, message: 'It failed here.' }] : [];
    this.problems.push({
      code,
      severity: 'error',
      span: outermost?.span ?? span,
      message: asSentence(placed(message, this.#foreignFunction())),
      related,
      fixes,
    });
  }

  /**
   * Where to show what happened at an expression: at the outermost call that led there, which stands at the top level
   * of the file, and inside of the innermost function of the file.
   */
  #locate(expression: Spanned): Located {
    const outermost = this.#outermostCall();
    if (!outermost) return { site: expression, inner: undefined };
    let inner = expression;
    for (let frame = this.#frame; frame && frame.callee.source !== this.source; frame = frame.caller)
      inner = frame.call;
    return { site: outermost, inner: inner === outermost ? undefined : inner };
  }

  #outermostCall(): Spanned | undefined {
    let frame = this.#frame;
    while (frame?.caller) frame = frame.caller;
    return frame?.call;
  }

  /** The function of another file that the file itself called, if one is at work. */
  #foreignFunction(): FunctionValue | undefined {
    let found: FunctionValue | undefined;
    for (let frame = this.#frame; frame && frame.callee.source !== this.source; frame = frame.caller)
      found = frame.callee;
    return found;
  }
}

/** A message with the function of another file in which it happened. */
function placed(message: string, foreign: FunctionValue | undefined): string {
  return foreign ? `In \`${foreign.name}\`: ${message}` : message;
}
