import { layoutFigure, lightPalette, renderSvg, type Figure, type HeadFigure } from '@rasp/engine/figure';
import type { Mode } from '../src/preview/messages';

/** Larger pictures are drawn with fewer pixels. */
const mostPixels = 8192;

/** The picture as an SVG that stands alone and looks right on white: of one head, or of the whole as it is seen. */
export function svgText(figure: Figure, mode: Mode, head?: HeadFigure): string {
  const shown: Figure = head ? { ...figure, kind: 'selector', title: head.name, head } : figure;
  const layout = layoutFigure(shown, { view: head ? 'selector' : mode, heading: true });
  return renderSvg(shown, layout, lightPalette);
}

/**
 * An SVG as PNG, twice as fine as it is drawn.
 * @throws Error where the browser can not draw it.
 */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, mostPixels / Math.max(image.naturalWidth, image.naturalHeight, 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * scale);
    canvas.height = Math.ceil(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture is too large for a PNG.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The bytes of a blob as base64. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
