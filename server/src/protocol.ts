/**
 * Our own requests and notifications beside LSP: the contract between client and server. Types and names only.
 * Positions are LSP positions (zero-based line and UTF-16 character).
 */
import type { CellExplanation, Figure, Language, Tile, Trace } from '@rasp/engine';

export type { Language };

/** A position or range as LSP has it; repeated here so that this file needs no LSP package. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the sample of a file comes from. */
export type SampleOrigin = 'chosen' | 'file' | 'setting' | 'default';

/** The sample that values are shown on, as source: `"hello"` or `[1, 2, 3]`. */
export interface SampleInfo {
  readonly text: string;
  readonly origin: SampleOrigin;
}

/** What the client may pass as `initializationOptions` and change through `workspace/didChangeConfiguration`. */
export interface Settings {
  /** The sample used where neither the file nor the person chose one; source in the language of the file, or plain text for a string. */
  readonly sample: string;
}

/** Client → server, notification: the person chose a sample for a file; `null` gives the choice back to the file. */
export const setSample = 'rasp/setSample';
export interface SetSampleParams {
  readonly uri: string;
  /** Source of a string or list in the language of the file, as checked by `rasp/checkSample`. */
  readonly sample: string | null;
}

/** Client → server, notification: the colours of the editor, for pictures that can not take the theme's own (hovers). */
export const setAppearance = 'rasp/setAppearance';
export interface SetAppearanceParams {
  readonly appearance: 'light' | 'dark';
}

/** Server → client, request: the text of a file of the workspace, `null` if it is not there; see `ClientOptions`. */
export const readFile = 'rasp/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** What the client passes as `initializationOptions`, beside the settings. */
export interface ClientOptions {
  /** The client answers `rasp/readFile`: it also reaches files that are not in the server's file system. */
  readonly readsFiles?: boolean;
  /** The client has the command `switchLanguageCommand`. */
  readonly switchesLanguage?: boolean;
  /** Where the page about all problems is; problems then link to it. */
  readonly problemDocs?: string;
}

/** Client → server, request: is this text a sample for a file? Asked while the person types. */
export const checkSample = 'rasp/checkSample';
export interface CheckSampleParams {
  /** The file whose language reads the text. */
  readonly uri: string;
  readonly text: string;
}
/** `sample` is the normal form of what was typed (`hello` → `"hello"`); `problem` says what to do about a wrong text. */
export type CheckSampleResult = { readonly sample: string } | { readonly problem: string };

/** Server → client, notification: a new analysis is there; status bar and preview look again. */
export const analysed = 'rasp/analysed';
export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  /** The language that the first line of the file says, if it says one. */
  readonly pragma?: Language;
  /** The sample in force at the end of the file. */
  readonly sample: SampleInfo;
}

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

/** Client → server, request: what stands at a position on several samples. */
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

/** Client → server, request: begins an interactive session. */
export const openRepl = 'rasp/repl/open';
export interface OpenReplParams {
  /** The file whose folder `load` looks into first. */
  readonly uri?: string;
  /** A program to run first. */
  readonly program?: string;
  /** Whether the texts are for a terminal: with ANSI colours. */
  readonly colours: boolean;
}
/** What a session says, in lines that end in line feeds, and how it goes on. */
export interface ReplAnswer {
  readonly text: string;
  /** What to show where the next line is typed. */
  readonly prompt: string;
  /** Whether the session has ended: `exit` or `quit` was said. */
  readonly ended: boolean;
}
export interface OpenReplResult extends ReplAnswer {
  readonly id: number;
}

/** An open session; requests fail for one that is not. */
export interface ReplParams {
  readonly id: number;
}

/** Client → server, request: a line of the session, without its line break. Answered with a `ReplAnswer`. */
export const feedRepl = 'rasp/repl/feed';
export interface FeedReplParams extends ReplParams {
  readonly line: string;
}

/** Client → server, request: drops the statement that was begun. Answered with a `ReplAnswer`. */
export const interruptRepl = 'rasp/repl/interrupt';

/** Client → server, request: ends a session. Answered with `null`. */
export const closeRepl = 'rasp/repl/close';

/**
 * Client → server, request: what to send to a session for a selection, or for a cursor; `null` where there is nothing,
 * and for a file that is not open.
 */
export const replSource = 'rasp/repl/source';
export interface ReplSourceParams {
  readonly uri: string;
  readonly range: Range;
}
export interface ReplSourceResult {
  readonly lines: readonly string[];
}

/** The command a lens offers; the client has it. Arguments: uri, position. */
export const previewCommand = 'rasp.preview';

/** The command a quick-fix offers; the client has it if it says so. Arguments: uri, `Language`. */
export const switchLanguageCommand = 'rasp.switchLanguage';
