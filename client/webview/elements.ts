/** The elements of the document that `client/src/preview/page.ts` writes. */
export interface PageElements {
  readonly title: HTMLElement;
  readonly cost: HTMLElement;
  readonly sample: HTMLElement;
  readonly reason: HTMLElement;
  readonly stale: HTMLElement;
  readonly caption: HTMLElement;
  readonly picture: HTMLElement;
}

/** Finds them; throws when the document is not the preview's. */
export function pageElements(document: Document): PageElements {
  const byId = (id: string) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`The page has no element #${id}.`);
    return element;
  };
  return {
    title: byId('title'),
    cost: byId('cost'),
    sample: byId('sample'),
    reason: byId('reason'),
    stale: byId('stale'),
    caption: byId('caption'),
    picture: byId('picture'),
  };
}
