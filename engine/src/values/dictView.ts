import { Tuple, type Dict, type Value } from './value';

/** What `keys()`, `values()` and `items()` of a dict give: they show what the dict holds at any later time. */
export class DictView {
  readonly kind = 'view';

  constructor(
    readonly dict: Dict,
    readonly part: 'keys' | 'values' | 'items',
  ) {}

  get size(): number {
    return this.dict.size;
  }

  /** The items of the view; sees what comes to the dict while it is read. */
  *values(): Iterable<Value> {
    for (const [key, value] of this.dict.live()) {
      yield this.part === 'keys' ? key : this.part === 'values' ? value : new Tuple([key, value]);
    }
  }
}
