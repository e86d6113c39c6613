import { whereOf } from '../analysis/evaluationProblems';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import { showColumn } from '../evaluate/show';
import type { Event } from '../program/rasp/events';
import type { Examples } from '../program/record';
import { RaspFunction } from '../program/rasp/raspFunction';
import { Applied, Selector, SOp, type Transform } from '../program/values';
import { OutOfBudget, type Budget } from '../text/budget';
import { quote, repr, str } from '../values/format';
import { Sample } from '../values/sample';
import { Dict, List, type Value } from '../values/value';
import { fullRows, sameEverywhere } from './fullDisplay';
import type { Switches } from './switches';

/** Lists hold each other many times over, and deeply; more than this is not printed. */
const mostLines = 100_000;
const deepest = 100;

/** What there is to print with. */
export interface PrinterOptions {
  readonly examples: Examples;
  readonly switches: Switches;
  readonly evaluator: Evaluator;
  readonly budget: Budget;
}

/** Prints values as the reference does, blank for blank. Lines end in line feeds. */
export class Printer {
  #lines = 0;

  constructor(private readonly options: PrinterOptions) {}

  /** What the session prints for a named value, or for an unnamed one called `out`. @throws OutOfBudget */
  print(value: Value, name: string): string {
    return inLines(this.#valueLines(value, name));
  }

  /** What the session prints for an s-op or selector applied to an input. @throws OutOfBudget */
  printApplied(target: Transform, input: Value): string {
    return inLines(this.#appliedLines(target, input, this.options.switches.full));
  }

  /** `indent` is what its list or dict will put before these lines. */
  #valueLines(value: Value, name?: string, indent = ''): string[] {
    if (value instanceof SOp) return this.#counted(this.#sopLines(value, name ?? value.name));
    if (value instanceof Selector) return this.#counted(this.#selectorLines(value, name ?? value.name));
    if (value instanceof RaspFunction) return [functionLine(value)];
    if (value instanceof List) {
      const label = labelOf('list', name);
      if (value.items.every(isFlat)) return this.#counted([`     ${label}${repr(value)}`]);
      const items = value.items.flatMap((item) => this.#itemLines(item, '', '\t\t', indent));
      return [`     ${label}${indent} [`, ...items, closing(label, ']')];
    }
    if (value instanceof Dict) {
      const label = labelOf('dict', name);
      const entries = value.entries();
      if (entries.every(([, item]) => isFlat(item))) return this.#counted([`     ${label}${repr(value)}`]);
      const items = entries.flatMap(([key, item]) =>
        this.#itemLines(item, ` ${quote(key)} :`, '\t\t\t', indent),
      );
      return [`     ${label}${indent} {`, ...items, closing(label, '}')];
    }
    if (value instanceof Applied) {
      const [first = '', ...rest] = this.#appliedLines(value.target, value.input, false);
      return this.#counted([`    ${labelOf('value', name)}${first.slice('\t = '.length)}`, ...rest]);
    }
    return this.#counted([`    ${labelOf('value', name)} ${quote(value)}`]);
  }

  /** The reference prints atoms in dicts without their keys. */
  #itemLines(item: Value, key: string, indent: string, outer: string): string[] {
    if (outer.length > 2 * deepest)
      throw new OutOfBudget('budget/depth', 'this is nested too deeply to be printed');
    const [first = '', ...rest] = this.#valueLines(item, undefined, outer + indent);
    const isAtomic = first.startsWith('    value: ');
    return [`${indent}${isAtomic ? '' : key}${first}`, ...rest.map((line) => indent + line)];
  }

  #sopLines(value: SOp, name: string): string[] {
    const { examples, switches, evaluator, budget } = this.options;
    const head = `     s-op: ${name}`;
    if (!switches.sop) return [head];
    const column = evaluator.evaluate(value.node, examples.sop, budget);
    if (column instanceof Fault) return [head, noValue(column)];
    const shown = `${name}(${exampleText(examples.sop)}) = ${showColumn(column)}`;
    if (!switches.full) return [head, ` \t Example: ${shown}`];
    if (sameEverywhere(column))
      return [head, ` \t Example: ${shown} [skipped full display: identical values]`];
    return [head, ' \t Example:', ...fullRows(examples.selector, column)];
  }

  #selectorLines(value: Selector, name: string): string[] {
    const head = `     selector: ${name}`;
    if (!this.options.switches.selector) return [head];
    const lines = this.#matrixLines(value, this.options.examples.selector);
    return lines instanceof Fault ? [head, noValue(lines)] : [head, ' \t Example:', ...lines];
  }

  #appliedLines(target: Transform, input: Value, full: boolean): string[] {
    const sample = Sample.of(input) ?? Sample.hello;
    if (target instanceof Selector) {
      const lines = this.#matrixLines(target, sample);
      return lines instanceof Fault ? [noValue(lines)] : ['\t = ', ...lines];
    }
    const column = this.options.evaluator.evaluate(target.node, sample, this.options.budget);
    if (column instanceof Fault) return [noValue(column)];
    if (!full) return [`\t =  ${showColumn(column)}`];
    if (sameEverywhere(column))
      return [`\t =   ${showColumn(column)} [skipped full display: identical values]`];
    return ['\t = ', ...fullRows(sample, column)];
  }

  #matrixLines(selector: Selector, sample: Sample): string[] | Fault {
    const selection = this.options.evaluator.evaluate(selector.node, sample, this.options.budget);
    if (selection instanceof Fault) return selection;
    this.options.budget.spend(selection.rows * selection.columns);
    const tokens = sample.elements.map(str);
    const rows = tokens.map((token, row) => {
      const cells = tokens.map((_, column) => (selection.matrix.has(row, column) ? '1' : ' '));
      return ` \t\t\t ${token} | ${cells.join(' ')}`;
    });
    return [` \t\t\t     ${tokens.join(' ')}`, ...rows];
  }

  #counted(lines: string[]): string[] {
    this.#lines += lines.length;
    if (this.#lines > mostLines) throw new OutOfBudget('budget/size', 'this is too long to be printed');
    return lines;
  }
}

/** What the session prints when asked for the examples. */
export function examplesText({ target, examples }: Extract<Event, { kind: 'examples' }>): string {
  const sop = target === 'selector' ? '' : `\ts-op example: ${exampleText(examples.sop)}\n`;
  const selector = target === 's-op' ? '' : `\tselector example: ${exampleText(examples.selector)}\n`;
  return sop + selector;
}

/** An example as a call shows it: strings in double quotes, lists as Python prints them. */
function exampleText({ value }: Sample): string {
  return quote(value);
}

/** What the session prints for a function: its creator, and its own name whatever variable holds it. */
export function functionText(callee: RaspFunction): string {
  return `${functionLine(callee)}\n`;
}

function functionLine({ scope, name, params }: RaspFunction): string {
  return `     ${scope.label} function: ${name}(${params.join(', ')})`;
}

function inLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Why there is no value to print. */
function noValue(fault: Fault): string {
  return ` \t!! No value on ${whereOf(fault)}: ${fault.message}. [${fault.code}]`;
}

function labelOf(kind: string, name: string | undefined): string {
  return name === undefined ? `${kind}: ` : `${kind}: ${name} = `;
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

function closing(label: string, bracket: string): string {
  return ' '.repeat('   '.length + label.length + 2) + bracket;
}
