/**
 * Our own requests and notifications beside LSP: the contract between client and server. Types and names only.
 * Positions are LSP positions (zero-based line and UTF-16 character).
 */
import type { Language, SampleChange } from '@rasp/engine';

export * from './previewProtocol';
export type { Language, SampleChange };

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
export type SampleOrigin = 'chosen' | 'file' | 'comment' | 'setting' | 'default';

/** The sample that values are shown on, as source: `"hello"` or `[1, 2, 3]`. */
export interface SampleInfo {
  readonly text: string;
  readonly origin: SampleOrigin;
}

/** What the client may pass as `initializationOptions` and change through `workspace/didChangeConfiguration`. */
export interface Settings {
  /** The sample used where neither the file nor the person chose one; source in the language of the file, or plain text for a string. */
  readonly sample: string;
  readonly evaluation?: EvaluationSettings;
  readonly inlayHints?: InlayHintSettings;
  readonly format?: FormatSettings;
}

export interface EvaluationSettings {
  /** How long a statement, or a value that is computed, may take in milliseconds. */
  readonly timeLimit?: number;
}

export interface InlayHintSettings {
  /** Which values are shown behind what makes them: all, those of definitions of the top level, or none. */
  readonly values?: 'all' | 'definitions' | 'off';
  /** How many characters of a value are shown. */
  readonly width?: number;
}

export interface FormatSettings {
  /** Whether files are formatted at all. */
  readonly enable?: boolean;
  /** How many columns a line may have. */
  readonly lineWidth?: number;
}

/** Client → server, notification: the person chose a sample for a file; `null` gives the choice back to the file. */
export const setSample = 'rasp/setSample';
export interface SetSampleParams {
  readonly uri: string;
  /** Source of a string or list in the language of the file, as checked by `rasp/checkSample`. */
  readonly sample: string | null;
}

/** Client → server, request: the samples that a file names in comments; `null` for a file that is not open. */
export const fileSamples = 'rasp/samples';
export interface FileSamplesParams {
  readonly uri: string;
}
export interface FileSamplesResult {
  /** The sample that values are shown on. */
  readonly current: SampleInfo;
  /** In the order of the file. */
  readonly samples: readonly {
    /** As source. */
    readonly sample: string;
    /** Where it stands. */
    readonly range: Range;
    /** What fails on it, in words; absent where all has values. */
    readonly fails?: string;
  }[];
}

/**
 * Client → server, request: the edit that changes the samples that a file names; `null` for a file that is not open.
 * The file is not changed by it.
 */
export const changeSamples = 'rasp/samples/change';
export interface ChangeSamplesParams {
  readonly uri: string;
  /** Samples are source, or plain text. */
  readonly change: SampleChange;
}
export type ChangeSamplesResult =
  | { readonly version: number; readonly range: Range; readonly newText: string }
  | { readonly problem: string };

/** Something that a file expects in a comment, and what came of it. */
export interface ExpectationInfo {
  /** What is expected, as it is written. */
  readonly text: string;
  readonly range: Range;
  /** The name of the definition that it is about. */
  readonly about?: string;
  /** What can not be checked has not passed. */
  readonly outcome: 'passed' | 'failed' | 'unchecked';
  /** Why it has not passed. */
  readonly message?: string;
  /** Where two sides were compared: what they are. */
  readonly expected?: string;
  readonly actual?: string;
}

/** Client → server, request: what a file expects, and what came of it; also of one that is not open. */
export const expectations = 'rasp/expectations';
export interface ExpectationsParams {
  readonly uri: string;
  /** The text of a file that is not open. */
  readonly text: string;
}
export interface ExpectationsResult {
  readonly expectations: readonly ExpectationInfo[];
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

/** Server → client, request: the URIs of the programs in folders of the workspace; see `ClientOptions.readsFiles`. */
export const listFiles = 'rasp/listFiles';
export interface ListFilesParams {
  readonly roots: readonly string[];
  /** How many are wanted at most in each of them. */
  readonly most: number;
}

/** What the client passes as `initializationOptions`, beside the settings. */
export interface ClientOptions {
  /** The client answers `rasp/readFile` and `rasp/listFiles`: it also reaches files that are not in the server's file system. */
  readonly readsFiles?: boolean;
  /** The client shows documents of the scheme `libraryScheme`: places in the standard library can be told. */
  readonly showsLibrary?: boolean;
  /** The client has the command `switchLanguageCommand`. */
  readonly switchesLanguage?: boolean;
  /** The client has the command `copyValueCommand`. */
  readonly copiesValues?: boolean;
  /** The client has the command `previewCommand`. */
  readonly previews?: boolean;
  /** The client shows pictures in hovers: SVG in `data:` URIs. */
  readonly showsPictures?: boolean;
  /** The client wants to be sent problems as they are found, those of loaded files too, even if it could ask for them. */
  readonly hearsOfProblems?: boolean;
  /** The client wants to be told `rasp/analysed`. */
  readonly followsAnalyses?: boolean;
  /** The client has the command `renameCommand`. */
  readonly renames?: boolean;
  /** Where the page about all problems is; problems then link to it. */
  readonly problemDocs?: string;
}

/** The scheme of read-only documents that show what every program has. */
export const libraryScheme = 'rasp-library';

/** The standard library of RASP, as a document. */
export const libraryUri = `${libraryScheme}:/standard.rasp`;

/** Client → server, request: the text of a document of the scheme `libraryScheme`; `null` where there is none. */
export const library = 'rasp/library';
export interface LibraryParams {
  readonly uri: string;
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

/** Server → client, notification: a new analysis is there; status bar and preview look again. See `ClientOptions`. */
export const analysed = 'rasp/analysed';
export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  /** The language that the first line of the file says, if it says one. */
  readonly pragma?: Language;
  /** The sample in force at the end of the file. */
  readonly sample: SampleInfo;
  /** What the file expects, and what came of it. */
  readonly expectations: readonly ExpectationInfo[];
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

/** The command a lens offers; the client has it if it says so. Arguments: uri, position. */
export const previewCommand = 'rasp.preview';

/** The command a quick-fix offers; the client has it if it says so. Arguments: uri, `Language`. */
export const switchLanguageCommand = 'rasp.switchLanguage';

/** The command a value in the text offers; the client has it if it says so. Argument: the text to copy. */
export const copyValueCommand = 'rasp.copyValue';

/** The command that follows a change which made up a name; the client has it if it says so. Arguments: uri, position. */
export const renameCommand = 'rasp.rename';
