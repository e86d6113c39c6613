import type { BaseName } from '../../graph/node';

/** The s-ops that read the input; their names can not be bound. */
export const baseNames: readonly BaseName[] = [
  'indices',
  'tokens_asis',
  'tokens_str',
  'tokens_int',
  'tokens_float',
  'tokens_bool',
];

const reservedEverywhere: ReadonlySet<string> = new Set([
  ...baseNames,
  'True',
  'False',
  'out',
  'range',
  'zip',
  'len',
  'get',
]);

/** Whether a name can be bound in no scope at all. */
export function isReserved(name: string): boolean {
  return reservedEverywhere.has(name);
}

/** Whether a name stays in the file that binds it when the file is loaded. */
export function isPrivate(name: string): boolean {
  return name.startsWith('_');
}

/** Whether a name is one of the s-ops that read the input. */
export function isBaseName(name: string): name is BaseName {
  return (baseNames as readonly string[]).includes(name);
}
