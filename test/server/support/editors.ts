import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver-protocol/node';
import type { ClientOptions } from '@rasp/server/protocol';

const formats = [MarkupKind.Markdown, MarkupKind.PlainText];

/** What an editor can do that shows all that is told of a program, as VS Code does. */
export const showingEditor: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: formats },
    completion: { completionItem: { documentationFormat: formats } },
    signatureHelp: {
      signatureInformation: {
        documentationFormat: formats,
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** What it says beside that. */
export const showingOptions: ClientOptions = { previews: true, showsPictures: true, followsAnalyses: true };

/** What an editor can do that can do two things. */
export function both(one: ClientCapabilities, other: ClientCapabilities): ClientCapabilities {
  return merged(one, other) as ClientCapabilities;
}

function merged(one: unknown, other: unknown): unknown {
  if (!isRecord(one) || !isRecord(other)) return other ?? one;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(one[key], other[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
