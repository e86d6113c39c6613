import type { Span } from '../text/span';

/** What a row or column of cells holds. */
export type StripRole = 'input' | 'key' | 'query' | 'value' | 'result' | 'feed-forward';

/** The values of an s-op as a row or column of cells. */
export interface Strip {
  readonly role: StripRole;
  /** The s-op's name or source text. */
  readonly label: string;
  readonly cells: readonly string[];
}

/** A strip that is made somewhere in the file. */
export interface PlacedStrip extends Strip {
  readonly span?: Span;
}

/** Which keys each query selects: query `i` is row `i`, key `j` column `j`. */
export interface MatrixFigure {
  readonly rows: number;
  readonly columns: number;
  /**
   * Base64 of the rows, each padded to whole 32-bit little-endian words; column `j` is bit `j % 32` of word `j / 32`.
   * Absent where the matrix is too large to be sent whole: it is asked for in tiles.
   */
  readonly bits?: string;
  /** How many cells are selected. */
  readonly selected: number;
  /** How many keys each query selects. */
  readonly rowSums: readonly number[];
  /** How many queries select each key. */
  readonly columnSums: readonly number[];
}

/** One aggregate: what a head moves along its selector, and what comes of it. */
export interface UseFigure {
  /** Of the aggregate's node: stable while the node lives. */
  readonly id: string;
  readonly values: Strip;
  readonly result: Strip;
  /** What a query that selects nothing gets, as source. */
  readonly fallback: string;
  /** Where the aggregate is written, in offsets of the file's text. */
  readonly span?: Span;
}

/** What a selected cell shows whose entry is not just true: a number, or whatever the operator gives. */
export interface EntryFigure {
  readonly query: number;
  readonly key: number;
  readonly text: string;
}

/** The key and query that a selector compares, and by what. */
export interface ComparisonFigure {
  readonly op: string;
  readonly key: Strip;
  readonly query: Strip;
}

/** One attention head: a selector, and what is aggregated with it. */
export interface HeadFigure {
  /** Of the selector's node and the layer: stable while the node lives. */
  readonly id: string;
  /** The name that the program gave it, else the source text of the selector. */
  readonly name: string;
  /** The layer it works in, from 1; `undefined` for a selector that is shown by itself. */
  readonly layer: number | undefined;
  /** The comparisons that the selector is made of, each once; of very many the first ones. */
  readonly comparisons: readonly ComparisonFigure[];
  /** How many more there are. */
  readonly moreComparisons?: number;
  readonly matrix: MatrixFigure;
  readonly entries?: readonly EntryFigure[];
  /** The aggregates with this selector in this layer; none for a selector by itself. */
  readonly uses: readonly UseFigure[];
  /** Where the selector is written, in offsets of the file's text. */
  readonly span?: Span;
}

/** One layer: its heads, and the named s-ops that its feed-forward part makes of their results. */
export interface LayerFigure {
  /** From 1. */
  readonly layer: number;
  readonly heads: readonly HeadFigure[];
  readonly feedForward: readonly PlacedStrip[];
}

/** A picture of an s-op or selector on a sample: plain data, as it travels to the page. */
export interface Figure {
  readonly kind: 's-op' | 'selector' | 'key' | 'query';
  /** Of the node: stable while the node lives. */
  readonly id: string;
  readonly title: string;
  /** The sample as source. */
  readonly sample: string;
  /** The number of tokens of the sample. */
  readonly size: number;
  readonly input: Strip;
  /** Named s-ops that are made of the input before the first layer. */
  readonly embedding: readonly PlacedStrip[];
  /** The selector, or the head whose result the s-op is made of last; absent where there is none. */
  readonly head?: HeadFigure;
  /** All layers that the s-op needs, from 1; of a selector those that its keys and queries need. */
  readonly layers: readonly LayerFigure[];
  /** The values of an s-op, key or query. */
  readonly result?: Strip;
}

/** All heads of a picture, layer by layer, and the one shown by itself last. */
export function headsOf({ layers, head }: Figure): readonly HeadFigure[] {
  const inLayers = layers.flatMap(({ heads }) => heads);
  return head && !inLayers.some(({ id }) => id === head.id) ? [...inLayers, head] : inLayers;
}

/** Whether all of a picture is there to be drawn: none of its matrices is to be asked for in tiles. */
export function isWhole(figure: Figure): boolean {
  return headsOf(figure).every(({ matrix }) => matrix.bits !== undefined);
}
