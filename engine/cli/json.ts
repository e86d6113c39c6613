/** A number written as it stands: JSON.stringify would turn `2.0` into `2` and `-0.0` into `0`. */
export class RawNumber {
  constructor(readonly text: string) {}
}

export type Json =
  string | number | boolean | RawNumber | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a record consists of; fields that are `undefined` are not written. */
export type Fields = Readonly<Record<string, Json | undefined>>;

/** Writes JSON on one line; fields that are `undefined` are left out. */
export function toJson(value: Json): string {
  if (value instanceof RawNumber) return value.text;
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(toJson).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter((field): field is [string, Json] => field[1] !== undefined);
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${toJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
