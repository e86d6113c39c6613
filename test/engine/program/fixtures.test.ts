import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import {
  Analyzer,
  Applied,
  Fault,
  parseSample,
  plainText,
  Sample,
  sampleFor,
  Selector,
  selectionLines,
  transformIn,
  type Analysis,
  type Language,
  type Occurrence,
  type Statement,
  type Transform,
  type Tree,
} from '@rasp/engine';
import { outlineOf } from '../../../engine/src/syntax/outline';
import { readExpectations, type Expectation, type Expectations } from './expectations';

const folders = { rasp: 'fixtures', raspy: 'raspy/fixtures' } as const;

/** Each fixture says in comments what it expects of its statements: see `readExpectations`. */
describe('what the fixtures say of their statements', () => {
  describe('RASP', () => {
    test('rasp');
  });

  describe('RASPy', () => {
    test('raspy');
  });
});

function test(language: Language): void {
  const folder = join(__dirname, folders[language]);
  for (const file of readdirSync(folder).sort()) {
    it(basename(file, extname(file)).replaceAll('_', ' '), () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const analyzer = new Analyzer({ language, sure: true });
      const analysis = analyzer.analyze(text);
      const expectations = readExpectations(analysis.tree);
      assert.deepEqual(disappointments(analysis, expectations), []);
      // What is remembered from one analysis to the next changes nothing.
      assert.deepEqual(disappointments(analyzer.analyze(text), expectations), []);
    });
  }
}

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
      if (!transform) return plainText(analysis, occurrence);
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
    return column instanceof Fault ? `! ${column.code}` : analysis.wording.values(column);
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
  const outline = outlineOf(tree);
  const statement = allStatements(tree).findLast(({ span }) => tree.lines.placeAt(span.start).line === line);
  if (!statement) return undefined;
  if (statement.kind === 'def') {
    const definition = program.definitions.find((candidate) => candidate.statement === statement);
    return definition && { ...definition, frame: undefined };
  }
  const [name] = outline.namesDefinedBy(statement);
  const [result] = outline.resultsOf(statement);
  const subject = name ? analysis.subjectAt(name.span.start) : result && analysis.subjectOf(result);
  return subject?.occurrences[0];
}

/** Statements, those inside of functions and loops too. */
function allStatements(tree: Tree): Statement[] {
  const outline = outlineOf(tree);
  const withInner = (statement: Statement): Statement[] => [
    statement,
    ...outline.bodyOf(statement).flatMap(withInner),
  ];
  return tree.statements.flatMap(withInner);
}
