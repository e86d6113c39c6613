import type { ProblemCode } from './codes';
import type { Severity } from './codes/codeInfo';
import type { Span } from './span';

export type { Severity };

/** A replacement of a piece of text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change that mends a problem, offered under `title`. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place in the same file that explains a problem. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** What an editor may show of a place beside the message: `unnecessary` code is faded. */
export type ProblemTag = 'unnecessary';

/** A diagnostic before it meets LSP. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly span: Span;
  /** What was wrong, where (sample and position if it failed on a sample) and what to do. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly ProblemTag[];
}
