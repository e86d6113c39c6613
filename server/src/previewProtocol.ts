/** Requests of the preview: what is drawn, why, and where it comes from. A part of `protocol.ts`. */
import type { CellExplanation, Figure, Tile, Trace } from '@rasp/engine';
import type { Position, Range } from './protocol';

/** What is shown: what stands at a position of a file. The answer to each request is `null` for a file that is not open. */
export interface Target {
  readonly uri: string;
  readonly position: Position;
  /** Another sample than the one in force there, as RASP source. */
  readonly sample?: string;
  /** Inside of a function: the call, by its number in `PreviewResult.calls`; the last one where nothing is said. */
  readonly call?: number;
}

/** Client → server, request: the picture of what stands at a position. */
export const preview = 'rasp/preview';
export type PreviewParams = Target;
export interface PreviewResult {
  readonly version: number;
  /** True in the middle of an edit, while the picture is of an earlier text. */
  readonly stale: boolean;
  /** Source text of what is shown, or the nearest thing to it. */
  readonly title: string;
  /** Where that stands in the file, to jump back to. */
  readonly range?: Range;
  /** `2 layers · heads 1/1`; absent where nothing has a cost. */
  readonly cost?: string;
  /** The sample the picture shows, as source. */
  readonly sample: string;
  /** The picture; absent where nothing can be drawn. Its spans are offsets of the text of `version`. */
  readonly figure?: Figure;
  /** Inside of a function: the calls that can be chosen, the last one first. */
  readonly calls?: readonly string[];
  /** Which of them is shown. */
  readonly call?: number;
  /** Why nothing can be drawn, in words. */
  readonly reason?: string;
}

/**
 * Client → server, notification: the call of a function that the person chose to look at, by a place inside of the
 * function; `null` for the last calls again. Values in the text are then of that call.
 */
export const showCall = 'rasp/showCall';
export interface ShowCallParams {
  readonly target: Target | null;
}

/** Client → server, request: why a cell of a head is selected, or not; `null` where there is no such cell. */
export const previewCell = 'rasp/preview/cell';
export interface PreviewCellParams extends Target {
  /** The id of the head in the picture. */
  readonly head: string;
  readonly query: number;
  readonly key: number;
}
export type PreviewCellResult = CellExplanation;

/** Client → server, request: where a value comes from; `null` where there is no such value. */
export const previewTrace = 'rasp/preview/trace';
export interface PreviewTraceParams extends Target {
  /** The id of the aggregate whose result is meant; without it the s-op that is shown. */
  readonly use?: string;
  /** The position of the value. */
  readonly at: number;
}
export type PreviewTraceResult = Trace;

/** Client → server, request: a part of a matrix that is too large to be sent whole; `null` where there is no such head. */
export const previewTile = 'rasp/preview/tile';
export interface PreviewTileParams extends Target, Tile {
  readonly head: string;
}
export interface PreviewTileResult {
  /** Packed as in `MatrixFigure.bits`; fewer rows and columns than asked for where the matrix ends. */
  readonly bits: string;
}

/** Client → server, request: where a head is defined that the file itself does not make; `null` where that is not known. */
export const previewSource = 'rasp/preview/source';
export interface PreviewSourceParams extends Target {
  readonly head: string;
}
export interface PreviewSourceResult {
  /** Of a file that is loaded, or of a document of the scheme `libraryScheme`. */
  readonly uri: string;
  readonly range: Range;
}

/** Client → server, request: what stands at a position on several samples, behind the first also those that the file names. */
export const previewSamples = 'rasp/preview/samples';
export interface PreviewSamplesParams extends Omit<Target, 'sample'> {
  /** RASP source or plain text, as `rasp/checkSample` takes it. */
  readonly samples: readonly string[];
}
export interface PreviewSamplesResult {
  readonly title: string;
  readonly rows: readonly {
    /** As source, where it is a sample; else as it was given. */
    readonly sample: string;
    /** The values of an s-op, or how much a selector selects. */
    readonly result?: string;
    /** Why there is none. */
    readonly reason?: string;
    /** The file names it in a comment. */
    readonly ofFile?: true;
  }[];
}

/** Client → server, request: the picture as text to take away. */
export const previewExport = 'rasp/preview/export';
export interface PreviewExportParams extends Target {
  readonly format: 'svg' | 'csv' | 'text';
  /** The id of one head; without it the whole, of which `csv` takes the head shown by itself. */
  readonly head?: string;
  /** How the whole is drawn as `svg`: all layers, where nothing is said. */
  readonly view?: 'selector' | 'transformer';
}
export type PreviewExportResult = { readonly text: string } | { readonly reason: string };
