import type { Value } from '../../values/value';
import { columnLength, elementAt, numberKinds, type Column } from '../column';
import { columnOfKind, numberColumn, stringColumn } from '../columnOf';
import { Dictionary } from '../dictionary';
import { reduced, resultsOf, sequencesOf, type Aggregation } from '../reduction';
import { doubleOf, numbersOf } from './numbers';
import { Rows } from './rows';

/** What is known of the keys that each query selects. */
export interface Known {
  /** How many they are. */
  readonly counts: Float64Array;
  /** The sum of their positions; not needed where the sum of the values is the value of one. */
  readonly positions: Float64Array | undefined;
  /** The sum of their values; `undefined` where doubles do not hold it. */
  readonly sums: Float64Array | undefined;
  /** How many of their values are floats, where some may be. */
  readonly floats: Float64Array | undefined;
  /** Whether all values are floats. */
  readonly areFloats: boolean;
}

const { float } = numberKinds;

/** What queries get: the default, the value of their only key, or what becomes of several values. */
export class Results {
  #someEmpty = false;
  #someSingle = false;
  #someSeveral = false;

  constructor(
    private readonly aggregation: Aggregation,
    private readonly known: Known,
  ) {
    const { counts } = known;
    for (let query = 0; query < counts.length; query++) {
      const count = counts[query] ?? 0;
      if (count > 1) this.#someSeveral = true;
      else if (count === 1) this.#someSingle = true;
      else this.#someEmpty = true;
    }
  }

  /** @throws Failure where several values have no mean or sum, or the results can not be in one sequence. */
  column(): Column {
    return this.#numbers() ?? this.#strings() ?? this.#anything();
  }

  #numbers(): Column | undefined {
    const { aggregation, known } = this;
    const { fallback, reduce } = aggregation;
    const values = numbersOf(aggregation.values);
    const given = this.#someEmpty ? doubleOf(fallback) : { number: 0, kind: 0 };
    if (!values || !given || (this.#someSeveral && !known.sums)) return undefined;
    const { counts, positions, sums, floats } = known;
    const { mask, kind, kinds: valueKinds } = values;
    const single = positions || mask === 0 ? values.data : (sums ?? values.data);
    const isSum = reduce === 'sum';
    const severalKind = isSum && !known.areFloats ? numberKinds.int : numberKinds.float;
    const data = new Float64Array(counts.length);
    for (let query = 0; query < counts.length; query++) {
      const count = counts[query] ?? 0;
      if (count === 0) data[query] = given.number;
      else if (count > 1) data[query] = isSum ? (sums?.[query] ?? 0) : (sums?.[query] ?? 0) / count;
      else data[query] = single[positions ? (positions[query] ?? 0) & mask : query & mask] ?? 0;
    }
    const onlyKind = this.#onlyKind(given.kind, kind, floats ? undefined : severalKind);
    if (onlyKind !== undefined) return columnOfKind(data, onlyKind);
    const kinds = new Uint8Array(counts.length);
    for (let query = 0; query < counts.length; query++) {
      const count = counts[query] ?? 0;
      if (count === 0) kinds[query] = given.kind;
      else if (count > 1) kinds[query] = (floats?.[query] ?? 0) > 0 ? float : severalKind;
      else kinds[query] = kind ?? valueKinds[positions?.[query] ?? query] ?? 0;
    }
    return numberColumn(data, kinds, sequencesOf(reduce));
  }

  /** The kind of all results, where it is known without looking at each. */
  #onlyKind(
    ofDefault: number,
    ofSingle: number | undefined,
    ofSeveral: number | undefined,
  ): number | undefined {
    const kinds = new Set<number | undefined>();
    if (this.#someEmpty) kinds.add(ofDefault);
    if (this.#someSingle) kinds.add(ofSingle);
    if (this.#someSeveral) kinds.add(ofSeveral);
    return kinds.size === 1 ? kinds.values().next().value : undefined;
  }

  #strings(): Column | undefined {
    const { values, fallback } = this.aggregation;
    const { counts, positions } = this.known;
    if (values.storage !== 'string' || !positions || this.#someSeveral) return undefined;
    const given = typeof fallback === 'string' ? fallback : undefined;
    if (this.#someEmpty && given === undefined) return undefined;
    const { dictionary, data } = values;
    const codes = new Int32Array(counts.length);
    if (given === undefined || !this.#someEmpty) {
      for (let query = 0; query < codes.length; query++) codes[query] = data[positions[query] ?? 0] ?? 0;
      return stringColumn(codes, dictionary);
    }
    const known = dictionary.codeOf(given);
    const code = known < 0 ? dictionary.strings.length : known;
    for (let query = 0; query < codes.length; query++)
      codes[query] = counts[query] === 0 ? code : (data[positions[query] ?? 0] ?? 0);
    return stringColumn(codes, known < 0 ? new Dictionary([...dictionary.strings, given]) : dictionary);
  }

  #anything(): Column {
    const { aggregation } = this;
    const { selection, values, fallback, reduce, budget, progress } = aggregation;
    const { counts, positions } = this.known;
    const rows = this.#someSeveral ? new Rows(selection) : undefined;
    const results: Value[] = [];
    for (let query = 0; query < counts.length; query++) {
      const count = counts[query] ?? 0;
      if (count === 0) results.push(fallback);
      else if (count === 1) results.push(elementAt(values, positions?.[query] ?? 0));
      else {
        if (reduce === 'sum') progress.position = query;
        budget.spend(columnLength(values));
        results.push(reduced(aggregation, query, rows?.keysOf(query) ?? []));
      }
    }
    progress.position = undefined;
    return resultsOf(aggregation, results, (query) => counts[query] === 0);
  }
}
