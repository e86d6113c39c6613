import { previewCommand } from '@rasp/server/protocol';
import { commands, Disposable, l10n, Uri, window, type QuickPickItem } from 'vscode';

import { escapeIcons } from '../escapeIcons';
import type { DrawnView } from './drawnView';
import { formats, type ExportWish } from './exportView';
import type { ExportFormat } from './messages';
import { givenPlace, placeOfCommand } from './place';
import type { Preview } from './preview';
import { isRecord } from './state';

/** The commands of the preview. Those that ask for something take it as their argument too, for key bindings. */
export function registerPreviewCommands(preview: Preview): Disposable {
  const { views } = preview;
  const register = (name: string, run: (...given: unknown[]) => unknown): Disposable =>
    commands.registerCommand(name, run);

  /** What is shown, the panel open; `undefined` where there is nothing to be shown. */
  const shown = async (): Promise<DrawnView | undefined> => {
    if (!views.live) await open();
    return views.live;
  };

  const open = async (file?: unknown, position?: unknown): Promise<void> => {
    const place = placeOfCommand(file, position);
    if (place) await preview.open(place, givenPlace(file, position) !== undefined);
    else void window.showInformationMessage(l10n.t('Open a RASP or RASPy file to see its preview.'));
  };

  const pin = async (file?: unknown, position?: unknown): Promise<void> => {
    if (preview.active && views.live) {
      await views.togglePin(views.live);
      return;
    }
    const place = placeOfCommand(file, position);
    if (place && (await preview.togglePinAt(place))) return;
    void window.showInformationMessage(
      l10n.t('There is nothing to pin here. Put the cursor on an s-op or a selector.'),
    );
  };

  const chooseCall = async (given: unknown): Promise<void> => {
    const view = await shown();
    const calls = view?.drawing?.calls ?? [];
    if (!view || calls.length === 0) {
      void window.showInformationMessage(
        l10n.t('Put the cursor inside of a function that is called, to choose a call.'),
      );
      return;
    }
    const call = typeof given === 'number' ? given : await askForCall(calls, view.drawing?.call);
    if (call === undefined) return;
    view.useCall(call);
    await views.draw(view);
  };

  const compare = async (given: unknown): Promise<void> => {
    const view = await shown();
    if (view) await preview.compare(view, typeof given === 'string' || given === null ? given : undefined);
  };

  const exportView = async (given: unknown): Promise<void> => {
    const view = await shown();
    if (!view) return;
    const wish = isWish(given) ? given : await askForExport(preview.active);
    if (wish) await preview.export(view, wish);
  };

  return Disposable.from(
    register(previewCommand, open),
    register('rasp.pinPreview', pin),
    register('rasp.freezePreview', async () => {
      if (await shown()) preview.freeze(!views.frozen);
    }),
    register('rasp.switchPreviewView', () => {
      preview.post({ type: 'do', what: 'toggleMode' });
    }),
    register('rasp.nextPreviewLayer', () => {
      preview.post({ type: 'do', what: 'nextLayer' });
    }),
    register('rasp.previousPreviewLayer', () => {
      preview.post({ type: 'do', what: 'previousLayer' });
    }),
    register('rasp.choosePreviewCall', chooseCall),
    register('rasp.comparePreview', compare),
    register('rasp.tablePreview', async () => {
      const view = await shown();
      if (!view) return;
      view.showTable(!view.tableOpen);
      await views.draw(view);
    }),
    register('rasp.exportPreview', exportView),
  );
}

async function askForCall(
  calls: readonly string[],
  current: number | undefined,
): Promise<number | undefined> {
  const items = calls.map((label, call) => ({
    label: escapeIcons(label),
    ...(call === current && { description: l10n.t('shown now') }),
    call,
  }));
  const item = await window.showQuickPick(items, {
    title: l10n.t('Call to Show in the Preview'),
    placeHolder: l10n.t('The last call comes first'),
  });
  return item?.call;
}

/** @param fromPage Images get onto the clipboard only while the page has the focus. */
async function askForExport(fromPage: boolean): Promise<ExportWish | undefined> {
  const item = (format: ExportFormat, to: ExportWish['to'], detail: string): QuickPickItem & ExportWish => ({
    label:
      to === 'file'
        ? `$(save) ${l10n.t('Save as {0}…', formats[format].name)}`
        : `$(copy) ${l10n.t('Copy as {0}', formats[format].name)}`,
    detail,
    format,
    to,
  });
  return window.showQuickPick(
    [
      item('svg', 'file', l10n.t('The picture, for print and for the web')),
      item('png', 'file', l10n.t('The picture, as an image of pixels')),
      item('csv', 'file', l10n.t('The matrix, for spreadsheets')),
      item('text', 'file', l10n.t('All values and matrices, in letters')),
      item('svg', 'clipboard', l10n.t('The picture, as the source of an SVG')),
      ...(fromPage ? [item('png', 'clipboard', l10n.t('The picture, as an image of pixels'))] : []),
      item('csv', 'clipboard', l10n.t('The matrix, for spreadsheets')),
      item('text', 'clipboard', l10n.t('All values and matrices, in letters')),
    ],
    { title: l10n.t('Export Preview') },
  );
}

function isWish(value: unknown): value is ExportWish {
  if (!isRecord(value)) return false;
  const { format, to, file } = value;
  const isFormat = typeof format === 'string' && Object.keys(formats).includes(format);
  return isFormat && (to === 'clipboard' || to === 'file') && (file === undefined || file instanceof Uri);
}
