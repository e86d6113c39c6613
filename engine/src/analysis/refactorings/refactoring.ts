import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Analysis } from '../analysis';
import type { NameTable } from '../names/table';
import type { NameSources } from '../names/tables';

export type RefactoringKind = 'extract' | 'inline' | 'rewrite';

/** A change of a text after which the program means what it meant. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly title: string;
  /** In the order of the text; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Where, in the text after the change, a name stands that was made up: a person may want another one. */
  readonly madeUpAt?: number;
}

/** Where refactorings are asked for, and what is known there. */
export interface RefactoringRequest {
  readonly analysis: Analysis;
  /** The names of the text. */
  readonly table: NameTable;
  /** The names of all texts that may use those of this one, or that it may use. */
  readonly tables: readonly NameTable[];
  readonly sources: NameSources;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
  /** What another text would be in place of this one, analyzed as this one was. */
  analyzeInstead(text: string): Analysis;
}

/** A change that is still to be looked at. */
export interface Draft {
  readonly edits: readonly TextEdit[];
  /** Expressions that stand somewhere else, or more than once, after the change. */
  readonly copies: readonly Copy[];
  /** Texts that are gone, with all that is in them. */
  readonly removed: readonly Span[];
  /** The name that is new, if there is one. */
  readonly newName?: string;
  /** An expression that is written in another way. */
  readonly rewritten?: Rewritten;
}

/** An expression of the text before, where it stands in the text after. */
export interface Copy {
  readonly from: Span;
  readonly to: number;
}

/** An expression that is written in another way. */
export interface Rewritten {
  readonly edit: TextEdit;
  /** Names in it that every program has. */
  readonly given: readonly string[];
  /** It is known to have the same values, though it is computed in another way. */
  readonly isOtherWay: boolean;
}
