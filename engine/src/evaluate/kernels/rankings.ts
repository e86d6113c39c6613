import { columnLength, type Column } from '../column';
import { comparison } from './comparison';
import { allPositions } from './countingSort';
import type { Leaf } from './leaf';
import { placesOfKeys, rankingOf } from './ranking';
import type { Places, Ranking } from './places';
import type { Weight } from './tally';

/** What is known of columns as keys, each made once as long as they live. */
export class Rankings {
  readonly #ordered = new WeakMap<Column, Ranking>();
  readonly #unordered = new WeakMap<Column, Ranking>();
  readonly #places = new WeakMap<Ranking, Places>();
  readonly #keys = new WeakMap<Leaf, Int32Array>();
  #positions: Int32Array = new Int32Array(0);
  #positionWeight: Weight = { data: new Float64Array(0), isExact: true };

  /** All positions below a length, in their order. */
  positions(length: number): Int32Array {
    if (this.#positions.length !== length) this.#positions = allPositions(length);
    return this.#positions;
  }

  /** Positions as what is added up: where one key is selected, their sum is its position. */
  positionWeight(length: number): Weight {
    if (this.#positionWeight.data.length !== length)
      this.#positionWeight = { data: new Float64Array(this.positions(length)), isExact: true };
    return this.#positionWeight;
  }

  /** The positions of the keys for which a comparison with a constant holds; `undefined` as `comparison` gives it. */
  keysFor(leaf: Leaf): Int32Array | undefined {
    const known = this.#keys.get(leaf);
    if (known) return known;
    const keys = keysFor(leaf, this.positions(columnLength(leaf.key)));
    if (keys) this.#keys.set(leaf, keys);
    return keys;
  }

  /** @param isOrdered Whether an order is asked for, or only equality. */
  of(key: Column, isOrdered: boolean): Ranking {
    // Doubles are ranked by their order anyway.
    const areDoubles = key.storage !== 'string' && key.storage !== 'boxed' && key.storage !== 'constant';
    const rankings = isOrdered || areDoubles ? this.#ordered : this.#unordered;
    const known = rankings.get(key);
    if (known) return known;
    const ranking = rankingOf(key, isOrdered);
    rankings.set(key, ranking);
    return ranking;
  }

  /** Where queries stand among keys. */
  places(ranking: Ranking, key: Column, query: Column): Places {
    if (key !== query) return ranking.locate(query);
    const known = this.#places.get(ranking) ?? placesOfKeys(ranking);
    this.#places.set(ranking, known);
    return known;
  }
}

function keysFor({ op, key, query }: Leaf, positions: Int32Array): Int32Array | undefined {
  const isSame = key.storage === 'constant';
  const holding = comparison(op, key, query, isSame ? 1 : positions.length);
  if (!holding) return undefined;
  if (isSame) return holding[0] === 1 ? positions : positions.subarray(0, 0);
  const keys = new Int32Array(positions.length);
  let count = 0;
  for (let position = 0; position < positions.length; position++) {
    keys[count] = position;
    count += holding[position] ?? 0;
  }
  return keys.slice(0, count);
}
