import { Analyzer, repr, transformIn, type Analysis, type Severity } from '@rasp/engine';
import { toJson } from '../../engine/cli/json';
import { resultRecords } from '../../engine/cli/records';
import type { RecordedElement, RecordedInput, RecordedResult } from './raspyRecorded';

/** What an expression statement gave, in the words of the recordings. */
export interface RanResult {
  readonly line: number;
  readonly kind: RecordedResult['kind'];
  readonly input?: RecordedInput;
  readonly output?: readonly RecordedElement[];
  /** One letter an element: `i` int, `f` float, `b` bool, `s` string, `o` any other. */
  readonly letters?: string;
  readonly matrix?: readonly (readonly number[])[];
  readonly error?: string;
  readonly layers?: number;
  /** By layer from the first, how many different selectors are aggregated with. */
  readonly heads?: readonly number[];
  /** By layer from the first, how often attention is used. */
  readonly uses?: readonly number[];
  /** The `repr` of a plain value. */
  readonly text?: string;
}

/** What is told of a file with `rasp run --json`, as far as it matters here. */
interface ResultRecord {
  readonly kind: string;
  readonly line: number;
  readonly type: string;
  readonly layers?: number;
  readonly heads?: readonly number[];
  readonly on?: readonly ValueRecord[];
}

interface ValueRecord {
  readonly sample: RecordedInput;
  readonly value?: readonly RecordedElement[];
  readonly types?: string;
  readonly matrix?: readonly (readonly number[])[];
  readonly error?: string;
}

const kinds = new Map<string, RecordedResult['kind']>([
  ['s-op', 'seq'],
  ['key', 'key'],
  ['query', 'query'],
  ['selector', 'selector'],
]);

const limits = { steps: 20_000_000, milliseconds: 8000 };

/** A program in RASPy, run. */
export class RaspyRun {
  readonly analysis: Analysis;

  constructor(text: string) {
    this.analysis = new Analyzer({ language: 'raspy', sure: true, limits }).analyze(text);
  }

  /** What the expression statements gave, those left out that gave `None`. */
  get results(): RanResult[] {
    const shown = JSON.parse(toJson(resultRecords(this.analysis, []))) as ResultRecord[];
    const records = shown.filter(({ kind }) => kind === 'result');
    return this.analysis.program.results.flatMap(({ value }, i) => {
      const record = records[i];
      const text = repr(value);
      const transform = transformIn(value);
      const uses = transform && this.analysis.costOf(transform).uses;
      return record && text !== 'None' ? [{ ...ranResult(record, text), ...(uses && { uses }) }] : [];
    });
  }

  /** The first lines of the statements that cannot be read or fail while running, whatever the sample. */
  get failing(): number[] {
    const { tree, program } = this.analysis;
    const errors = [...tree.problems, ...program.problems].filter(({ severity }) => severity === 'error');
    return sorted(errors.map(({ span }) => this.#statementAt(span.start)));
  }

  /** All that was printed. */
  get printed(): string {
    return this.analysis.program.output.map(({ text }) => text).join('');
  }

  /** The first lines of the statements with a problem of a severity. */
  linesWith(severity: Severity): number[] {
    const problems = this.analysis.problems.filter((problem) => problem.severity === severity);
    return sorted(problems.map(({ span }) => this.#statementAt(span.start)));
  }

  #statementAt(offset: number): number {
    const { statements, lines } = this.analysis.tree;
    const statement = statements.find(({ span }) => span.start <= offset && offset <= span.end);
    return lines.placeAt(statement?.span.start ?? offset).line + 1;
  }
}

function ranResult({ line, type, layers, heads, on }: ResultRecord, text: string): RanResult {
  const kind = kinds.get(type) ?? 'plain';
  if (kind === 'plain') return { line, kind, text };
  const [shown] = on ?? [];
  return {
    line,
    kind,
    ...(layers !== undefined && { layers }),
    ...(heads && { heads }),
    ...(shown && {
      input: shown.sample,
      ...(shown.value && { output: shown.value }),
      ...(shown.types !== undefined && { letters: shown.types }),
      ...(shown.matrix && { matrix: shown.matrix }),
      ...(shown.error !== undefined && { error: shown.error }),
    }),
  };
}

function sorted(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
