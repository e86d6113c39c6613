import type { Page } from 'playwright-core';

/** A text on the page that stands out too little from what is behind it. */
export interface FaintText {
  readonly text: string;
  readonly ratio: number;
}

/** The visible texts of the page whose contrast, as WCAG reckons it, is below a ratio. */
export async function faintTexts(page: Page, least: number): Promise<readonly FaintText[]> {
  // As text: nothing that a compiler puts into functions is known in the page.
  return page.evaluate<FaintText[]>(`(() => {
    const parse = (colour) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      const context = canvas.getContext('2d');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      return { rgb: [r, g, b], alpha: a / 255 };
    };
    const over = ({ rgb, alpha }, below) => rgb.map((part, i) => part * alpha + below[i] * (1 - alpha));
    const behind = (element) => {
      if (!element) return [255, 255, 255];
      return over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement));
    };
    const luminance = (rgb) => {
      const [r, g, b] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility() || element.closest('title, script, select, :disabled')) continue;
      const style = getComputedStyle(element);
      const ground = behind(element);
      const ink = over(parse(element.closest('svg') ? style.fill : style.color), ground);
      const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < ${least}) found.push({ text: node.data, ratio });
    }
    return found;
  })()`);
}
