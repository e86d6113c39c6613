import type { Figure, HeadFigure } from '@rasp/engine/figure';
import type { ExportFormat, FromPage, Mode } from '../src/preview/messages';
import { base64Of, pngOf, svgText } from './exporting';
import { type MenuItem, type MenuItems } from './menu';

/** What is exported, and who is told. */
export interface Exported {
  readonly view: string;
  readonly figure: Figure;
  readonly mode: Mode;
  /** One box only. */
  readonly head: HeadFigure | undefined;
  readonly post: (message: FromPage) => void;
  /** Says how it went. */
  readonly say: (text: string) => void;
}

const names: Readonly<Record<ExportFormat, string>> = {
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV of the matrix',
  text: 'text',
};

/** The ways to take a picture away: to a file, or to the clipboard. */
export function exportItems(exported: Exported): MenuItems {
  const formats: ExportFormat[] = ['svg', 'png', 'csv', 'text'];
  const item = (verb: string, format: ExportFormat, to: 'file' | 'clipboard'): MenuItem => ({
    label: `${verb} ${names[format]}`,
    act: () => {
      takeAway(exported, format, to);
    },
  });
  return [
    formats.map((format) => item('Copy as', format, 'clipboard')),
    formats.map((format) => item('Save as', format, 'file')),
  ];
}

/** Takes a picture away, and says how that failed if it did. */
function takeAway(exported: Exported, format: ExportFormat, to: 'file' | 'clipboard'): void {
  take(exported, format, to).catch((error: unknown) => {
    exported.say(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
  });
}

async function take(exported: Exported, format: ExportFormat, to: 'file' | 'clipboard'): Promise<void> {
  const { view, figure, mode, head, post } = exported;
  const message = { type: 'export', view, ...(head && { head: head.id }), format, to } as const;
  if (format === 'csv' || format === 'text') {
    post(message);
  } else if (format === 'svg') {
    post({ ...message, data: svgText(figure, mode, head) });
  } else {
    const png = pngOf(svgText(figure, mode, head));
    if (to === 'file') {
      post({ ...message, data: await base64Of(await png) });
    } else {
      // Only the page can put an image on the clipboard.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      exported.say('The picture is on the clipboard.');
    }
  }
}
