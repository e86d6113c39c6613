import { elementsOfColumn, type Column } from '../evaluate/column';
import { codePoints } from '../text/codePoints';
import { equals } from '../values/compare';
import { str } from '../values/format';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';

/** Whether all elements are equal: then the short form says it all. */
export function sameEverywhere(column: Column): boolean {
  const [first, ...rest] = elementsOfColumn(column);
  return first !== undefined && rest.every((element) => equals(element, first));
}

/** A sequence as a row of inputs above a row of outputs, in columns, with all digits. */
export function fullRows(sample: Sample, column: Column): string[] {
  const inputs = sample.elements.map(str);
  const outputs = outputTexts(elementsOfColumn(column), column.elements === 'bool');
  const widths = [...inputs, ...outputs].map((text) => codePoints(text).length);
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
  const cells = (texts: readonly string[]): string =>
    texts.map((text) => ' '.repeat(width - codePoints(text).length) + text).join(' ');
  return [
    ` \t\tinput:   ${cells(inputs)} \t (strings)`,
    ` \t\toutput:  ${cells(outputs)} \t (${column.elements}s)`,
  ];
}

/** Of bools only the rarer value is shown, both where they are equally many. */
function outputTexts(elements: readonly Value[], areBools: boolean): string[] {
  const letter = (element: Value): string =>
    typeof element === 'boolean' ? (element ? 'T' : 'F') : str(element);
  if (!areBools) return elements.map(letter);
  const trues = elements.filter((element) => element === true).length;
  const falses = elements.length - trues;
  return elements.map((element) => {
    const isRarer = element === true ? trues <= falses : falses <= trues;
    return isRarer ? letter(element) : ' ';
  });
}
