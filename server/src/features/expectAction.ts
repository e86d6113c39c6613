import { expectationEditAt } from '@rasp/engine';
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import { wants } from './codeActions';

/** The kind of the action. */
export const expectKind = `${CodeActionKind.Refactor}.expect`;

/** Offers to expect, in a comment above, that the definition or expression at the cursor stays what it is now. */
export function expectAction(
  { analysis, uri, document: { version } }: AnalyzedDocument,
  range: Range,
  { only }: CodeActionContext,
): CodeAction[] {
  if (only && !wants(only, expectKind)) return [];
  const { lines } = analysis.tree;
  const edit = expectationEditAt(analysis, toOffset(lines, range.start));
  if (!edit) return [];
  const textEdit = { range: toRange(lines, edit.span), newText: edit.text };
  return [
    {
      title: 'Expect this value',
      kind: expectKind,
      edit: { documentChanges: [{ textDocument: { uri, version }, edits: [textEdit] }] },
    },
  ];
}
