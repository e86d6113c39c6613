import { elementsOfColumn } from '../../evaluate/column';
import { Fault } from '../../evaluate/evaluator';
import type { Occurrence } from '../../program/record';
import { Applied, FunctionValue, isTransform, type Transform } from '../../program/values';
import type { Statement } from '../../syntax/tree';
import type { TextEdit } from '../../text/problem';
import { touches } from '../../text/span';
import type { Sample } from '../../values/sample';
import { sampleFor, type Analysis } from '../analysis';
import { isTrial } from '../callText';
import { rowsOf } from './checking';
import { onlyNameOf } from './costs';
import { sequenceSource, sourceOf } from './source';

/** Longer comments are nothing to read. */
const longest = 160;

/**
 * The edit that expects what stands at an offset to be what it is now, in a comment above its definition or expression;
 * `undefined` where it has no value, or none that can be written in a line.
 */
export function expectationEditAt(analysis: Analysis, offset: number): TextEdit | undefined {
  const { tree } = analysis;
  const { lines } = tree;
  const statements: readonly Statement[] = tree.statements;
  const statement = statements.find(
    (candidate) =>
      touches(candidate.span, offset) &&
      // Inside of a function something else is meant.
      (candidate.kind !== 'def' || lines.placeAt(candidate.span.start).line === lines.placeAt(offset).line),
  );
  const expected = statement && expectationOf(analysis, statement);
  if (!statement || expected === undefined || expected.length > longest) return undefined;
  if (analysis.expectations.some(({ text }) => text === expected)) return undefined;
  const start = lines.lineStart(lines.placeAt(statement.span.start).line);
  const indentation = /^[ \t]*/.exec(tree.text.slice(start, statement.span.start))?.[0] ?? '';
  const lineBreak = /\r\n|\n|\r/.exec(tree.text)?.[0] ?? '\n';
  return { span: { start, end: start }, text: `${indentation}# expect: ${expected}${lineBreak}` };
}

/** What can be expected of a statement now. */
function expectationOf(analysis: Analysis, statement: Statement): string | undefined {
  const subject = subjectOf(analysis, statement);
  if (!subject) return undefined;
  const { language } = analysis.tree;
  const { text, occurrence } = subject;
  const { value } = occurrence;
  if (isTransform(value)) {
    const sample = sampleFor(occurrence);
    const input = sourceOf(sample.value, language);
    const source = sourceOn(analysis, value, sample);
    return input === undefined || source === undefined ? undefined : `${text}(${input}) == ${source}`;
  }
  const source =
    value instanceof Applied ? sourceOn(analysis, value.target, value.sample) : sourceOf(value, language);
  return source === undefined ? undefined : `${text} == ${source}`;
}

interface Told {
  /** Source that can be applied to an input, and compared. */
  readonly text: string;
  readonly occurrence: Occurrence;
}

function subjectOf(analysis: Analysis, statement: Statement): Told | undefined {
  const { tree, program } = analysis;
  if (statement.kind === 'expression') {
    const { expression } = statement;
    const { text, occurrences } = analysis.subjectOf(expression);
    const [occurrence] = occurrences;
    if (!occurrence || /[\r\n#]/.test(text)) return undefined;
    const isTight = ['name', 'parenthesized', 'call', 'attribute', 'index'].includes(expression.kind);
    return { text: isTight ? text : `(${text})`, occurrence };
  }
  const name = onlyNameOf(statement, tree);
  const definition = program.definitions.find((candidate) => candidate.statement === statement);
  if (name === undefined || !definition) return undefined;
  const { value, examples } = definition;
  if (!(value instanceof FunctionValue))
    return { text: name, occurrence: { value, examples, frame: undefined } };
  const [last] = program.record.of(value.definition);
  const isTried =
    statement.kind === 'def' && last?.frame && isTrial(last.frame) && last.frame.args.length === 0;
  return isTried ? { text: `${name}()`, occurrence: last } : undefined;
}

/** Source of what a transform gives on a sample. */
function sourceOn(analysis: Analysis, target: Transform, sample: Sample): string | undefined {
  const { language } = analysis.tree;
  const result = analysis.valueOf(target, sample);
  if (result instanceof Fault) return undefined;
  if ('storage' in result) return sequenceSource(elementsOfColumn(result), language);
  // A larger matrix does not fit in a line.
  return result.rows * result.columns > longest ? undefined : sequenceSource(rowsOf(result), language);
}
