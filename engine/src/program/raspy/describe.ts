import { brief } from '../../values/format';
import { kindOf, none, withArticle, type Value } from '../../values/value';
import { Applied, FunctionValue, isTransform } from '../values';

/** A value as messages name it: `an s-op`, `the function \`shift\``, `the list [1, 2]`. */
export function describe(value: Value): string {
  if (isTransform(value)) return withArticle(value.kind);
  if (value instanceof Applied) return 'a sequence that is applied to its input';
  if (value instanceof FunctionValue) return `the function \`${value.name}\``;
  return value === none ? '`None`' : `the ${kindOf(value)} ${brief(value)}`;
}
