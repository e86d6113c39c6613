import type { GraphNode } from '../graph/node';
import type { Name, Statement } from '../syntax/tree';
import type { Problem } from '../text/problem';
import type { Value } from '../values/value';
import type { Examples, Record } from './record';
import type { Loaded, Made } from './findings';
import type { Binding } from './scope';
import type { FunctionSyntax } from './values';

/** The value of an expression statement at the top level. */
export interface Result {
  readonly statement: Statement;
  readonly value: Value;
}

/** A name that a file binds at its top level, as the statement that binds it leaves it. */
export interface Definition {
  readonly name: Name;
  readonly statement: Statement;
  readonly value: Value;
  /** How many names the statement defines, this one included. */
  readonly together: number;
  /** The samples in force there. */
  readonly examples: Examples;
}

/** What a statement of the top level prints at once, its line breaks included. */
export interface Output {
  readonly statement: Statement;
  readonly text: string;
}

/** What became of a file: names, results, problems, and the record of every expression. */
export interface Program {
  /** The names of the file with their last binding, in the order in which they were first bound. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The names of the library. */
  readonly library: ReadonlyMap<string, Binding>;
  readonly results: readonly Result[];
  /** What the statements of the top level bound, in the order of the text; a name bound twice is there twice. */
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
  readonly record: Record;
  /** Every s-op and selector made, with the sample it is to be tried on. */
  readonly made: readonly Made[];
  /** The files that the file itself loads. */
  readonly loads: readonly Loaded[];
  /** The names that the program gives to heads, as RASPy's `name` does. */
  readonly headNames: ReadonlyMap<GraphNode, string>;
  /** What the program prints, piece by piece. */
  readonly output: readonly Output[];
  /** The functions that work on single elements; only some calls of them are recorded. */
  readonly elementwise: ReadonlySet<FunctionSyntax>;
  /** Where elementwise operations with a key stand in the text. */
  readonly elementwiseStarts: ReadonlyMap<string, readonly number[]>;
  /** The samples in force at the end. */
  readonly examples: Examples;
}
