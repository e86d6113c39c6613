import { svg } from './dom';

/** What lies over a picture, from below to above. */
const sheets = ['revealed', 'sums', 'changes', 'differences', 'trace', 'lock', 'pointer'] as const;
export type SheetName = (typeof sheets)[number];

/** Marks over a picture, in its own coordinates. A move of the pointer replaces one sheet and leaves the rest alone. */
export class Overlay {
  readonly element = svg('svg', { class: 'overlay', 'aria-hidden': true });
  readonly #sheets: Readonly<Record<SheetName, SVGGElement>>;

  constructor() {
    const made = sheets.map((name) => [name, svg('g', { class: name })] as const);
    this.#sheets = Object.fromEntries(made) as Record<SheetName, SVGGElement>;
    this.element.append(...made.map(([, sheet]) => sheet));
  }

  resize(width: number, height: number): void {
    this.element.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }

  set(name: SheetName, marks: readonly SVGElement[]): void {
    this.#sheets[name].replaceChildren(...marks);
  }

  /** Whether there is something on a sheet. */
  has(name: SheetName): boolean {
    return this.#sheets[name].childElementCount > 0;
  }
}
