import type { Budget } from '../../text/budget';
import type { Selection } from '../selection';
import { addConjunction } from './conjunction';

import { Rows } from './rows';
import { emptyTally, pairsOf, type Tally, type Weight } from './tally';
import { termsOf, type Term } from './terms';

/**
 * How what a selector selects is added up: by the terms of its predicate, each as quickly as its comparisons allow; where
 * one does not, by its rows of bits, of which there is one at a time.
 */
export class Plan {
  readonly #terms: readonly Term[] | undefined;

  constructor(
    private readonly selection: Selection,
    private readonly budget: Budget,
  ) {
    this.#terms = termsOf(selection);
  }

  /** Whether all queries select the same keys, as the predicate has it. */
  get isUniform(): boolean {
    return (
      this.#terms?.every(({ leaves }) => leaves.every(({ query }) => query.storage === 'constant')) ?? false
    );
  }

  /**
   * Adds up, for the first so many queries, the keys that each selects.
   * @throws OutOfBudget
   */
  tally(weights: readonly Weight[], queries: number): Tally {
    return this.#byTerms(weights, queries) ?? this.#byRows(weights, queries);
  }

  #byTerms(weights: readonly Weight[], queries: number): Tally | undefined {
    const { selection, budget } = this;
    const isOneSum = this.#terms?.length === 1 && this.#terms[0]?.times === 1;
    if (!this.#terms || !(isOneSum || weights.every(({ isExact }) => isExact))) return undefined;
    const tally = emptyTally(queries, weights);
    const work = { keys: selection.rankings.positions(selection.columns), weights, times: 1, tally, budget };
    for (const term of this.#terms) {
      if (!addConjunction(term, work, selection.rankings)) return undefined;
    }
    return tally;
  }

  #byRows(weights: readonly Weight[], queries: number): Tally {
    const { selection, budget } = this;
    const tally = emptyTally(queries, weights);
    const rows = new Rows(selection);
    const keys = new Int32Array(selection.columns);
    for (let query = 0; query < queries; query++) {
      const count = rows.positions(query, keys);
      budget.spend(rows.effort + count * (1 + weights.length));
      tally.counts[query] = count;
      for (const [{ data }, sums] of pairsOf(weights, tally)) {
        let sum = 0;
        for (let k = 0; k < count; k++) sum += data[keys[k] ?? 0] ?? 0;
        sums[query] = sum;
      }
    }
    return tally;
  }
}
