import { equals } from '../values/compare';
import { formatElement } from '../values/format';
import { elementsOfColumn, type Column } from './column';

/** A sequence as the reference prints it: `[h, e, l, l, o] (strings)`, `[5]*5 (ints)` when all are equal. */
export function showColumn(column: Column): string {
  return `${showElements(column)} (${column.elements}s)`;
}

/** The elements alone: `[h, e, l, l, o]`, `[5]*5`. */
export function showElements(column: Column): string {
  const atoms = elementsOfColumn(column);
  const [first] = atoms;
  if (atoms.length > 1 && first !== undefined && atoms.every((atom) => equals(atom, first))) {
    return `[${formatElement(first)}]*${atoms.length}`;
  }
  return `[${atoms.map(formatElement).join(', ')}]`;
}

/** A letter for the type of each element: `i` int, `f` float, `b` bool, `s` string. */
export function typeLetters(column: Column): string {
  const letters = { bigint: 'i', number: 'f', boolean: 'b', string: 's' };
  return elementsOfColumn(column)
    .map((atom) => letters[typeof atom as keyof typeof letters])
    .join('');
}
