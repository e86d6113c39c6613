import type { PreviewExportParams } from '@rasp/server/protocol';
import { env, l10n, Uri, window, workspace } from 'vscode';

import type { RaspServer } from '../raspServer';
import type { DrawnView } from './drawnView';
import { fileNameOf } from './fileName';
import type { ExportFormat, Look } from './messages';

export interface ExportWish {
  readonly format: ExportFormat;
  readonly to: 'file' | 'clipboard';
  /** One box, by its id; else the whole. */
  readonly head?: string;
  /** What the page has made itself: text, for `png` base64. */
  readonly data?: string;
  /** Where to save it without asking. */
  readonly file?: Uri;
}

/** What the formats are called, in words and as files. */
export const formats: Readonly<Record<ExportFormat, { readonly name: string; readonly extension: string }>> =
  {
    svg: { name: 'SVG', extension: 'svg' },
    png: { name: 'PNG', extension: 'png' },
    csv: { name: 'CSV', extension: 'csv' },
    text: { name: 'Text', extension: 'txt' },
  };

/** The page that shows a view. */
export interface Shown {
  /** How the person looks at it. */
  readonly look: Look | undefined;
  /** Makes an image of it: gives that as base64, or puts it on the clipboard. Rejects with why not, in words. */
  readonly image: (to: ExportWish['to']) => Promise<string | undefined>;
}

/**
 * Takes a view, or a box of it, away to a file or the clipboard. Gives what to say about it, `undefined` where the person
 * turned away. Rejects with what went wrong, in words.
 */
export async function exportView(
  server: RaspServer,
  view: DrawnView,
  wish: ExportWish,
  { look, image }: Shown,
): Promise<string | undefined> {
  const { format, to, head } = wish;
  const copied = l10n.t('Copied as {0}.', formats[format].name);
  if (format === 'png') {
    const data = wish.data ?? (await image(to));
    return data === undefined ? copied : save(bytesOf(data), view, wish);
  }
  const text = wish.data ?? (await textOf(server, { ...view.target, format, ...choice(head, look) }));
  if (to === 'file') return save(new TextEncoder().encode(text), view, wish);
  await env.clipboard.writeText(text);
  return copied;
}

/** The box that is asked for, else what the person looks at. */
function choice(
  head: string | undefined,
  look: Look | undefined,
): Pick<PreviewExportParams, 'head' | 'view'> {
  if (head !== undefined) return { head };
  if (look?.mode === undefined) return {};
  return { view: look.mode, ...(look.mode === 'selector' && look.head !== undefined && { head: look.head }) };
}

async function textOf(server: RaspServer, params: PreviewExportParams): Promise<string> {
  const result = await server.previewExport(params);
  if (!result) throw new Error(l10n.t('the file is not open.'));
  if ('reason' in result) throw new Error(result.reason);
  return result.text;
}

async function save(
  bytes: Uint8Array,
  view: DrawnView,
  { format, head, file }: ExportWish,
): Promise<string | undefined> {
  const { name, extension } = formats[format];
  const offered = Uri.joinPath(folderOf(Uri.parse(view.uri)), `${nameOf(view, head)}.${extension}`);
  const uri =
    file ??
    (await window.showSaveDialog({
      title: l10n.t('Export Preview as {0}', name),
      filters: { [name]: [extension] },
      defaultUri: offered,
    }));
  if (!uri) return undefined;
  await workspace.fs.writeFile(uri, bytes);
  return l10n.t('Saved {0}.', workspace.asRelativePath(uri));
}

function nameOf({ drawing }: DrawnView, head: string | undefined): string {
  const heads = drawing?.figure?.layers.flatMap((layer) => layer.heads) ?? [];
  const box = head === undefined ? undefined : heads.find(({ id }) => id === head);
  return fileNameOf(box?.name ?? drawing?.figure?.title ?? drawing?.title ?? '');
}

function folderOf(file: Uri): Uri {
  if (file.scheme === 'untitled') return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  return Uri.joinPath(file, '..');
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
