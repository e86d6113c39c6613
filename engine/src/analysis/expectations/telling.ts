import type { Language } from '../../syntax/tree';
import type { Fix, Problem } from '../../text/problem';
import { asSentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import { List } from '../../values/value';
import type { Directive } from '../samples/directives';
import type { Checked } from './checking';
import { differenceOf, textOfSide } from './difference';
import type { Outcome } from './outcome';
import { sequenceSource, sourceOf } from './source';

/** What came of a check that does not hold. */
export function failedOutcome(
  checked: Checked,
  directive: Directive,
  about: string | undefined,
  language: Language,
): Extract<Outcome, { kind: 'failed' }> {
  const { verdict, relation } = checked;
  const order = relation === undefined || relation === '==' ? '' : `${relation} `;
  return {
    kind: 'failed',
    expected: `${order}${textOfSide(verdict.expected, language)}`,
    actual: textOfSide(verdict.actual, language),
    problem: {
      code: 'expect/failed',
      severity: 'error',
      span: spanOf(directive),
      message: messageOf(checked, directive, about, language),
      fixes: fixesOf(checked, directive, language),
    },
  };
}

/** What came of an expectation that can not be checked. */
export function uncheckedOutcome(
  directive: Directive,
  message: string,
  span = spanOf(directive),
): Extract<Outcome, { kind: 'unchecked' }> {
  const problem: Problem = {
    code: 'expect/no-value',
    severity: 'error',
    span,
    message: asSentence(`this can not be checked: ${message}`),
  };
  return { kind: 'unchecked', problem };
}

/** Where what is expected stands. */
export function spanOf({ start, text, comment }: Directive): Span {
  return text === '' ? comment.span : { start, end: start + text.length };
}

function messageOf(
  { verdict, relation, actual, sample }: Checked,
  { text }: Directive,
  about: string | undefined,
  language: Language,
): string {
  const source = text.slice(actual.span.start, actual.span.end);
  const isCost = source === 'layers' || source === 'heads';
  const what = `\`${source}\`${isCost && about !== undefined ? ` of \`${about}\`` : ''}`;
  const on = sample ? ` on the sample ${shortened(sample.text)}` : '';
  if (relation === undefined) {
    const at = verdict.positions[0] === undefined ? '' : ` at position ${verdict.positions[0]}`;
    return `${what} is not true${at}${on}: it is ${shortened(textOfSide(verdict.actual, language))}.`;
  }
  if (relation === '!=') return `${what} is equal${on}, but expected to differ.`;
  const isEqual = relation === '==' || relation === '~=';
  if (!('items' in verdict.actual)) {
    const [is, expected] = [verdict.actual, verdict.expected].map((side) =>
      shortened(textOfSide(side, language)),
    );
    return `${what} is ${is ?? ''}, but ${isEqual ? '' : `${relation} `}${expected ?? ''} is expected.`;
  }
  const difference = differenceOf(verdict, language);
  return `${what} is not ${isEqual ? 'as expected' : `${relation} what is expected`}${on}, first at position ${verdict.positions[0] ?? 0}${lengths(verdict)}:\n${difference}`;
}

/** Says so where there are more elements than expected, or fewer. */
function lengths({ actual, expected }: Checked['verdict']): string {
  if (!('items' in actual && 'items' in expected) || actual.items.length === expected.items.length) return '';
  return ` (${actual.items.length} elements instead of ${expected.items.length})`;
}

/** Expecting what is there now; where an order is expected, only of costs and other plain numbers. */
function fixesOf({ verdict, relation, expected }: Checked, { start }: Directive, language: Language): Fix[] {
  const { actual } = verdict;
  const isBound = relation === '<=' || relation === '>=';
  const isEqual = relation === '==' || relation === '~=';
  if (!expected || !(isEqual || (isBound && 'value' in actual))) return [];
  const text =
    'value' in actual
      ? sourceOf(actual.value, language)
      : actual.of === 'sequence'
        ? sequenceSource(actual.items, language)
        : sourceOf(new List(actual.items), language);
  if (text === undefined || text.length > longestFix) return [];
  const span = { start: start + expected.span.start, end: start + expected.span.end };
  return [{ title: 'Expect the value it has now', edits: [{ span, text }] }];
}

/** A longer line is nothing to read. */
const longestFix = 300;

const longestText = 72;

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
