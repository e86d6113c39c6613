/** How much a problem matters: an error keeps a statement from working, the others do not. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a problem code stands for, with a program that has the problem and the same program mended. */
export interface CodeInfo {
  readonly severity: Severity;
  /** A sentence. */
  readonly meaning: string;
  /** The language of its programs: RASP where nothing is said. */
  readonly language?: 'raspy';
  readonly wrong: string;
  readonly mended: string;
  /** The files beside it that the program loads, by the name in their `load`. */
  readonly files?: Readonly<Record<string, string>>;
}

export type CodeTable = Readonly<Record<string, CodeInfo>>;
