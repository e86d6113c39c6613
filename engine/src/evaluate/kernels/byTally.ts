import { elementAt, type Column } from '../column';
import { constantColumn } from '../columnOf';
import { sequencesOf, type Aggregation } from '../reduction';

import { doubleOf } from './numbers';
import { Plan } from './plan';
import { Results } from './results';
import { summandsOf } from './summands';

/**
 * Aggregates without looking at single pairs: the number of selected keys says which queries get the default; where it is
 * one, the sum of the positions is the position of the value; where it is more, the sum of the values is the sum.
 * @throws Failure as `aggregate`, about the same query.
 * @throws OutOfBudget
 */
export function aggregateByTally(aggregation: Aggregation): Column {
  const { selection, values, fallback, reduce, budget } = aggregation;
  const { rows, columns } = selection;
  const plan = new Plan(selection, budget);
  const queries = plan.isUniform ? 1 : rows;
  const summands = isSummed(aggregation) ? summandsOf(values, columns) : undefined;
  const isItsSum =
    summands !== undefined &&
    (values.storage === 'int' || values.storage === 'bool') &&
    doubleOf(fallback) !== undefined;
  const needsPositions = !isItsSum && values.storage !== 'constant';
  const positions = needsPositions ? selection.rankings.positionWeight(columns) : undefined;
  const tally = plan.tally(
    [positions, summands?.weight, summands?.floats].filter((weight) => weight !== undefined),
    queries,
  );
  const sums = [...tally.sums];
  const results = new Results(aggregation, {
    counts: tally.counts,
    positions: positions && sums.shift(),
    sums: summands && sums.shift(),
    floats: summands?.floats ? sums.shift() : undefined,
    areFloats: summands?.areFloats ?? false,
  });
  const column = results.column();
  return queries === rows ? column : constantColumn(elementAt(column, 0), rows, sequencesOf(reduce));
}

/** Whether several values may be added up: RASP takes no mean of bools. */
function isSummed({ values, reduce }: Aggregation): boolean {
  return reduce === 'sum' || values.elements === 'int' || values.elements === 'float';
}
