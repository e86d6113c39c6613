import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Analyzer,
  Applied,
  Fault,
  parseSample,
  repr,
  Sample,
  sampleFor,
  Selector,
  selectionLines,
  showColumn,
  transformIn,
  type Analysis,
  type Occurrence,
  type Transform,
  type Tree,
} from '@rasp/engine';
import { readExpectations, type Expectation, type Expectations } from './expectations';

const folder = join(__dirname, 'fixtures');

/** Each fixture says in comments what it expects of its statements: see `readExpectations`. */
describe('what the fixtures say of their statements', () => {
  for (const file of readdirSync(folder).sort()) {
    it(file.replace('.rasp', '').replaceAll('_', ' '), () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const analyzer = new Analyzer();
      const analysis = analyzer.analyze(text);
      const expectations = readExpectations(analysis.tree);
      assert.deepEqual(disappointments(analysis, expectations), []);
      // What is remembered from one analysis to the next changes nothing.
      assert.deepEqual(disappointments(analyzer.analyze(text), expectations), []);
    });
  }
});

/** What is not as it is expected to be, a line each. */
function disappointments(analysis: Analysis, { values, problems }: Expectations): string[] {
  const found: string[] = [];
  for (const { line, expectation } of values) {
    const actual = actualOf(analysis, line, expectation);
    const expected = textOf(expectation);
    if (actual !== expected) found.push(`line ${line + 1}: expected ${expected}, but got ${actual}`);
  }
  // Errors are told whether they are expected or not; hints and warnings where a fixture is about them.
  const about = new Set(problems.map(({ code }) => code));
  const left = problemsOf(analysis).filter(({ code, isError }) => isError || about.has(code));
  for (const { line, kind, code, message } of problems) {
    const at = left.findIndex(
      (problem) =>
        problem.line === line &&
        problem.kind === kind &&
        problem.code === code &&
        problem.message.includes(message ?? ''),
    );
    if (at < 0) found.push(`line ${line + 1}: expected ${code} (${kind})${message ? `, "${message}"` : ''}`);
    else left.splice(at, 1);
  }
  for (const { line, kind, code, message } of left)
    found.push(`line ${line + 1}: unexpected ${code} (${kind}), "${message}"`);
  return found;
}

interface FoundProblem {
  readonly line: number;
  readonly kind: 'at' | 'inner';
  readonly code: string;
  readonly message: string;
  readonly isError: boolean;
}

function problemsOf({ problems, tree }: Analysis): FoundProblem[] {
  const lineOf = (offset: number): number => tree.lines.placeAt(offset).line;
  return problems.flatMap(({ code, severity, message, span, related = [] }) => {
    const about = { code, message, isError: severity === 'error' };
    return [
      { line: lineOf(span.start), kind: 'at' as const, ...about },
      ...related.map((place) => ({ line: lineOf(place.span.start), kind: 'inner' as const, ...about })),
    ];
  });
}

function textOf(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'value':
      return expectation.text;
    case 'fault':
      return `! ${expectation.code}`;
    case 'cost':
      return `layers ${expectation.layers} heads ${expectation.heads}`;
    case 'picture':
      return expectation.lines.map((line) => `\n${line}`).join('');
  }
}

/** What the statement on a line has to show for an expectation. */
function actualOf(analysis: Analysis, line: number, expectation: Expectation): string {
  const occurrence = occurrenceOn(analysis, line);
  if (!occurrence) return 'nothing';
  const { value } = occurrence;
  const transform = transformIn(value);
  switch (expectation.kind) {
    case 'value':
    case 'fault': {
      if (!transform) return typeof value === 'string' ? `"${value}"` : repr(value);
      const sample = expectation.sample === undefined ? sampleFor(occurrence) : sampleOf(expectation.sample);
      return shownOn(analysis, transform, sample);
    }
    case 'cost': {
      if (!transform) return 'no cost';
      const { layers, heads } = analysis.costOf(transform);
      return `layers ${layers} heads ${heads.join('/')}`;
    }
    case 'picture': {
      const shown = value instanceof Applied ? value.target : value;
      if (!(shown instanceof Selector)) return 'no selector';
      const sample = sampleFor(occurrence);
      const selection = analysis.selection(shown.node, sample);
      if (selection instanceof Fault) return `! ${selection.code}`;
      return selectionLines(selection, sample)
        .map((row) => `\n${row}`)
        .join('');
    }
  }
}

function shownOn(analysis: Analysis, transform: Transform, sample: Sample): string {
  if (!(transform instanceof Selector)) {
    const column = analysis.column(transform.node, sample);
    return column instanceof Fault ? `! ${column.code}` : showColumn(column);
  }
  const selection = analysis.selection(transform.node, sample);
  return selection instanceof Fault ? `! ${selection.code}` : 'a selector';
}

function sampleOf(source: string): Sample {
  const sample = parseSample(source);
  assert.ok(sample instanceof Sample, `${source} is no sample`);
  return sample;
}

/** What the last statement that begins on a line became, the last time it ran. */
function occurrenceOn(analysis: Analysis, line: number): Occurrence | undefined {
  const { tree, program } = analysis;
  assert.ok(tree.language === 'rasp');
  const statement = allStatements(tree.statements).findLast(
    ({ span }) => tree.lines.placeAt(span.start).line === line,
  );
  if (statement?.kind === 'def') {
    const definition = program.definitions.find((candidate) => candidate.statement === statement);
    return definition && { ...definition, frame: undefined };
  }
  if (statement?.kind === 'expression') return analysis.subjectOf(statement.expression).occurrences[0];
  if (statement?.kind !== 'assignment') return undefined;
  const [name] = statement.names;
  const [value] = statement.values;
  return name && value && analysis.subjectAt(name.span.start)?.occurrences[0];
}

type RaspTree = Extract<Tree, { language: 'rasp' }>;

/** Statements, those inside of functions and loops too. */
function allStatements(statements: RaspTree['statements']): RaspTree['statements'] {
  return statements.flatMap((statement) =>
    statement.kind === 'def' || statement.kind === 'for'
      ? [statement, ...allStatements(statement.body)]
      : [statement],
  );
}
