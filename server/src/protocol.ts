/**
 * Our own requests and notifications beside LSP: the contract between client and server. Types and names only.
 * Positions are LSP positions (zero-based line and UTF-16 character).
 */
import type { Figure, Language } from '@rasp/engine';

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

/** Client → server, request: the picture of what stands at a position; `null` for a file that is not open. */
export const preview = 'rasp/preview';
export interface PreviewParams {
  readonly uri: string;
  readonly position: Position;
}
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
  /** The picture, as data and drawn; absent where nothing can be drawn. */
  readonly figure?: Figure;
  readonly svg?: string;
  /** Why nothing can be drawn, in words. */
  readonly reason?: string;
}

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
