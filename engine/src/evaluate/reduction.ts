import type { Reduction } from '../graph/node';
import type { Budget } from '../text/budget';
import { Failure } from '../text/failure';
import { brief } from '../values/format';
import type { Value } from '../values/value';
import type { Column, Sequences } from './column';
import { columnOf } from './columnOf';
import { meanOf } from './mean';
import type { Selection } from './selection';
import { sumOf } from './sum';

/** What is aggregated: values at the keys that each query of a selection selects. */
export interface Aggregation {
  readonly selection: Selection;
  readonly values: Column;
  /** What a query gets that selects nothing. */
  readonly fallback: Value;
  /** What becomes of several selected values; one passes through as it is, of any type. */
  readonly reduce: Reduction;
  readonly budget: Budget;
  /** Told the query at work. */
  readonly progress: { position: number | undefined };
}

/** What results may hold side by side. */
export function sequencesOf(reduce: Reduction): Sequences {
  return reduce === 'mean' ? 'typed' : 'mixed';
}

/** What becomes of several selected values. @throws Failure as `meanOf` and `sumOf`. */
export function reduced({ reduce, values }: Aggregation, query: number, keys: readonly number[]): Value {
  return reduce === 'mean' ? meanOf(query, keys, values) : sumOf(query, keys, values);
}

/**
 * The column of the results of all queries.
 * @param isEmpty Whether a query selects nothing.
 * @throws Failure where they can not be in one sequence.
 */
export function resultsOf(
  { reduce, fallback, values }: Aggregation,
  results: readonly Value[],
  isEmpty: (query: number) => boolean,
): Column {
  try {
    return columnOf(results, sequencesOf(reduce));
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.code !== 'sequence/mixed') throw failure;
    const empty = results.findIndex((_, query) => isEmpty(query));
    if (empty < 0) throw failure;
    throw new Failure(
      failure.code,
      `query position ${empty} selects nothing and gets the default ${brief(fallback)}, but the values are ${values.elements}s; give \`aggregate\` a default of that type as its third argument`,
    );
  }
}
