import { codePoints } from '../text/codePoints';
import { source } from './format';
import { Dict, List, type Value } from './value';

/** An input that s-ops are shown on: at least one element. */
export class Sample {
  /** As RASP source: `"hello"`, `[1, 2, 3]`. Equal texts are equal samples. */
  readonly text: string;

  /** The sample of the reference, where nobody says otherwise. */
  static readonly hello = new Sample(codePoints('hello'), 'hello');

  private constructor(
    readonly elements: readonly Value[],
    /** The value that the sample was made of. */
    readonly value: Value,
  ) {
    this.text = source(value);
  }

  /**
   * The sample a value makes: a string its characters (code points), a list its items, a dict its keys.
   * @returns `undefined` for an empty one and for values that are no sequence.
   */
  static of(value: Value): Sample | undefined {
    const elements = elementsOf(value);
    return elements && elements.length > 0 ? new Sample(elements, value) : undefined;
  }

  get length(): number {
    return this.elements.length;
  }
}

/** What a loop over the value as an input would see, or `undefined` if it is not a sequence. */
export function elementsOf(value: Value): readonly Value[] | undefined {
  if (typeof value === 'string') return codePoints(value);
  if (value instanceof List) return value.items;
  return value instanceof Dict ? value.keys() : undefined;
}
