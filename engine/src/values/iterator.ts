import { Failure } from '../text/failure';
import type { Value } from './value';

/**
 * Python's iterators: of `iter`, `enumerate`, `zip`, `map`, `filter`, `reversed` and generators. They make their items
 * when they are asked for, and only once.
 */
export class IteratorValue {
  readonly kind = 'iterator';
  readonly #items: Iterator<Value>;
  #running = false;

  constructor(
    /** What made it: `enumerate`, `generator`. */
    readonly name: string,
    items: Iterable<Value>,
  ) {
    this.#items = items[Symbol.iterator]();
  }

  get label(): string {
    return `${this.name} object`;
  }

  /** The next item; `undefined` when there are no more. @throws Failure what making the item fails with. */
  next(): Value | undefined {
    if (this.#running)
      throw new Failure(
        'value/changed',
        `the next item of this ${this.name} is asked for while it is being made`,
      );
    this.#running = true;
    try {
      const result = this.#items.next();
      return result.done === true ? undefined : result.value;
    } catch (error) {
      // Iterators over iterators over iterators … are at work all at once.
      if (error instanceof RangeError)
        throw new Failure('budget/depth', `too many iterators are nested below this ${this.name}`);
      throw error;
    } finally {
      this.#running = false;
    }
  }

  /** What is left, made as it is read. */
  *rest(): Iterable<Value> {
    for (let item = this.next(); item !== undefined; item = this.next()) yield item;
  }
}
