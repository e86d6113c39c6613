/**
 * The contract between the preview's host and its page: types only. The host decides all that is shown and sends it
 * whole, so a page that was hidden or reloaded is right again after one message.
 */
import type { Position, Range } from '@rasp/server/protocol';

/** A place in a file; `uri` as the language server knows it. */
export interface Place {
  readonly uri: string;
  readonly position: Position;
}

/** What the page keeps across a reload of the window. A change of its shape takes the next version. */
export interface PageState {
  readonly version: 1;
  readonly place: Place;
}

export interface Picture {
  readonly svg: string;
  /** Source text of what is drawn. */
  readonly title: string;
  readonly cost: string | undefined;
}

/** All that the page shows. */
export interface View {
  readonly place: Place;
  /** Where the title stands in the file. */
  readonly range: Range | undefined;
  readonly title: string;
  readonly cost: string | undefined;
  readonly sample: string | undefined;
  /** Why nothing can be drawn, in words. */
  readonly reason: string | undefined;
  /** The file does not parse now; this is of its earlier text. */
  readonly stale: boolean;
  readonly picture: Picture | undefined;
  /** The picture is not of `title` but of what was shown before it. */
  readonly earlier: boolean;
}

export type ToPage =
  { readonly type: 'show'; readonly view: View } | { readonly type: 'describe'; readonly id: number };

export type FromPage =
  /** The page has loaded and waits for its view. */
  | { readonly type: 'ready' }
  /** The person wants to see the title's source in the editor. */
  | { readonly type: 'reveal' }
  | { readonly type: 'description'; readonly id: number; readonly description: PreviewDescription };

/** What stands in the page's document. */
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
  /** The selected cells of the last head drawn, as [row, column], row by row. */
  readonly filled: readonly (readonly [row: number, column: number])[];
  /** The labels on the last head's key and query strips. */
  readonly keys: readonly string[];
  readonly queries: readonly string[];
}
