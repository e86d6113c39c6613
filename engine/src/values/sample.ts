import { codePoints } from '../text/codePoints';
import { pythonSource, source } from './format';
import { largestSize } from './sizes';
import { Dict, isAtom, List, Tuple, type Value } from './value';

/** An input that s-ops are shown on; only RASPy, and a session that is given one, has empty ones. */
export class Sample {
  /** As source: `"hello"`, `[1, 2, 3]`. */
  readonly text: string;

  /** The sample of the reference, where nobody says otherwise. */
  static readonly hello = new Sample(codePoints('hello'), 'hello', source);

  private constructor(
    readonly elements: readonly Value[],
    /** The value that the sample was made of. */
    readonly value: Value,
    textOf: (value: Value) => string,
  ) {
    this.text = textOf(value);
  }

  /**
   * The sample a value makes in RASP: a string its characters (code points), a list its items, a dict its keys.
   * @returns `undefined` for an empty one and for values that are no sequence.
   */
  static of(value: Value): Sample | undefined {
    const elements = elementsOf(value);
    return elements && elements.length > 0 ? new Sample(elements, value, source) : undefined;
  }

  /**
   * A sample of RASPy, which may be empty and hold elements of any kind.
   * @param value What iterating over gave the elements, if it is not a list of them.
   */
  static ofElements(elements: readonly Value[], value: Value = new List(elements)): Sample {
    // Lists of RASPy change.
    return new Sample(elements.slice(), value, pythonSource);
  }

  /** As `of`, but also of empty ones, on which nothing has a value in RASP. */
  static evenEmpty(value: Value): Sample | undefined {
    const elements = elementsOf(value);
    return elements && new Sample(elements, value, source);
  }

  get length(): number {
    return this.elements.length;
  }

  /** Whether samples with the same text have the same elements: functions in it may only be called the same. */
  get isTold(): boolean {
    return this.text.length < largestSize && areTold(this.elements);
  }
}

/** What a loop over the value as an input would see, or `undefined` if it is not a sequence. */
export function elementsOf(value: Value): readonly Value[] | undefined {
  if (typeof value === 'string') return codePoints(value);
  if (value instanceof List || value instanceof Tuple) return value.items;
  return value instanceof Dict ? value.keys() : undefined;
}

/** How many values inside of elements are looked at; lists can be deep, and hold each other many times over. */
const mostInside = 1000;

function areTold(elements: readonly Value[]): boolean {
  let left = mostInside;
  const isTold = (element: Value): boolean => {
    if (isAtom(element) || element.kind === 'none' || element.kind === 'complex') return true;
    if (!(element instanceof Tuple || element instanceof List)) return false;
    left -= 1 + element.items.length;
    return left > 0 && element.items.every(isTold);
  };
  return elements.every(isTold);
}
