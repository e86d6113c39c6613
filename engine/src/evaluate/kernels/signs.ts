import { numberKinds, type Column, type Sequences } from '../column';
import { columnOfKind, numberColumn } from '../columnOf';
import { numbersOf, type Numbers } from './numbers';

const { int, float } = numberKinds;

/** The operations on one number that give a number. */
export type SignOperation = 'plus' | 'negate' | 'abs' | 'round';

/**
 * The signs, `abs` and `round` on a column of doubles.
 * @returns `undefined` where single values have to be looked at.
 */
export function signs(
  operation: SignOperation,
  operand: Column,
  length: number,
  sequences: Sequences,
): Column | undefined {
  const numbers = numbersOf(operand);
  if (!numbers) return undefined;
  const data = operation === 'round' ? rounded(numbers, length) : signed(operation, numbers, length);
  if (!data) return undefined;
  const { kind, kinds } = numbers;
  const keepsFloats = operation !== 'round';
  if (kind === float && keepsFloats) return columnOfKind(data, float);
  const resultKinds = new Uint8Array(kind === undefined ? length : 0);
  for (let i = 0; i < length; i++) {
    if (keepsFloats && kinds[i] === float) resultKinds[i] = float;
    // There is no int −0.
    else data[i] = (data[i] ?? 0) + 0;
  }
  return kind === undefined ? numberColumn(data, resultKinds, sequences) : columnOfKind(data, int);
}

function signed(operation: 'plus' | 'negate' | 'abs', { data, mask }: Numbers, length: number): Float64Array {
  const result = new Float64Array(length);
  switch (operation) {
    case 'plus':
      for (let i = 0; i < length; i++) result[i] = data[i & mask] ?? 0;
      return result;
    case 'negate':
      for (let i = 0; i < length; i++) result[i] = -(data[i & mask] ?? 0);
      return result;
    case 'abs':
      for (let i = 0; i < length; i++) result[i] = Math.abs(data[i & mask] ?? 0);
      return result;
  }
}

/** The nearest ints, ties to even; `undefined` where one is no safe int. */
function rounded({ data, mask }: Numbers, length: number): Float64Array | undefined {
  const result = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const number = data[i & mask] ?? 0;
    const floor = Math.floor(number);
    const rest = number - floor;
    const int = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
    if (!(Math.abs(int) <= Number.MAX_SAFE_INTEGER)) return undefined;
    result[i] = int;
  }
  return result;
}
