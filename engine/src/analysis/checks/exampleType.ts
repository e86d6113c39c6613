import { Fault } from '../../evaluate/evaluator';
import type { Made } from '../../program/findings';
import type { SetExample } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';
import { brief } from '../../values/format';
import { Sample } from '../../values/sample';
import { evaluateWithin } from '../evaluationProblems';
import { advice, type Checked } from './check';

/** How many of the expressions that need numbers are pointed out. */
const mostPlaces = 3;

/** Examples whose elements do not convert to the numbers that expressions below take them for. */
export function exampleType(file: Checked): Problem[] {
  const conversions = file.program.made.filter(isConversion);
  if (conversions.length === 0) return [];
  const settings = file.tree.statements.filter(isSetting);
  return settings.flatMap((setting, i) => {
    const next = settings[i + 1]?.span.start ?? Infinity;
    const below = conversions.filter(
      ({ site }) => setting.span.end <= site.span.start && site.span.start < next,
    );
    return problemAt(setting, below, file) ?? [];
  });
}

function problemAt(setting: SetExample, conversions: readonly Made[], file: Checked): Problem | undefined {
  const { program, evaluator, limits } = file;
  const [example] = program.record.of(setting.value);
  const sample = example && Sample.of(example.value);
  if (!sample) return undefined;
  const failures = conversions.flatMap((made) => {
    // The person may have chosen another sample.
    if (made.sample.text !== sample.text) return [];
    const fault = evaluateWithin(made.node, sample, evaluator, limits);
    return fault instanceof Fault && fault.code === 'value/convert' ? [{ made, fault }] : [];
  });
  const [first] = failures;
  if (!first) return undefined;
  const element = brief(sample.elements[first.fault.position ?? 0] ?? '');
  const related = failures.slice(0, mostPlaces).map(({ made: { site, inner } }) => {
    const { span } = inner ?? site;
    const text = file.tree.text.slice(span.start, span.end);
    return { span, message: `\`${text}\` needs elements that are numbers.` };
  });
  const message = `The elements of this example, such as ${element}, are no numbers, and below they are taken for numbers; \`[1, 2, 3]\` or \`"123"\` would be.`;
  return advice('example/type', setting.value.span, message, { related });
}

function isConversion({ node, applied }: Made): boolean {
  return node.kind === 'base' && (node.name === 'tokens_int' || node.name === 'tokens_float') && !applied;
}

/** Whether a statement sets the sample that s-ops are tried on. */
function isSetting(statement: Checked['tree']['statements'][number]): statement is SetExample {
  return statement.kind === 'set example' && statement.target !== 'selector' && !statement.broken;
}
