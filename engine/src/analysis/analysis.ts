import type { Column } from '../evaluate/column';
import type { Evaluator, Fault } from '../evaluate/evaluator';
import type { Selection } from '../evaluate/selection';
import type { Cost } from '../graph/cost';
import type { Costs } from '../graph/costs';
import type { SelectorNode, SOpNode } from '../graph/node';
import { usesIn } from '../program/making';
import type { Program } from '../program/program';
import type { Occurrence } from '../program/record';
import { Applied, FunctionValue, isTransform, Selector, type Transform } from '../program/values';
import type { Expression, Name, Tree } from '../syntax/tree';
import { outlineOf } from '../syntax/outline';
import { pathAt } from '../syntax/walk';
import type { Limits } from '../text/budget';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import { advise } from './checks/checks';
import { missingNames } from './checks/missingNames';
import type { KnownStatements } from './checks/perStatement';
import { documentationAbove } from './documentation';
import type { Expectation } from './expectations/outcome';
import { subjectInExpectation } from './expectations/subject';
import type { FileSamples } from './samples/fileSamples';
import { loadProblems } from '../program/loadProblems';
import { wordingOf, type Wording } from './wording';
import { nodePlacesIn, type NodePlaces } from './nodePlaces';
import { evaluateWithin, evaluationProblems } from './evaluationProblems';

/** What stands at a place of the file. */
export interface Subject {
  readonly span: Span;
  /** What it became, the last time first. */
  readonly occurrences: readonly Occurrence[];
  /** The source text. */
  readonly text: string;
}

/** What the comments of a file say that mean something. */
export interface MeantComments {
  readonly fileSamples: FileSamples;
  readonly expectations: readonly Expectation[];
}

/** What is known of statements and nodes, from one analysis of a file to the next. */
export interface Lasting {
  readonly statements: KnownStatements;
  readonly costs: Costs;
}

/**
 * Everything known about one text of a file: the tree, what running it made, and the problems. Values are computed when
 * asked for and remembered across analyses of the same file.
 */
export class Analysis {
  /** Every problem of the file, in the order of their places. */
  readonly problems: readonly Problem[];
  #places: NodePlaces | undefined;

  constructor(
    readonly tree: Tree,
    readonly program: Program,
    readonly evaluator: Evaluator,
    private readonly limits: Limits,
    private readonly comments: MeantComments,
    private readonly lasting: Lasting,
  ) {
    const found = [
      ...tree.problems,
      ...program.problems,
      ...loadProblems(program.loads),
      ...evaluationProblems(tree, program, evaluator, limits),
      ...(tree.language === 'rasp'
        ? advise({ tree, program, evaluator, limits, known: lasting.statements })
        : []),
      ...missingNames(tree, program),
      ...comments.fileSamples.problems,
      ...comments.expectations.flatMap(({ outcome }) => ('problem' in outcome ? [outcome.problem] : [])),
    ];
    this.problems = found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** Whether nobody wants any more what is asked for now; `undefined` where nobody can tell. */
  get isCancelled(): (() => boolean) | undefined {
    return this.limits.isCancelled;
  }

  /** The sample in force at the end of the file. */
  get sample(): Sample {
    return this.program.examples.sop;
  }

  /** The samples that the file names in comments, in the order of the text. */
  get fileSamples(): FileSamples['samples'] {
    return this.comments.fileSamples.samples;
  }

  /** What the file expects, in the order of the text, and what came of it. */
  get expectations(): readonly Expectation[] {
    return this.comments.expectations;
  }

  /** How values are told in the language of the file. */
  get wording(): Wording {
    return wordingOf(this.tree.language);
  }

  /** What the file calls the nodes of its graph, and where it makes them. */
  get places(): NodePlaces {
    this.#places ??= nodePlacesIn(this.tree, this.program);
    return this.#places;
  }

  /** Layers and heads of a transform. */
  costOf(value: Transform): Cost {
    const cost = this.lasting.costs.of(value.node);
    return value.making ? { ...cost, uses: usesIn(value.making) } : cost;
  }

  /** The values of an s-op on a sample, or the fault that keeps it from having any. */
  column(node: SOpNode, sample: Sample): Column | Fault {
    return evaluateWithin(node, sample, this.evaluator, this.limits) as Column | Fault;
  }

  /** What a selector selects on a sample, or the fault that keeps it from selecting. */
  selection(node: SelectorNode, sample: Sample): Selection | Fault {
    return evaluateWithin(node, sample, this.evaluator, this.limits) as Selection | Fault;
  }

  /** The values of an s-op or the selection of a selector on a sample, or the fault that keeps it from having any. */
  valueOf(value: Transform, sample: Sample): Column | Selection | Fault {
    return evaluateWithin(value.node, sample, this.evaluator, this.limits);
  }

  /** What stands at an offset: the innermost expression that has a value there, or a name being bound. */
  subjectAt(offset: number): Subject | undefined {
    const expected = subjectInExpectation(this.expectations, offset);
    if (expected) return expected;
    const { expressions, binding } = pathAt(outlineOf(this.tree), this.tree.statements, offset);
    const expression = expressions.findLast((candidate) => candidate.kind !== 'missing');
    const subject = binding ? this.#boundSubject(binding) : expression && this.subjectOf(expression);
    if (subject && subject.occurrences.length > 0) return subject;
    // In a lambda that was never called nothing has a value; the lambda itself is known.
    const lambda = expressions.findLast(({ kind }) => kind === 'lambda');
    return lambda ? this.subjectOf(lambda) : subject;
  }

  /** What an expression became. */
  subjectOf(expression: Expression): Subject {
    const { span } = expression;
    const recorded = this.program.record.of(expression);
    return {
      span,
      // Of a lambda its calls are recorded, too.
      occurrences:
        expression.kind === 'lambda'
          ? recorded.filter(({ value }) => value instanceof FunctionValue && value.definition === expression)
          : recorded,
      text: this.tree.text.slice(span.start, span.end),
    };
  }

  /** A name where it is bound stands for what it is bound to there; in a function, loop or comprehension each time. */
  #boundSubject(name: Name): Subject {
    const definition = this.program.definitions.find((candidate) => candidate.name === name);
    const occurrences = definition ? [{ ...definition, frame: undefined }] : this.program.record.of(name);
    return { span: name.span, text: name.name, occurrences };
  }

  /** What is said about a function: in its body, else in the comments above its definition, here or in the library. */
  documentationOf(value: Value): string | undefined {
    if (!(value instanceof FunctionValue)) return undefined;
    return value.documentation ?? documentationAbove(value.source.tree, value.definition.span);
  }

  /** What the comments above the definition of a name say, where the subject is a name and stands for what that gave. */
  documentationOfName({ text, span, occurrences: [last] }: Subject): string | undefined {
    if (!last) return undefined;
    const isMeant = (value: Value): boolean => value === last.value || isSame(value, last.value);
    const { definitions, bindings, library } = this.program;
    const here = definitions.findLast(
      ({ name, value }) => name.name === text && name.span.start <= span.start && isMeant(value),
    );
    if (here) return documentationAbove(this.tree, here.statement.span);
    const elsewhere = bindings.get(text) ?? library.get(text);
    if (!elsewhere?.source || !elsewhere.span || !isMeant(elsewhere.value)) return undefined;
    const { tree } = elsewhere.source;
    return tree === this.tree ? undefined : documentationAbove(tree, elsewhere.span);
  }
}

/** What is computed from an input in a value: a transform, or one that is applied. */
export function transformIn(value: Value): Transform | undefined {
  if (isTransform(value)) return value;
  return value instanceof Applied ? value.target : undefined;
}

/** The sample on which a value is shown. */
export function sampleFor({ value, examples }: Pick<Occurrence, 'value' | 'examples'>): Sample {
  if (value instanceof Applied) return value.sample;
  return value instanceof Selector ? examples.selector : examples.sop;
}

function isSame(one: Value, other: Value): boolean {
  return isTransform(one) && isTransform(other) && one.kind === other.kind && one.node === other.node;
}
