import type { Page } from 'playwright-core';

/** The colour of the screen at a point of the window, as `#rrggbb`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = await page.screenshot({ clip });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const rgb = Array.from(context?.getImageData(0, 0, 1, 1).data ?? []).slice(0, 3);
    return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, png.toString('base64'));
}
