import {
  applyEdits,
  LineMap,
  refactoringsAt,
  type NameSources,
  type NameTable,
  type Refactoring,
  type RefactoringKind,
} from '@rasp/engine';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Range,
} from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toPosition, toRange } from '../convert';
import { renameCommand } from '../protocol';
import { wants } from './codeActions';

/** The kinds of actions that change a program without changing what it means. */
export const refactoringKinds: Readonly<Record<RefactoringKind, string>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** What refactorings look at beside the file. */
export interface RefactoringOptions {
  readonly tables: readonly NameTable[];
  readonly sources: NameSources;
  /** The editor can ask for another name after a change. */
  readonly renames: boolean;
}

/**
 * Whether refactorings are asked for. Each is tried, which would be too much whenever the cursor moves: an editor has to
 * ask for them, or something has to be selected.
 */
export function asksForRefactorings(
  { start, end }: Range,
  { only, triggerKind }: CodeActionContext,
): boolean {
  if (only && !Object.values(refactoringKinds).some((kind) => wants(only, kind))) return false;
  const isSelected = start.line !== end.line || start.character !== end.character;
  if (isSelected || triggerKind === CodeActionTriggerKind.Invoked) return true;
  return triggerKind === undefined && only !== undefined;
}

/** The changes of a file that can be made at a range without changing what the program means. */
export function refactorings(
  file: AnalyzedDocument,
  range: Range,
  { only }: CodeActionContext,
  { tables, sources, renames }: RefactoringOptions,
): CodeAction[] {
  const { analysis, uri } = file;
  const { lines } = analysis.tree;
  const table = tables.find(({ text }) => text.uri === uri);
  // The names may be those of a text that has changed meanwhile.
  if (table?.text.tree !== analysis.tree) return [];
  const span = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
  const found = refactoringsAt(
    { analysis, table, tables, sources, span, analyzeInstead: (text) => file.analyzeInstead(text) },
    (kind) => !only || wants(only, refactoringKinds[kind]),
  );
  return found.map((refactoring) => toAction(refactoring, file, renames));
}

function toAction(
  { kind, title, edits, madeUpAt }: Refactoring,
  { analysis, uri, document: { version } }: AnalyzedDocument,
  renames: boolean,
): CodeAction {
  const { tree } = analysis;
  const textEdits = edits.map(({ span, text }) => ({ range: toRange(tree.lines, span), newText: text }));
  const action: CodeAction = {
    title,
    kind: refactoringKinds[kind],
    edit: { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] },
  };
  if (!renames || madeUpAt === undefined) return action;
  const after = new LineMap(applyEdits(tree.text, edits));
  const place = [uri, toPosition(after, madeUpAt)];
  return { ...action, command: { title: 'Rename', command: renameCommand, arguments: place } };
}
