import { env, Uri, window, workspace } from 'vscode';

import type { ExportFormat } from './messages';

/** What is to be taken away: text, or the bytes of an image. */
export type Exported = string | Uint8Array;

const formats: Readonly<Record<ExportFormat, { readonly name: string; readonly extension: string }>> = {
  svg: { name: 'SVG', extension: 'svg' },
  png: { name: 'PNG', extension: 'png' },
  csv: { name: 'CSV', extension: 'csv' },
  text: { name: 'Text', extension: 'txt' },
};

export interface FileWish {
  readonly format: ExportFormat;
  /** Without extension. */
  readonly name: string;
  /** Where to offer to save it. */
  readonly beside: Uri;
  /** Where to save it without asking. */
  readonly file?: Uri | undefined;
}

/** Saves to a file that the person chooses. Gives what to say about it; `undefined` when they turned away. */
export async function exportToFile(
  content: Exported,
  { format, name, beside, file }: FileWish,
): Promise<string | undefined> {
  const { extension, name: formatName } = formats[format];
  const folder =
    beside.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(beside, '..');
  const uri =
    file ??
    (await window.showSaveDialog({
      title: `Export Preview as ${formatName}`,
      filters: { [formatName]: [extension] },
      ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${extension}`) }),
    }));
  if (!uri) return undefined;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(uri, bytes);
  return `Saved ${workspace.asRelativePath(uri)}.`;
}

/** Copies text to the clipboard. Gives what to say about it. */
export async function exportToClipboard(text: string, format: ExportFormat): Promise<string> {
  await env.clipboard.writeText(text);
  return `Copied as ${formats[format].name}.`;
}
