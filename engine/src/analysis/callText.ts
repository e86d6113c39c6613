import type { Frame } from '../program/record';
import { FunctionValue, isTransform } from '../program/values';
import { isAtom, type Value } from '../values/value';
import type { Analysis } from './analysis';

const longest = 80;

/** Source text on one line, cut when long. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/**
 * A call with its plain arguments as values and the others as they are written: `f(3, tokens)`. Of a lambda that was
 * tried only what it got: `v = "h"`.
 */
export function callText({ tree, wording }: Analysis, frame: Frame): string {
  if (isUnnamedTrial(frame)) {
    const { params } = frame.callee;
    return frame.args.map((value, i) => `${params[i] ?? ''} = ${wording.brief(value)}`).join(', ');
  }
  const { text } = frame.caller?.callee.source.tree ?? tree;
  const written = frame.call.args;
  // What is spread stands for any number of arguments.
  const isSpread = written.some((arg) => arg.kind === 'argument' && arg.spread !== undefined);
  const args = frame.args.map((value, position) => {
    const arg = isSpread ? undefined : written[position];
    if (!arg) return wording.brief(value);
    if (!isToldBySource(value)) {
      const name = arg.kind === 'argument' ? arg.name : undefined;
      return `${name ? `${name.name}=` : ''}${wording.brief(value)}`;
    }
    return oneLine(text.slice(arg.span.start, arg.span.end));
  });
  const { callee } = frame.call;
  const name = isNamed(frame) ? frame.callee.name : oneLine(text.slice(callee.span.start, callee.span.end));
  return `${name}(${args.join(', ')})`;
}

/** Whether the source says more than the value alone. */
function isToldBySource(value: Value): boolean {
  return (
    isTransform(value) ||
    value instanceof FunctionValue ||
    (!isAtom(value) && (value.kind === 'applied' || value.kind === 'builtin'))
  );
}

/** Whether a call stands nowhere in the text, but was tried to have something to show of the function. */
export function isTrial({ call, callee }: Frame): boolean {
  return call.span === callee.definition.span;
}

/** Whether a call is a trial of a lambda, of which only the arguments can be told. */
export function isUnnamedTrial(frame: Frame): boolean {
  return isTrial(frame) && !isNamed(frame);
}

function isNamed({ callee }: Frame): boolean {
  return /^\w+$/.test(callee.name);
}
