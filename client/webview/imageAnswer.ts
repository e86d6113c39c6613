import type { Figure } from '@rasp/engine/figure';
import type { FromPage, Look, ToPage } from '../src/preview/messages';
import { base64Of, pngOf, svgText } from './exporting';
import { chosenHead, modeOf } from './picturePane';

type Wish = Extract<ToPage, { type: 'png' }>;
type Answer = Extract<FromPage, { type: 'png' }>;

/** Makes the image of a picture as it is seen, and where that is asked for puts it on the clipboard. Never rejects. */
export async function imageAnswer(
  { request, to }: Wish,
  figure: Figure | undefined,
  look: Look,
): Promise<Answer> {
  if (!figure) return { type: 'png', request, reason: 'there is no picture.' };
  try {
    const png = pngOf(svgText(figure, modeOf(look, figure), chosenHead(look, figure)));
    if (to === 'file') return { type: 'png', request, data: await base64Of(await png) };
    if (!(await hasFocus())) return { type: 'png', request, reason: withoutFocus };
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return { type: 'png', request };
  } catch (error) {
    return { type: 'png', request, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the page has the focus, or gets it back at once: it was lent to a choice. */
async function hasFocus(): Promise<boolean> {
  if (document.hasFocus()) return true;
  return new Promise((resolve) => {
    const answer = (has: boolean) => (): void => {
      clearTimeout(timer);
      window.removeEventListener('focus', got);
      resolve(has);
    };
    const got = answer(true);
    const timer = setTimeout(answer(false), patience);
    window.addEventListener('focus', got);
  });
}

/** Milliseconds. */
const patience = 500;

const withoutFocus =
  'an image gets onto the clipboard only while the preview has the focus. Click into it, press E, and choose “Copy as PNG” there.';
