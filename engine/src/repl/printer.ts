import type { Evaluator } from '../evaluate/evaluator';
import { showColumn } from '../evaluate/show';
import type { Examples } from '../program/record';
import { Applied, RaspFunction, Selector, SOp } from '../program/values';
import { Budget, type Limits } from '../text/budget';
import { quote, repr, str } from '../values/format';
import { Sample } from '../values/sample';
import { Dict, List, type Value } from '../values/value';
import { fullRows, sameEverywhere } from './fullDisplay';
import type { Switches } from './switches';

/** Prints values as the reference does, blank for blank. Lines end in line feeds. */
export class Printer {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly limits: Limits,
  ) {}

  /** What the session prints for a named value, or for an unnamed one called `out`. @throws OutOfBudget */
  print(value: Value, name: string, examples: Examples, switches: Switches): string {
    return this.#lines(value, name, examples, switches)
      .map((line) => `${line}\n`)
      .join('');
  }

  /** What the session prints for an s-op or selector applied to an input. @throws OutOfBudget */
  printApplied(target: SOp | Selector, input: Value, { full }: Switches): string {
    const sample = Sample.of(input) ?? Sample.hello;
    const lines = this.#appliedLines(target, sample, full);
    return lines.map((line) => `${line}\n`).join('');
  }

  #appliedLines(target: SOp | Selector, sample: Sample, full: boolean): string[] {
    if (target instanceof Selector) return ['\t = ', ...this.#matrixLines(target, sample)];
    const column = this.#column(target, sample);
    if (column === undefined) return ['\t =  no value on this input'];
    if (!full) return [`\t =  ${showColumn(column)}`];
    if (sameEverywhere(column))
      return [`\t =   ${showColumn(column)} [skipped full display: identical values]`];
    return ['\t = ', ...fullRows(sample, column)];
  }

  #lines(value: Value, name: string | undefined, examples: Examples, switches: Switches): string[] {
    const named = (kind: string): string => (name === undefined ? `${kind}: ` : `${kind}: ${name} = `);
    if (value instanceof SOp) return this.#sopLines(value, name ?? value.name, examples, switches);
    if (value instanceof Selector) {
      const head = `     selector: ${name ?? value.name}`;
      return switches.selector
        ? [head, ' \t Example:', ...this.#matrixLines(value, examples.selector)]
        : [head];
    }
    if (value instanceof RaspFunction)
      return [`     ${value.scope.label} function: ${value.name}(${value.params.join(', ')})`];
    if (value instanceof List) {
      if (value.items.every(isFlat)) return [`     ${named('list')}${repr(value)}`];
      const items = value.items.flatMap((item) =>
        this.#lines(item, undefined, examples, switches).map(indented('\t\t')),
      );
      return [`     ${named('list')} [`, ...items, closing(named('list'), ']')];
    }
    if (value instanceof Dict) {
      if (value.entries().every(([, item]) => isFlat(item))) return [`     ${named('dict')}${repr(value)}`];
      const items = value
        .entries()
        .flatMap(([key, item]) => this.#entryLines(quote(key), item, examples, switches));
      return [`     ${named('dict')} {`, ...items, closing(named('dict'), '}')];
    }
    if (value instanceof Applied) {
      const sample = Sample.of(value.input) ?? Sample.hello;
      const [first = '', ...rest] = this.#appliedLines(value.target, sample, false);
      return [`    ${named('value')} ${first.slice('\t =  '.length)}`, ...rest];
    }
    return [`    ${named('value')} ${quote(value)}`];
  }

  /** The reference prints atoms in dicts without their keys. */
  #entryLines(key: string, item: Value, examples: Examples, switches: Switches): string[] {
    const [first = '', ...rest] = this.#lines(item, undefined, examples, switches);
    const isAtomic = first.startsWith('    value: ');
    return [`\t\t\t${isAtomic ? '' : ` ${key} :`}${first}`, ...rest.map(indented('\t\t\t'))];
  }

  #sopLines(value: SOp, name: string, examples: Examples, { sop, full }: Switches): string[] {
    const head = `     s-op: ${name}`;
    if (!sop) return [head];
    const sample = examples.sop;
    const column = this.#column(value, sample);
    if (column === undefined) return [head, ' \t Example: no value on this example'];
    const shown = `${name}(${exampleText(sample)}) = ${showColumn(column)}`;
    if (!full) return [head, ` \t Example: ${shown}`];
    if (sameEverywhere(column))
      return [head, ` \t Example: ${shown} [skipped full display: identical values]`];
    return [head, ' \t Example:', ...fullRows(examples.selector, column)];
  }

  #matrixLines(selector: Selector, sample: Sample): string[] {
    const selection = this.evaluator.evaluate(selector.node, sample, new Budget(this.limits));
    if (!('matrix' in selection)) return [' \t\t\t     no value on this example'];
    const tokens = sample.elements.map(str);
    const rows = tokens.map((token, row) => {
      const cells = tokens.map((_, column) => (selection.matrix.has(row, column) ? '1' : ' '));
      return ` \t\t\t ${token} | ${cells.join(' ')}`;
    });
    return [` \t\t\t     ${tokens.join(' ')}`, ...rows];
  }

  #column(value: SOp, sample: Sample) {
    const column = this.evaluator.evaluate(value.node, sample, new Budget(this.limits));
    return 'data' in column ? column : undefined;
  }
}

/** An example as a call shows it: strings in double quotes, lists as Python prints them. */
export function exampleText({ value }: Sample): string {
  return quote(value);
}

/** Lists and dicts of these fit on a line. */
function isFlat(value: Value): boolean {
  return !(
    value instanceof List ||
    value instanceof Dict ||
    value instanceof SOp ||
    value instanceof Selector
  );
}

function indented(prefix: string): (line: string) => string {
  return (line) => prefix + line;
}

function closing(opening: string, bracket: string): string {
  return ' '.repeat('   '.length + opening.length + 2) + bracket;
}
