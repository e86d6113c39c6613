import { truthOf, type Column } from '../column';
import { boolColumn } from '../columnOf';

/** What is made of the truth of elements, and what Python's `&`, `|` and `^` make of bools. */
export type LogicOperation = 'and' | 'or' | 'not' | 'indicator';

export type BitOperation = '&' | '|' | 'xor' | 'invert';

/** `and`, `or`, `not` and `indicator`; never fails, whatever the elements. */
export function logic(operation: LogicOperation, operands: readonly Column[], length: number): Column {
  const [a = noTruth, b = noTruth] = operands.map((operand) => truthOf(operand, length));
  if (operation === 'indicator') return { storage: 'int', elements: 'int', data: new Float64Array(a) };
  const result = new Uint8Array(length);
  switch (operation) {
    case 'and':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0);
      break;
    case 'or':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) | (b[i] ?? 0);
      break;
    case 'not':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) ^ 1;
      break;
  }
  return boolColumn(result);
}

const noTruth = new Uint8Array(0);

/** Python's operators of bits on bools; `undefined` for what are no bools. */
export function bits(
  operation: BitOperation,
  operands: readonly Column[],
  length: number,
): Column | undefined {
  if (operands.some(({ elements }) => elements !== 'bool')) return undefined;
  const [a = noTruth, b = noTruth] = operands.map((operand) => truthOf(operand, length));
  const result = new Uint8Array(length);
  switch (operation) {
    case '&':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0);
      break;
    case '|':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) | (b[i] ?? 0);
      break;
    case 'xor':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) ^ (b[i] ?? 0);
      break;
    case 'invert':
      for (let i = 0; i < length; i++) result[i] = (a[i] ?? 0) ^ 1;
      break;
  }
  return boolColumn(result);
}
