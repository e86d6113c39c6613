import type { BaseNode } from '../graph/node';
import { toFloatValue, toInt } from '../values/convert';
import { str } from '../values/format';
import type { Sample } from '../values/sample';
import { isTrue, type Value } from '../values/value';
import type { Column } from './column';
import { stringColumn } from './columnOf';
import { encode } from './dictionary';

/** A column that is known of the sample. */
interface Known {
  readonly column: Column;
  /** Whether it is the base itself; else its elements are what the base is made of. */
  readonly isWhole: boolean;
}

/**
 * What is known of a base s-op without looking at single elements.
 * @throws Failure `budget/size` for strings that are too long together.
 */
export function baseColumn({ name }: BaseNode, { elements, length }: Sample): Known | undefined {
  if (length === 0) return undefined;
  if (name === 'indices') {
    const data = new Float64Array(length);
    for (let i = 0; i < length; i++) data[i] = i;
    return { column: { storage: 'int', elements: 'int', data }, isWhole: true };
  }
  const encoded = encode(elements);
  if (!encoded) return undefined;
  const { data, dictionary } = encoded;
  if (name === 'tokens_asis' || name === 'tokens_raw' || name === 'tokens_str')
    return { column: stringColumn(data, dictionary), isWhole: true };
  return { column: { storage: 'string', elements: 'string', data, dictionary }, isWhole: false };
}

/** The element of a base s-op. @throws Failure where an element can not be converted. */
export function baseElement({ name }: BaseNode, element: Value, position: number): Value {
  switch (name) {
    case 'indices':
      return BigInt(position);
    case 'tokens_asis':
    case 'tokens_raw':
      return element;
    case 'tokens_str':
      return str(element);
    case 'tokens_int':
      return toInt(element);
    case 'tokens_float':
      return toFloatValue(element);
    case 'tokens_bool':
      return isTrue(element);
  }
}
