import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { isAtom, kindOf, none, withArticle, type Value } from '../values/value';

/*
 * Arguments of the kind that a built-in needs. `what` names the argument in the message: "`chr`", "the width".
 */

/** @throws Failure `type/argument` for a value of a kind that the built-in has no use for. */
export function wrongKind(what: string, needs: string, value: Value): Failure {
  const given =
    value === none
      ? 'None'
      : !isAtom(value) && 'label' in value
        ? withArticle(kindOf(value))
        : `the ${kindOf(value)} ${brief(value)}`;
  return new Failure('type/argument', `${what} needs ${needs}, not ${given}`);
}

/** Whether a program can call a value. */
export function isCallable(value: Value): boolean {
  return !isAtom(value) && ['function', 'builtin', 's-op', 'selector'].includes(value.kind);
}

/** An int or bool. @throws Failure `type/argument` */
export function intArgument(what: string, value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  throw wrongKind(what, 'an int', value);
}

/** An int as a number for counting and sizes; those beyond 2^53 are as good as that. @throws Failure `type/argument` */
export function countArgument(what: string, value: Value): number {
  const int = intArgument(what, value);
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(int > most ? most : int < -most ? -most : int);
}

/** @throws Failure `type/argument` */
export function stringArgument(what: string, value: Value): string {
  if (typeof value === 'string') return value;
  throw wrongKind(what, 'a string', value);
}

/** An int, float or bool, which counts as an int. @throws Failure `type/argument` */
export function numberArgument(what: string, value: Value): bigint | number {
  if (isAtom(value) && typeof value !== 'string') return typeof value === 'boolean' ? BigInt(value) : value;
  throw wrongKind(what, 'a number', value);
}
