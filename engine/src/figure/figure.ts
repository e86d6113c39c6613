/** What a row or column of cells holds. */
export type StripRole = 'input' | 'key' | 'query' | 'value' | 'result';

/** The values of an s-op as a row or column of cells. */
export interface Strip {
  readonly role: StripRole;
  /** The s-op's name or source text. */
  readonly label: string;
  readonly cells: readonly string[];
}

/** One attention head: a selector and, where it is aggregated with, the values it moves and what becomes of them. */
export interface HeadFigure {
  readonly name: string;
  /** The layer it works in, from 1; absent for a selector that is shown by itself. */
  readonly layer: number | undefined;
  /** The key and query of each comparison that the selector is made of. */
  readonly comparisons: readonly { readonly op: string; readonly key: Strip; readonly query: Strip }[];
  /** The selected cells as runs, row by row: `runs[query]` holds pairs of first key and length. */
  readonly runs: readonly (readonly (readonly [first: number, length: number])[])[];
  /** What to show in selected cells whose entry is not just true: a number, or whatever the operator gives. */
  readonly entries?: readonly {
    readonly query: number;
    readonly key: number;
    readonly text: string;
  }[];
  readonly values: Strip | undefined;
  readonly result: Strip | undefined;
}

/** A picture of an s-op or selector on a sample, as plain data. */
export interface Figure {
  readonly title: string;
  /** The sample as RASP source. */
  readonly sample: string;
  /** The number of tokens of the sample. */
  readonly size: number;
  readonly heads: readonly HeadFigure[];
  /** Rows below the heads: the input and the result of an s-op. Queries that are shown by themselves are a column. */
  readonly strips: readonly Strip[];
}
