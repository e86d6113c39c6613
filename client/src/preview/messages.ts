/**
 * The contract between the preview's host and its page: types only. The host decides what is shown and sends it whole,
 * so a page that was hidden or reloaded is right again after one message. How it is looked at (zoom, lock, layer) is
 * the page's own, told to the host with every change and restored from it.
 */
import type { CellExplanation, Figure, Tile, Trace } from '@rasp/engine/figure';
import type { Position, PreviewSamplesResult, Range } from '@rasp/server/protocol';

/** A place in a file; `uri` as the language server knows it. */
export interface Place {
  readonly uri: string;
  readonly position: Position;
}

/** The id of the view that follows the cursor; pins have ids of their own. */
export type LiveView = 'live';

/** What a view is seen as: one matrix, large, or all layers. */
export type Mode = 'selector' | 'transformer';

/** A cell of a head's matrix. */
export interface CellPlace {
  readonly head: string;
  readonly query: number;
  readonly key: number;
}

/** A position of the result of an aggregate, or of what is shown where none is named. */
export interface ResultPlace {
  readonly use?: string;
  readonly at: number;
}

/** How a person looks at one view. */
export interface Look {
  /** Absent where nobody chose: a selector is seen by itself, an s-op with all layers. */
  readonly mode?: Mode;
  /** The layer that the slider stands at, from 1; absent where all are shown. */
  readonly layer?: number;
  /** The head that the Selector view shows; absent for the last. */
  readonly head?: string;
  /** 1 is a picture as drawn; absent where nobody chose. */
  readonly zoom?: number | 'fit';
  /** Sums of rows and columns are shown. */
  readonly sums?: boolean;
  readonly lock?: CellPlace;
  readonly trace?: ResultPlace;
}

/** What the host keeps in the page's state; the page stores it unread. */
export interface HostState {
  readonly live?: Place;
  readonly frozen: boolean;
  readonly pins: readonly { readonly id: string; readonly place: Place; readonly sample?: string }[];
  /** Further samples of the table, as RASP source, by file. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
}

/** What is kept across a reload of the window. A change of its shape takes the next version. */
export interface PageState {
  readonly version: 2;
  readonly host: HostState;
  readonly looks: Readonly<Record<string, Look>>;
}

/** An s-op or selector on a second sample, beside the first. */
export interface Compared {
  readonly sample: string;
  readonly figure?: Figure;
  readonly reason?: string;
}

/** A row of the table sample × result: the values, or why there are none. */
export type SampleRow = PreviewSamplesResult['rows'][number];

/** One thing that is shown: what follows the cursor, or a pin. */
export interface View {
  readonly id: string;
  readonly place: Place;
  /** Where the title stands in the file; absent where it is no longer there. */
  readonly range?: Range;
  /** Source text of what is shown, or the nearest thing to it. */
  readonly title: string;
  readonly cost?: string;
  /** As RASP source. */
  readonly sample?: string;
  /** The file does not parse now; this is of its earlier text. */
  readonly stale: boolean;
  /** Why nothing can be drawn, in words. */
  readonly reason?: string;
  /** The last good picture. */
  readonly figure?: Figure;
  /** The picture is not of `title` but of what was shown before it. */
  readonly earlier: boolean;
  /** Inside a function: the calls that can be shown, the last one first, and which is. */
  readonly calls?: readonly string[];
  readonly call?: number;
  readonly pinned: boolean;
  /** The live view does not follow the cursor. */
  readonly frozen: boolean;
  readonly compared?: Compared;
  /** The table of samples, the view's own first; absent while it is closed. */
  readonly table?: readonly SampleRow[];
}

export type ExportFormat = 'svg' | 'png' | 'csv' | 'text';

/** Host → page. An answer carries the number of its request; one without a result carries a reason. */
export type ToPage =
  | { readonly type: 'show'; readonly views: readonly View[]; readonly host: HostState }
  | {
      readonly type: 'cell';
      readonly request: number;
      readonly explanation?: CellExplanation;
      readonly reason?: string;
    }
  | {
      readonly type: 'trace';
      readonly request: number;
      readonly trace?: Trace;
      readonly reason?: string;
    }
  /** Packed bits of a part of a matrix, as base64: rows of whole 32-bit little-endian words. */
  | { readonly type: 'tile'; readonly request: number; readonly bits?: string; readonly reason?: string }
  /** The cursor stands in the code of this head: show its box; of none where there is none. */
  | { readonly type: 'reveal'; readonly view: string; readonly head?: string }
  /** The looks of an earlier page, where the page itself has none. */
  | { readonly type: 'state'; readonly looks: Readonly<Record<string, Look>> }
  /** A command of the editor for the page. */
  | {
      readonly type: 'do';
      readonly what: 'toggleMode' | 'fit' | 'export' | 'nextLayer' | 'previousLayer';
      readonly view?: string;
    }
  /** Make an image of a view as it is seen: give it, or put it on the clipboard. Answered with `png`. */
  | {
      readonly type: 'png';
      readonly request: number;
      readonly view: string;
      readonly to: 'file' | 'clipboard';
    }
  /** Something to say to a person, such as that a file has been written. */
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'describe'; readonly id: number };

/** Page → host. */
export type FromPage =
  /** The page has loaded and waits for its views. */
  | { readonly type: 'ready' }
  | ({
      readonly type: 'cell';
      readonly request: number;
      readonly view: string;
      readonly sample?: string;
    } & CellPlace)
  | ({
      readonly type: 'trace';
      readonly request: number;
      readonly view: string;
      readonly sample?: string;
    } & ResultPlace)
  | ({
      readonly type: 'tile';
      readonly request: number;
      readonly view: string;
      /** The sample of the figure, where it is not the view's own. */
      readonly sample?: string;
      readonly head: string;
    } & Tile)
  /** Show the code of a box: its span (offsets in the file's text), or else where its head is; without both, of the title. */
  | {
      readonly type: 'jump';
      readonly view: string;
      readonly span?: { readonly start: number; readonly end: number };
      readonly head?: string;
    }
  | { readonly type: 'pin'; readonly view: string }
  | { readonly type: 'unpin'; readonly view: string }
  | { readonly type: 'freeze'; readonly frozen: boolean }
  | { readonly type: 'chooseCall'; readonly view: string; readonly call: number }
  /** Ask the person for another sample for the view. */
  | { readonly type: 'chooseSample'; readonly view: string }
  /** Show a second sample beside the first, asked for where none is named; `null` ends that. */
  | { readonly type: 'compare'; readonly view: string; readonly sample?: string | null }
  /** Open or close the table of samples. */
  | { readonly type: 'table'; readonly view: string; readonly open: boolean }
  /** Ask the person for a sample for the table. */
  | { readonly type: 'addSample'; readonly view: string }
  | { readonly type: 'removeSample'; readonly view: string; readonly sample: string }
  /** `data` is the whole of it where the page has it: text, for `png` base64. Else the server makes it. */
  | {
      readonly type: 'export';
      readonly view: string;
      readonly head?: string;
      readonly format: ExportFormat;
      readonly to: 'file' | 'clipboard';
      readonly data?: string;
    }
  /** The image that was asked for, as base64, where it is not on the clipboard; or why there is none. */
  | { readonly type: 'png'; readonly request: number; readonly data?: string; readonly reason?: string }
  | { readonly type: 'stateChanged'; readonly state: PageState }
  | { readonly type: 'description'; readonly id: number; readonly description: PreviewDescription };

/** What stands in the page's document: the live view first, told in full. */
export interface PreviewDescription {
  readonly title: string;
  /** Empty where nothing has a cost. */
  readonly cost: string;
  readonly sample: string;
  /** Empty when there is a picture of the title. */
  readonly reason: string;
  readonly stale: boolean;
  /** The picture is stale or an earlier one. */
  readonly dimmed: boolean;
  readonly mode: Mode;
  /** The name of every box that is shown, in order. */
  readonly heads: readonly string[];
  /** The selected cells of the last head drawn, as [row, column], row by row. */
  readonly filled: readonly (readonly [row: number, column: number])[];
  /** The labels on the last head's key and query strips. */
  readonly keys: readonly string[];
  readonly queries: readonly string[];
  /** The words about the cell that is pointed at or locked. */
  readonly words: string;
  /** The titles of the pins, in order. */
  readonly pins: readonly string[];
}
