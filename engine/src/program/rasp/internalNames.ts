import type { BinaryOperator, Expression, FormName, UnaryOperator } from '../../syntax/rasp/tree';
import { codePoints } from '../../text/codePoints';
import { brief, quote, str } from '../../values/format';
import { List, type Value } from '../../values/value';
import { Selector, SOp } from '../values';

/*
 * The names by which the interactive session of the reference shows s-ops and selectors inside of lists and dicts. They
 * belong to the objects: assigning an s-op to a variable renames it wherever it is held.
 */

/** Longer names are not kept. */
const longestName = 30;

/** Names an s-op or selector; other values have no names of their own. */
export function rename(value: Value, name: string): void {
  if (!(value instanceof SOp || value instanceof Selector)) return;
  value.name = codePoints(name).length > longestName ? (value instanceof SOp ? 's-op' : 'sel') : name;
}

/** How a value is named inside of another's name. */
export function nameOf(value: Value): string {
  if (value instanceof SOp || value instanceof Selector) return value.name;
  // What makes a name too long need not be written out.
  const isLong = typeof value === 'bigint' || (value instanceof List && value.items.length > longestName);
  return isLong ? brief(value) : str(value);
}

export function unaryName(op: UnaryOperator, operand: Value): string {
  return `( ${op} ${nameOf(operand)} )`;
}

/** Python turns a comparison around whose left side is a constant; the name follows. */
const turned: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The list that is looked in is named by the variable that holds it, if one does. */
export function binaryName(
  op: BinaryOperator,
  left: Value,
  right: Value,
  rightExpression: Expression,
): string {
  if (op === 'in') {
    const isVariable = right instanceof List && rightExpression.kind === 'name';
    return `${nameOf(left)} in ${isVariable ? rightExpression.name : nameOf(right)}`;
  }
  if (op === 'and' || op === 'or') return `( ${nameOf(left)} ${op} ${nameOf(right)})`;
  const reversed = turned[op] ?? (op === '==' ? op : undefined);
  if (reversed !== undefined && !(left instanceof SOp))
    return `( ${nameOf(right)} ${reversed} ${nameOf(left)} )`;
  return `( ${nameOf(left)} ${op === '^' ? 'pow' : op} ${nameOf(right)} )`;
}

/** `round` and `indicator` are named after their operand, an `aggregate` has no name of its own. */
export function formName(name: FormName, args: readonly Value[]): string {
  const [first = false] = args;
  if (name === 'round') return `( round ${nameOf(first)} )`;
  return name === 'indicator' ? `I(${nameOf(first)})` : 's-op';
}

export function choiceName(then: Value, condition: Value, otherwise: Value): string {
  return `${nameOf(then)} if ${nameOf(condition)} else ${nameOf(otherwise)}`;
}

/** An s-op is named itself; lists, dicts and their indices by the variables that hold them, or `out`. */
export function indexName(
  object: Value,
  objectExpression: Expression,
  at: Value,
  atExpression: Expression,
): string {
  const variable = (expression: Expression): string => (expression.kind === 'name' ? expression.name : 'out');
  if (object instanceof SOp) return `${nameOf(object)}[${nameOf(at)}]`;
  return `${variable(objectExpression)}[${variable(atExpression)}]`;
}

export function callName(callee: string, args: readonly Value[]): string {
  return `${callee}(${args.map(argumentName).join(' , ')})`;
}

/** Arguments are named as the reference quotes values in its messages: strings in double quotes. */
function argumentName(value: Value): string {
  if (value instanceof SOp || value instanceof Selector) return value.name;
  return value instanceof List ? `[${value.items.map(argumentName).join(', ')}]` : quote(value);
}
