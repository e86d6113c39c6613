import type { Comparison } from '../../values/compare';
import { isAtom, none } from '../../values/value';
import type { Column } from '../column';

/** The comparison of keys with queries that a selector begins with: key `j` is selected where `key_j op query_i`. */
export interface Leaf {
  readonly op: Comparison;
  readonly key: Column;
  readonly query: Column;
}

/** Whether no pair of keys and queries can fail to be compared, and ranks say all there is to say of them. */
export function isRanked({ op, key, query }: Leaf): boolean {
  if (op === '==' || op === '!=') return isSimple(key) && isSimple(query);
  const kinds = [classOf(key), classOf(query)];
  return kinds[0] !== undefined && kinds[0] === kinds[1];
}

/** What a column has an order by, where it has one. */
function classOf(column: Column): 'number' | 'string' | undefined {
  switch (column.elements) {
    case 'string':
      return 'string';
    case 'mixed': {
      if (column.storage === 'number') return 'number';
      if (column.storage !== 'boxed' || column.data.length > 0) return numbersOnly(column);
      return undefined;
    }
    default:
      return 'number';
  }
}

function numbersOnly(column: Column): 'number' | undefined {
  const isNumbers =
    column.storage === 'boxed' && column.data.every((value) => isAtom(value) && typeof value !== 'string');
  return isNumbers ? 'number' : undefined;
}

/** Whether all elements are atoms or `None`, which are equal by what they are, and quickly compared. */
function isSimple(column: Column): boolean {
  if (column.storage === 'constant') return isAtom(column.value) || column.value === none;
  return column.storage !== 'boxed' || column.data.every((value) => isAtom(value) || value === none);
}
