import { equals } from '../values/compare';
import { roundToThousandths } from '../values/decimal';
import { formatElement, repr } from '../values/format';
import { List, type Value } from '../values/value';
import { columnLength, elementAt, elementsOfColumn, type Column } from './column';

/**
 * A sequence as the reference prints it: `[h, e, l, l, o] (strings)`, `[5]*5 (ints)` when all are equal; `(mixed)` where
 * the elements have no type in common.
 */
export function showColumn(column: Column): string {
  return `${showElements(column)} (${column.elements === 'mixed' ? 'mixed' : `${column.elements}s`})`;
}

/** A sequence as RASPy prints it: Python's text of the list. */
export function showList(column: Column): string {
  return repr(new List(elementsOfColumn(column)));
}

/** As `showList`, with floats to three decimals: for where there is little room. */
export function showShortList(column: Column): string {
  return repr(
    new List(
      elementsOfColumn(column).map((element) =>
        typeof element === 'number' ? roundToThousandths(element) : element,
      ),
    ),
  );
}

/** The elements alone: `[h, e, l, l, o]`, `[5]*5`. */
export function showElements(column: Column): string {
  const elements = elementsOfColumn(column);
  const [first] = elements;
  if (elements.length > 1 && first !== undefined && elements.every((element) => equals(element, first))) {
    return `[${formatElement(first)}]*${elements.length}`;
  }
  return `[${elements.map(formatElement).join(', ')}]`;
}

/**
 * As many elements of a long column as can matter where only so many characters are shown: it is shown the same up to
 * there. Where these are all equal it is the column as it is.
 */
export function beginningOf(column: Column, characters: number): Column {
  if (columnLength(column) <= characters || column.storage === 'constant') return column;
  const data = Array.from({ length: characters }, (_, position) => elementAt(column, position));
  const [first] = data;
  if (first === undefined || data.every((element) => equals(element, first))) return column;
  return { storage: 'boxed', elements: column.elements, data };
}

/** A letter for the type of each element: `i` int, `f` float, `b` bool, `s` string, `o` for what is no atom. */
export function typeLetters(column: Column): string {
  return elementsOfColumn(column).map(letterOf).join('');
}

function letterOf(element: Value): string {
  switch (typeof element) {
    case 'bigint':
      return 'i';
    case 'number':
      return 'f';
    case 'boolean':
      return 'b';
    case 'string':
      return 's';
    default:
      return 'o';
  }
}
