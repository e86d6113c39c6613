import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertReplaceEdit,
  MarkupContent,
  SignatureHelpRequest,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type SignatureHelp,
} from 'vscode-languageserver-protocol/node';
import type { OpenFile } from './openFile';

/** An editor that can do all with completions that VS Code can. */
export const ableEditor: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
    },
  },
};

/** What can stand at the nth cursor, in the order in which an editor shows it; `trigger` is what was typed. */
export async function completionsAt(file: OpenFile, trigger?: string, n = 0): Promise<CompletionItem[]> {
  const found = (await file.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: file.uri },
    position: file.cursor(n),
    context:
      trigger === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
  })) as CompletionList | null;
  const order = (item: CompletionItem): string => item.sortText ?? item.label;
  return [...(found?.items ?? [])].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** The item with a label, with all that is told about it. */
export async function completionOf(file: OpenFile, label: string): Promise<CompletionItem | undefined> {
  const item = (await completionsAt(file)).find((each) => each.label === label);
  return item && file.connection.sendRequest(CompletionResolveRequest.type, item);
}

/** What is told about the item with a label: its detail and its documentation. */
export async function aboutCompletion(file: OpenFile, label: string): Promise<string> {
  const item = await completionOf(file, label);
  const { detail, documentation } = item ?? {};
  const text = MarkupContent.is(documentation) ? documentation.value : (documentation ?? '');
  return [detail, text].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** The text after an item is accepted, replacing what is around the cursor. */
export function accepted(file: OpenFile, { textEdit, label }: CompletionItem): string {
  if (!textEdit) return label;
  const { text } = file;
  const range = InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range;
  return text.slice(0, file.offsetAt(range.start)) + textEdit.newText + text.slice(file.offsetAt(range.end));
}

export function signatureAt(file: OpenFile, n = 0): Promise<SignatureHelp | null> {
  return file.connection.sendRequest(SignatureHelpRequest.type, {
    textDocument: { uri: file.uri },
    position: file.cursor(n),
  });
}
