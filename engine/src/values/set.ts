import { HashTable } from './hashTable';
import type { Value } from './value';

/**
 * Python's `set`. Its items stand in the order in which they came; the order of Python's own sets is no one's to rely on.
 */
export class SetValue {
  readonly kind = 'set';
  readonly #items = new HashTable<true>();

  /** @throws Failure `type/hash` for an item that can change, as in all that take an item. */
  constructor(items: Iterable<Value> = []) {
    for (const item of items) this.add(item);
  }

  get size(): number {
    return this.#items.size;
  }

  has(item: Value): boolean {
    return this.#items.has(item);
  }

  add(item: Value): void {
    this.#items.set(item, true);
  }

  /** @returns whether the item was there. */
  delete(item: Value): boolean {
    return this.#items.delete(item);
  }

  clear(): void {
    this.#items.clear();
  }

  /** The items; sees what comes while it is read. */
  *values(): Iterable<Value> {
    for (const [item] of this.#items.entries()) yield item;
  }
}
