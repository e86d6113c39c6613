import { html, svg } from './dom';

interface Drawing {
  readonly lines: string;
  /** What is filled as well. */
  readonly solid?: string;
}

/** Drawn on 16 × 16 pixels, lines in the middle of pixels. */
const drawings = {
  add: { lines: 'M8 2.5v11M2.5 8h11' },
  close: { lines: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  compare: {
    lines: 'M1.5 2.5h5v11h-5zM9.5 2.5h5v11h-5zM1.5 6.5h5M9.5 9.5h5',
    solid: 'M1.5 2.5h5v4h-5zM9.5 9.5h5v4h-5z',
  },
  export: { lines: 'M8 1.5v9M4.5 7L8 10.5 11.5 7M2.5 11v3.5h11V11' },
  fit: { lines: 'M1.5 5V1.5H5M11 1.5h3.5V5M14.5 11v3.5H11M5 14.5H1.5V11M4.5 5.5h7v5h-7z' },
  freeze: {
    lines:
      'M8 1v14M2 4.5l12 7M14 4.5l-12 7M6 2l2 2 2-2M6 14l2-2 2 2M1.5 7.3l2.8-.9-.8-2.8M14.5 8.7l-2.8.9.8 2.8M1.5 8.7l2.8.9-.8 2.8M14.5 7.3l-2.8-.9.8-2.8',
  },
  help: {
    lines:
      'M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 1 1 13 0zM6 6.4a2 2 0 1 1 2.9 1.7C8.2 8.5 8 8.9 8 9.6M8 11v1.2',
  },
  next: { lines: 'M6 3.5L10.5 8 6 12.5' },
  pin: { lines: 'M4.5 1.5h7M6 1.5V6L3.5 9.5h9L10 6V1.5M8 9.5V15' },
  previous: { lines: 'M10 3.5L5.5 8l4.5 4.5' },
  selector: {
    lines: 'M2.5 2.5h11v11h-11zM6.5 2.5v11M9.5 2.5v11M2.5 6.5h11M2.5 9.5h11',
    solid: 'M2.5 2.5h4v4h-4zM6.5 6.5h3v3h-3zM9.5 9.5h4v4h-4z',
  },
  sums: { lines: 'M12.5 4.5v-2h-9L8 8l-4.5 5.5h9v-2' },
  table: { lines: 'M1.5 2.5h13v11h-13zM1.5 6.5h13M1.5 10h13M6.5 2.5v11' },
  transformer: { lines: 'M2.5 1.5h11v3h-11zM2.5 6.5h11v3h-11zM2.5 11.5h11v3h-11z' },
  zoomIn: { lines: 'M11.5 6.5a5 5 0 1 1-10 0 5 5 0 1 1 10 0zM10.2 10.2L14.5 14.5M6.5 4v5M4 6.5h5' },
  zoomOut: { lines: 'M11.5 6.5a5 5 0 1 1-10 0 5 5 0 1 1 10 0zM10.2 10.2L14.5 14.5M4 6.5h5' },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof drawings;

/** An icon in the colour of the text around it, silent for assistive technology. */
export function icon(name: IconName): SVGSVGElement {
  const { lines, solid }: Drawing = drawings[name];
  const drawn = svg('svg', {
    class: 'icon',
    viewBox: '0 0 16 16',
    width: 16,
    height: 16,
    'aria-hidden': true,
  });
  if (solid !== undefined) drawn.append(svg('path', { class: 'solid', d: solid }));
  drawn.append(svg('path', { d: lines }));
  return drawn;
}

/** A button that is an icon and tells its meaning to everybody; `key` is the key that does the same. */
export function iconButton(name: IconName, title: string, act: () => void, key?: string): HTMLButtonElement {
  const made = html('button', { type: 'button', class: 'tool', 'aria-keyshortcuts': key }, icon(name));
  entitle(made, title, key);
  made.addEventListener('click', act);
  return made;
}

/** Says what a button does now. */
export function entitle(button: HTMLButtonElement, title: string, key?: string): void {
  button.title = key === undefined ? title : `${title} (${key === 'Escape' ? 'Esc' : key})`;
  button.setAttribute('aria-label', title);
}

/** Shows whether what a button stands for is on. */
export function press(button: HTMLButtonElement, isOn: boolean): void {
  button.setAttribute('aria-pressed', String(isOn));
}
