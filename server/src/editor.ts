import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';
import type { ClientOptions } from './protocol';

/** What an editor can do, as far as several features ask for it. What it does not say it can not. */
export interface Editor {
  /** It reads Markdown in hovers, and so in tooltips. */
  readonly readsMarkdown: boolean;
  /** It shows pictures in hovers. */
  readonly showsPictures: boolean;
  /** It has the command that opens the preview. */
  readonly previews: boolean;
  /** It wants to hear of each analysis. */
  readonly followsAnalyses: boolean;
  /** It asks for problems, and so is not sent any. */
  readonly asksForProblems: boolean;
  /** It shows symbols as a tree. */
  readonly nestsSymbols: boolean;
  /** It takes edits that say which version of a file they are of. */
  readonly takesVersions: boolean;
  /** It has the command that switches the language of a file. */
  readonly switchesLanguage: boolean;
  /** It has the command that asks for another name. */
  readonly renames: boolean;
}

/** An editor that has said nothing. */
export const plainEditor: Editor = editorOf({}, {});

/** What an editor says of itself. */
export function editorOf({ textDocument, workspace }: ClientCapabilities, options: ClientOptions): Editor {
  const readsMarkdown = reads(textDocument?.hover?.contentFormat);
  return {
    readsMarkdown,
    showsPictures: readsMarkdown && options.showsPictures === true,
    previews: options.previews === true,
    followsAnalyses: options.followsAnalyses === true,
    asksForProblems: textDocument?.diagnostic !== undefined && options.hearsOfProblems !== true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    switchesLanguage: options.switchesLanguage === true,
    renames: options.renames === true,
  };
}

/** Whether Markdown is among the formats that an editor reads. */
export function reads(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.includes(MarkupKind.Markdown) === true;
}
