import type fc from 'fast-check';
import type { Language } from '@rasp/engine';

/**
 * Something that holds whatever the program: what a file of `laws/` has. Cases go from one process to another, so they
 * are of what JSON can hold.
 */
export interface Law<Case = unknown> {
  readonly name: string;
  /** What holds, in a sentence. */
  readonly about: string;
  /** How many cases the normal tests check in each language. */
  readonly few: number;
  /** Random cases in a language. */
  cases(language: Language): fc.Arbitrary<Case>;
  /** Makes what cases are checked with, one after the other. */
  begin(): Trial<Case> | Promise<Trial<Case>>;
  /** A case that is as small as can be found, of which `fails` still holds, as it does of the one given. */
  reduce(made: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case>;
  /** A case as a person reads it. */
  show(made: Case): string;
}

/** What checks the cases of a law. */
export interface Trial<Case = unknown> {
  /** Fails where a case breaks the law. */
  check(made: Case): void | Promise<void>;
  /** Ends what was begun. */
  end(): void | Promise<void>;
}

/** The trial of a law that needs nothing but itself. */
export function plainTrial<Case>(check: (made: Case) => void): Trial<Case> {
  return { check, end: () => undefined };
}
