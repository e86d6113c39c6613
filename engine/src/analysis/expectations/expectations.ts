import type { Evaluator } from '../../evaluate/evaluator';
import type { Moment, Observer } from '../../program/observer';
import type { Program } from '../../program/program';
import type { Tree } from '../../syntax/tree';
import type { Limits } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Sample } from '../../values/sample';
import type { Directive } from '../samples/directives';
import { spanInFile } from '../samples/parsePart';
import { Checker } from './checking';
import { onlyNameOf } from './costs';
import type { Expectation, Outcome } from './outcome';
import { Places, type Place } from './place';
import { readExpectation, type Reading } from './reading';
import { failedOutcome, spanOf, uncheckedOutcome } from './telling';

export interface CheckOptions {
  readonly tree: Tree;
  /** The comments that mean something; those that expect nothing are left alone. */
  readonly directives: readonly Directive[];
  /** The program as it ran. */
  readonly program: Program;
  /** Runs the program once more, on the samples that the file itself names, with somebody looking. */
  readonly rerun: (observer: Observer) => void;
  readonly evaluator: Evaluator;
  /** What all expectations of the file may use together. */
  readonly limits: Limits;
}

/** Which expectations a file has, what came of each, and the samples that were looked at. */
export interface CheckedExpectations {
  readonly expectations: readonly Expectation[];
  readonly samples: ReadonlySet<Sample>;
}

/** No expectation may take a greater part of what all may take. */
const shares = 4;

/** Checks what a file expects. A file that expects nothing is not run again. */
export function checkExpectations(options: CheckOptions): CheckedExpectations {
  const directives = options.directives.filter(({ kind }) => kind === 'expect');
  return directives.length === 0
    ? { expectations: [], samples: new Set() }
    : new ExpectationRun(options, directives).run();
}

/** An expectation that is to be checked. */
interface Planned {
  readonly number: number;
  readonly directive: Directive;
  readonly place: Place;
  readonly reading: Reading;
}

class ExpectationRun implements Observer {
  readonly #expectations: Expectation[];
  readonly #planned = new Map<number, Planned[]>();
  readonly #samples = new Set<Sample>();
  readonly #now: () => number;
  readonly #deadline: number;

  constructor(
    private readonly options: CheckOptions,
    directives: readonly Directive[],
  ) {
    const { tree, limits } = options;
    this.#now = limits.now ?? Date.now;
    this.#deadline = this.#now() + limits.milliseconds;
    const places = new Places(tree);
    this.#expectations = directives.map((directive, number) => {
      const place = places.placeOf(directive.comment);
      const reading = readExpectation(directive, tree.language);
      if ('code' in reading) return this.#told(directive, place, { kind: 'unchecked', problem: reading });
      const planned = this.#planned.get(place.after) ?? [];
      this.#planned.set(place.after, planned);
      planned.push({ number, directive, place, reading });
      return this.#told(directive, place, uncheckedOutcome(directive, 'the program ends before it'));
    });
  }

  run(): CheckedExpectations {
    const { program, rerun, tree } = this.options;
    const endless = program.problems.find(({ code }) => code === 'budget/time' || code === 'budget/steps');
    if (endless) {
      const line = tree.lines.placeAt(endless.span.start).line + 1;
      for (const { number, directive, place } of [...this.#planned.values()].flat()) {
        const outcome = uncheckedOutcome(directive, `the program takes too long, on line ${line}`);
        this.#expectations[number] = this.#told(directive, place, outcome);
      }
    } else if (this.#planned.size > 0) rerun(this);
    return { expectations: this.#expectations, samples: this.#samples };
  }

  look(statement: number, moment: Moment): void {
    for (const planned of this.#planned.get(statement) ?? [])
      this.#expectations[planned.number] = this.#checked(planned, moment);
  }

  #checked({ directive, place, reading }: Planned, moment: Moment): Expectation {
    const { tree, program, evaluator } = this.options;
    const asking = moment.ask(reading.tree);
    const checker = new Checker({
      tree,
      program,
      evaluator,
      moment,
      asking,
      about: place.about,
      limits: () => this.#limits(shares),
      valueLimits: () => this.#limits(1),
      usedSample: (sample) => this.#samples.add(sample),
    });
    const seen = { reading, record: asking.record };
    return { ...this.#told(directive, place, this.#outcome(reading, checker, directive, place)), seen };
  }

  #outcome({ checks }: Reading, checker: Checker, directive: Directive, { about }: Place): Outcome {
    const { tree } = this.options;
    try {
      for (const check of checks) {
        const checked = checker.check(check);
        if (!checked.verdict.holds)
          return failedOutcome(checked, directive, about && onlyNameOf(about, tree), tree.language);
      }
      return { kind: 'passed' };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      const whole = spanOf(directive);
      const span = failure.related && spanInFile(failure.related.span, directive.start, whole);
      return uncheckedOutcome(directive, failure.message, span);
    }
  }

  #told(directive: Directive, { about }: Place, outcome: Outcome): Expectation {
    return {
      text: directive.text,
      span: spanOf(directive),
      comment: directive.comment,
      about: about && onlyNameOf(about, this.options.tree),
      outcome,
      seen: undefined,
    };
  }

  /** What the next step may use: a part of all steps, and of the time as long as there is some. */
  #limits(parts: number): Limits {
    const { steps, milliseconds, now, isCancelled } = this.options.limits;
    const left = Math.max(0, this.#deadline - this.#now());
    return { steps: steps / parts, milliseconds: Math.min(left, milliseconds / shares), now, isCancelled };
  }
}
