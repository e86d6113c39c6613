import { Fault } from '../evaluate/evaluator';
import type { Occurrence } from '../program/record';
import { Selector, SOp } from '../program/values';
import type { TextOfOpaque } from '../values/format';
import { sampleFor, transformIn, type Analysis } from './analysis';

/** How many transforms inside of one value are told by their values; the others are only named. */
const mostShown = 20;

type Shown = Pick<Occurrence, 'value' | 'examples'>;

/** A plain value as a person reads it: transforms in lists and the like are told by their values on the sample. */
export function plainText(analysis: Analysis, { value, examples }: Shown): string {
  return analysis.wording.plain(value, transformTexts(analysis, examples));
}

/** As `plainText`, cut when long. */
export function briefText(analysis: Analysis, { value, examples }: Shown): string {
  return analysis.wording.brief(value, transformTexts(analysis, examples));
}

function transformTexts(analysis: Analysis, examples: Shown['examples']): TextOfOpaque {
  let left = mostShown;
  return (value) => {
    const transform = transformIn(value);
    if (!transform || transform instanceof Selector || left === 0) return undefined;
    left -= 1;
    const column = analysis.column(transform.node, sampleFor({ value, examples }));
    if (column instanceof Fault) return undefined;
    const text = analysis.wording.shortValues(column);
    return transform instanceof SOp ? text : `<${transform.kind} ${text}>`;
  };
}
