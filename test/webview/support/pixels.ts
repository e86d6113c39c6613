import type { Page } from 'playwright-core';

/** A part of the window. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The colour of the screen at a point of the window, as `#rrggbb`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const [colour = ''] = await coloursIn(page, { x: Math.round(x), y: Math.round(y), width: 1, height: 1 });
  return colour;
}

/** All colours of the screen in a part of the window, as `#rrggbb`, each once. */
export async function coloursIn(page: Page, clip: Area): Promise<readonly string[]> {
  const png = await page.screenshot({ clip });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) {
      const rgb = Array.from(pixels.slice(at, at + 3));
      colours.add(`#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
    }
    return [...colours];
  }, png.toString('base64'));
}

/** A colour that the browser knows by a name, such as `Highlight`, as it is seen on the page: `#rrggbb`. */
export async function systemColour(page: Page, name: string): Promise<string> {
  const probe = await page.evaluateHandle((colour) => {
    const made = document.createElement('div');
    Object.assign(made.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      width: '4px',
      height: '4px',
      background: colour,
    });
    document.body.append(made);
    return made;
  }, name);
  const seen = await colourAt(page, 1, 1);
  await probe.evaluate((made) => {
    made.remove();
  });
  return seen;
}
