import type { StripRole } from '@rasp/engine/figure';

/** The colours of the theme, for what is painted on canvases. */
export interface Colours {
  readonly background: string;
  readonly text: string;
  readonly line: string;
  readonly selected: string;
  readonly font: string;
  readonly roles: Readonly<Record<StripRole, string>>;
  /** How strongly lines between cells are drawn. */
  readonly lineOpacity: number;
  /** How strongly a strip's cells are tinted; 0 in high contrast. */
  readonly tint: number;
}

/** Reads them from the style sheet. Colours that name system colours are resolved by the browser. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--rasp-${name}`).trim();
  const quiet = read('label');
  return {
    background: style.getPropertyValue('--rasp-background').trim(),
    text: read('text'),
    line: read('line'),
    selected: read('selected'),
    font: read('font'),
    roles: {
      input: quiet,
      key: read('key'),
      query: read('query'),
      value: read('value'),
      result: read('result'),
      'feed-forward': quiet,
    },
    lineOpacity: Number(read('line-opacity')),
    tint: Number(read('tint')),
  };
}

/** Calls back when the theme, forced colours or the wish for contrast change. */
export function onColoursChanged(changed: () => void): void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-vscode-theme-id'],
    });
  }
  for (const query of [
    '(forced-colors: active)',
    '(prefers-contrast: more)',
    '(prefers-color-scheme: dark)',
  ]) {
    window.matchMedia(query).addEventListener('change', changed);
  }
}

/** Whether the person asked for less motion, in the system or in the editor. */
export function reducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
