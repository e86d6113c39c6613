import type { Value } from '../values/value';

/** What built-ins need of who runs the program. */
export interface Interpreter {
  call(callee: Value, args: readonly Value[]): Value;
  /** Counts work done and items made. @throws OutOfBudget */
  charge(items: number): void;
  print(text: string): void;
  /** The items of all that has items, also of what only the program knows. @throws Failure `type/iterable` */
  iterate(value: Value): Iterable<Value>;
  str(value: Value): string;
  repr(value: Value): string;
}

/** The arguments of a call. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}
