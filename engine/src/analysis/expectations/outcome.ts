import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Record } from '../../program/record';
import type { Comment } from '../../syntax/tree';
import type { Reading } from './reading';

/** What came of an expectation. What can not be checked has not passed. */
export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly expected: string; readonly actual: string }
  | { readonly kind: 'unchecked'; readonly problem: Problem };

/** What a `# expect:` of a file says, and what came of it. */
export interface Expectation {
  /** What is expected, as it is written. */
  readonly text: string;
  /** Where that stands. */
  readonly span: Span;
  readonly comment: Comment;
  /** The name of the definition that it is about, if it stands at one. */
  readonly about: string | undefined;
  readonly outcome: Outcome;
  /** What its expressions became, if it was checked. */
  readonly seen: { readonly reading: Reading; readonly record: Record } | undefined;
}
