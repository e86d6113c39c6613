import { SetValue } from '../values/set';
import { checkSize } from '../values/sizes';

export type SetOperator = '|' | '&' | '-' | '^';

/** The union, intersection, difference or symmetric difference of two sets. @throws Failure `budget/size` */
export function combineSets(op: SetOperator, a: SetValue, b: SetValue): SetValue {
  switch (op) {
    case '|': {
      checkSize(a.size + b.size);
      const union = new SetValue(a.values());
      for (const item of b.values()) union.add(item);
      return union;
    }
    case '&':
      return filtered(a, (inB) => inB, b);
    case '-':
      return filtered(a, (inB) => !inB, b);
    case '^':
      return combineSets('|', combineSets('-', a, b), combineSets('-', b, a));
  }
}

/** The items of `a` that are kept for being, or not being, in `b`. */
function filtered(a: SetValue, isKept: (inB: boolean) => boolean, b: SetValue): SetValue {
  const kept = new SetValue();
  for (const item of a.values()) if (isKept(b.has(item))) kept.add(item);
  return kept;
}
