import { Dict, List, Tuple, type Value } from '../values/value';

/** How many values a text of a content has at most: what is larger is told apart as an object. */
const mostValues = 1000;

/**
 * A text that two values share exactly if nothing tells them apart: `1`, `1.0` and `True` are three, `-0.0` is not
 * `0.0`.
 * @returns `undefined` for what only its identity tells apart (functions, s-ops), what holds such, and what is too large.
 */
export function contentOf(value: Value): string | undefined {
  let left = mostValues;
  const write = (part: Value): string | undefined => {
    left -= 1;
    if (left < 0) return undefined;
    switch (typeof part) {
      case 'bigint':
        return `i${part}`;
      case 'number':
        return Object.is(part, -0) ? 'f-0' : `f${part}`;
      case 'boolean':
        return part ? 'bT' : 'bF';
      case 'string':
        return `s${JSON.stringify(part)}`;
      default:
        if (part instanceof List) return writeAll('[', part.items, ']');
        if (part instanceof Tuple) return writeAll('(', part.items, ')');
        if (part instanceof Dict)
          return part.size > left ? undefined : writeAll('{', part.entries().flat(), '}');
        if (part.kind === 'none') return 'N';
        return part.kind === 'complex' ? `c${write(part.re)},${write(part.im)}` : undefined;
    }
  };
  const writeAll = (open: string, items: readonly Value[], close: string): string | undefined => {
    if (items.length > left) return undefined;
    const texts: string[] = [];
    for (const item of items) {
      const text = write(item);
      if (text === undefined) return undefined;
      texts.push(text);
    }
    return open + texts.join(',') + close;
  };
  return write(value);
}
