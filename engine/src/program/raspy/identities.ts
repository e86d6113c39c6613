import { contentOf } from '../../graph/content';
import { Builtin } from '../../python/builtin';
import { builtins } from '../../python/builtins';
import type { Value } from '../../values/value';
import { isTransform } from '../values';

/** Tells values apart by text: by what they hold where that can be said, else each as itself. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #next = 0;

  keyOf(value: Value): string {
    const content = contentOf(value);
    if (content !== undefined || typeof value !== 'object') return content ?? '';
    if (isTransform(value)) return `${value.kind} ${value.node.id}`;
    // Methods are built-ins of their own for each object.
    return value instanceof Builtin && builtins.get(value.name) === value
      ? `built-in ${value.name}`
      : this.ofObject(value);
  }

  ofObject(thing: object): string {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return `#${known}`;
    this.#numbers.set(thing, this.#next);
    return `#${this.#next++}`;
  }
}
