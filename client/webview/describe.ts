import type { PreviewDescription } from '../src/preview/messages';
import type { PageElements } from './elements';

/** Reads what the document shows. Of a picture with several heads it tells the last, whose result the title has. */
export function describe(elements: PageElements): PreviewDescription {
  const { picture } = elements;
  const heads = picture.hidden ? [] : Array.from(picture.querySelectorAll('g.head'));
  const head = heads.at(-1);
  return {
    title: textOf(elements.title),
    cost: textOf(elements.cost),
    sample: textOf(elements.sample),
    reason: textOf(elements.reason),
    stale: textOf(elements.stale) !== '',
    dimmed: picture.classList.contains('dimmed'),
    filled: filledCells(head?.querySelector('path.selected')?.getAttribute('d') ?? ''),
    keys: labels(head, 'key'),
    queries: labels(head, 'query'),
  };
}

/** The cells of a merged path: each subpath `M{column} {row}h{run}v1h-{run}z` covers a run of one row. */
function filledCells(path: string): [row: number, column: number][] {
  const cells: [row: number, column: number][] = [];
  for (const [, column, row, run] of path.matchAll(/M(\d+)[ ,](\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(run); step++) cells.push([Number(row), Number(column) + step]);
  }
  return cells.sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
}

function labels(head: Element | undefined, strip: 'key' | 'query'): string[] {
  return Array.from(head?.querySelectorAll(`g.strip.${strip} text`) ?? [], wholeText);
}

/** A label that is cut has its whole text in a title. */
function wholeText(label: Element): string {
  return textOf(label.querySelector('title') ?? label);
}

function textOf(element: Element): string {
  return element.textContent;
}
