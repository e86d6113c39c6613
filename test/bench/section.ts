/** A part of the bench: what a file `NAME.bench.ts` of this folder has as its default export. */
export interface Section {
  /** What is measured, in a sentence. */
  readonly about: string;
  /** Measures, and tells the report what it finds. What it starts has ended when it resolves. */
  run(report: Report): Promise<void>;
}

/** One way to do something, whose time is measured. */
export type Candidate =
  /** Timed as it is. What takes far less than a millisecond is repeated. */
  | (() => unknown)
  /** Makes anew, untimed, what each run works on, such as a graph that has no values yet; gives what is timed. */
  | { readonly prepare: () => (() => unknown) | Promise<() => unknown> }
  /** Gives the milliseconds of a run, measured where they pass, such as in a page. */
  | { readonly measure: () => Promise<number> };

/** Takes what a section finds, and prints it. */
export interface Report {
  /**
   * Measures candidates by turns, so that what else the machine does is shared by all of them. Tells the median and the
   * fastest run of each, and how many times the median of the first candidate it takes.
   */
  compare(title: string, candidates: Readonly<Record<string, Candidate>>): Promise<void>;
  /** Tells times that were measured already, in milliseconds: their median, and what 95 of a hundred stay below. */
  spread(title: string, times: ReadonlyMap<string, readonly number[]>): void;
  /** Tells what is no time, such as a size. */
  tell(title: string, facts: Readonly<Record<string, string>>): void;
}
