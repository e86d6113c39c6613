/** Why a query selects a key, or does not, in words and values of the sample. */
export interface CellExplanation {
  readonly selected: boolean;
  /** The whole condition: `query 3 "l" == key 2 "l"`, comparisons of a composed selector joined as the language does. */
  readonly text: string;
  /** The comparisons that it is made of, each with whether it held. */
  readonly parts: readonly { readonly text: string; readonly held: boolean }[];
}

/** One head's share in a value: what a query took along a selector. */
export interface TraceStep {
  /** The id of the head in the picture. */
  readonly head: string;
  /** The id of the aggregate. */
  readonly use: string;
  readonly layer: number;
  readonly query: number;
  /** The selected keys; none where the query got the default. */
  readonly keys: readonly number[];
  /** What came of it, as source. */
  readonly value: string;
  /** The step in words. */
  readonly text: string;
}

/** Where a value comes from, layer by layer back to the input. */
export interface Trace {
  /** The last layer first. */
  readonly steps: readonly TraceStep[];
  /** Positions of the input that the value is made of, from left to right. */
  readonly inputs: readonly number[];
  /** Said where there is more than is told. */
  readonly cut?: string;
}
