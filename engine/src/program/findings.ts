import type { GraphNode } from '../graph/node';
import type { Load } from '../syntax/rasp/tree';
import type { Tree } from '../syntax/tree';
import type { Problem, Severity } from '../text/problem';
import type { Span } from '../text/span';
import type { Sample } from '../values/sample';

/** A piece of the text. */
export interface Spanned {
  readonly span: Span;
}

/** An s-op or selector that a program made, to be tried on the sample in force where it was made. */
export interface Made {
  readonly node: GraphNode;
  readonly sample: Sample;
  /** The expression at the top level of the file that was at work. */
  readonly site: Spanned;
  /** Where inside of a function of the file it was made. */
  readonly inner: Spanned | undefined;
  /** The name of the function of the library or of a loaded file at work, if one was. */
  readonly foreign: string | undefined;
  /** Whether it is applied to this sample by the program itself. */
  readonly applied: boolean;
  /** How bad it is if it has no value. */
  readonly severity: Severity;
}

/** A `load` statement that found its file. */
export interface Loaded {
  readonly statement: Load;
  readonly uri: string;
  /** The problems of the file, its syntax problems included. */
  readonly problems: readonly Problem[];
  readonly tree: Tree;
}
