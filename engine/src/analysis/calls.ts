import type { Occurrence } from '../program/record';
import { FunctionValue } from '../program/values';
import { brief } from '../values/format';
import { transformIn, type Analysis } from './analysis';

/**
 * The call in which something happened, with its plain arguments as values and the others as they are written:
 * `f(3, tokens)`; `undefined` for what did not happen in a call.
 */
export function callText({ tree }: Analysis, { frame }: Occurrence): string | undefined {
  if (!frame) return undefined;
  const { text } = frame.caller?.callee.source.tree ?? tree;
  const args = frame.args.map((arg, i) => {
    const span = frame.call.args[i]?.span;
    const isPlain = !transformIn(arg) && !(arg instanceof FunctionValue);
    return isPlain || !span ? brief(arg) : text.slice(span.start, span.end).replace(/\s+/g, ' ');
  });
  return `${frame.callee.name}(${args.join(', ')})`;
}
