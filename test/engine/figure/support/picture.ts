import assert from 'node:assert/strict';
import {
  Analyzer,
  bitsOf,
  cellOf,
  Fault,
  figureOf,
  headsOf,
  parseSample,
  Sample,
  traceOf,
  transformIn,
  type Analysis,
  type CellExplanation,
  type Figure,
  type HeadFigure,
  type Language,
  type Trace,
  type Transform,
} from '../../../../engine/src/index';

/** A name of a program, and what the preview asks about it. */
export class Picture {
  readonly analysis: Analysis;
  readonly value: Transform;
  readonly sample: Sample;

  constructor(
    text: string,
    readonly name: string,
    { sample, language = 'rasp' }: { sample?: string; language?: Language } = {},
  ) {
    const limits = { steps: 1e8, milliseconds: 20_000 };
    this.analysis = new Analyzer({ limits, language }).analyze(text, {});
    const definition = this.analysis.program.definitions.findLast(
      (candidate) => candidate.name.name === name,
    );
    const value = definition && transformIn(definition.value);
    assert.ok(value, `${name} is no s-op or selector: ${JSON.stringify(this.analysis.problems)}`);
    this.value = value;
    const read = sample === undefined ? definition.examples.sop : parseSample(sample);
    assert.ok(read instanceof Sample);
    this.sample = read;
  }

  get figure(): Figure {
    const figure = figureOf(this.analysis, this.value, this.name, this.sample);
    assert.ok(!(figure instanceof Fault));
    return figure;
  }

  /** A head by its name. */
  head(name: string): HeadFigure {
    const heads = headsOf(this.figure);
    const head = heads.find((candidate) => candidate.name === name);
    assert.ok(head, `there are only ${heads.map((candidate) => candidate.name).join(' · ')}`);
    return head;
  }

  cell(head: string, query: number, key: number): CellExplanation {
    const cell = cellOf(this.analysis, this.value, this.sample, this.head(head).id, { query, key });
    assert.ok(cell && !(cell instanceof Fault));
    return cell;
  }

  trace(position: number, use?: string): Trace {
    const trace = traceOf(this.analysis, this.value, this.sample, position, use);
    assert.ok(trace && !(trace instanceof Fault));
    return trace;
  }

  /** The text that a span of the picture stands on. */
  written(span: { readonly start: number; readonly end: number } | undefined): string | undefined {
    return span && this.analysis.tree.text.slice(span.start, span.end);
  }
}

/** The cells of a head, row by row: `1` where a query selects a key. */
export function selected(head: HeadFigure | undefined): string[] {
  const bits = head && bitsOf(head.matrix);
  return Array.from({ length: bits?.rows ?? 0 }, (_, row) =>
    Array.from({ length: bits?.columns ?? 0 }, (__, column) => (bits?.has(row, column) ? '1' : '·')).join(''),
  );
}
