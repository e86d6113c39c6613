import type { Figure } from './figure';
import type { Label, LayoutOptions } from './layout';
import { fit } from './measure';

const titleFont = 15;
const sampleFont = 11;
const room = 640;

/** Title and sample above a picture that stands alone. */
export function heading(
  figure: Figure,
  { heading: isWanted = false }: LayoutOptions,
  x: number,
  y: number,
): { readonly labels: readonly Label[]; readonly height: number } {
  if (!isWanted) return { labels: [], height: 0 };
  const line = (kind: 'title' | 'sample', whole: string, at: number, fontSize: number): Label => ({
    kind,
    text: fit(whole, room, fontSize),
    whole,
    x,
    y: y + at,
    anchor: 'start',
  });
  return {
    labels: [
      line('title', figure.title, 14, titleFont),
      line('sample', `on ${figure.sample}`, 31, sampleFont),
    ],
    height: 44,
  };
}
