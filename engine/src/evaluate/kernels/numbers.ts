import type { Value } from '../../values/value';
import { numberKinds, type Column } from '../column';
import { kindOfNumber } from '../columnOf';

/** A column of numbers that doubles hold exactly, as loops read it: element `i` is `data[i & mask]`. */
export interface Numbers {
  readonly data: Float64Array | Uint8Array;
  /** 0 for a number that is the same everywhere, else all ones. */
  readonly mask: 0 | -1;
  /** The kind of all of them, of `numberKinds`; where there are several, `kinds` tells of each. */
  readonly kind: number | undefined;
  readonly kinds: Uint8Array;
}

const everywhere = 0;
const each = -1;
const noKinds = new Uint8Array(0);

/** The numbers of a column; `undefined` for what is none, or no double. */
export function numbersOf(column: Column): Numbers | undefined {
  switch (column.storage) {
    case 'int':
      return { data: column.data, mask: each, kind: numberKinds.int, kinds: noKinds };
    case 'float':
      return { data: column.data, mask: each, kind: numberKinds.float, kinds: noKinds };
    case 'bool':
      return { data: column.data, mask: each, kind: numberKinds.bool, kinds: noKinds };
    case 'number':
      return { data: column.data, mask: each, kind: undefined, kinds: column.kinds };
    case 'constant': {
      const double = doubleOf(column.value);
      return (
        double && {
          data: Float64Array.of(double.number),
          mask: everywhere,
          kind: double.kind,
          kinds: noKinds,
        }
      );
    }
    default:
      return undefined;
  }
}

/** The kind of each number, written down. */
export function kindsOf({ kind, kinds }: Numbers, length: number): Uint8Array {
  return kind === undefined ? kinds : new Uint8Array(length).fill(kind);
}

/** A number that doubles hold exactly, with its kind; `undefined` for all else. */
export function doubleOf(value: Value): { readonly number: number; readonly kind: number } | undefined {
  if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const number = Number(value);
  if (typeof value === 'bigint' && !Number.isSafeInteger(number)) return undefined;
  return { number, kind: kindOfNumber(value) };
}
