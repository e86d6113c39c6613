/** Reads an SVG text into an element of this document, sized for the page; `undefined` when it is not SVG. */
export function parseFigure(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return undefined;
  const figure = document.importNode(parsed.documentElement, true);
  if (!(figure instanceof SVGSVGElement)) return undefined;
  figure.style.setProperty('--natural-width', `${figure.viewBox.baseVal.width}px`);
  return figure;
}
