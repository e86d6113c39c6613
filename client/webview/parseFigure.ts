/** Reads an SVG text into an element of this document; `undefined` when it is not SVG. */
export function parseFigure(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return undefined;
  const figure = document.importNode(parsed.documentElement, true);
  return figure instanceof SVGSVGElement ? figure : undefined;
}
