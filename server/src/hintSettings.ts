import type { InlayHintSettings } from './protocol';

/** Which values are shown behind what makes them, and how long they may be. */
export type HintSettings = Required<InlayHintSettings>;

const defaultWidth = 60;
const smallestWidth = 10;
const largestWidth = 1000;

/** What is shown where nothing is said. */
export const defaultHints: HintSettings = { values: 'all', width: defaultWidth };

/**
 * What the settings under `rasp.inlayHints` say.
 * @param setting As the editor has it; what is none of the values counts as not said, and a width is taken to be within
 *   bounds.
 */
export function hintSettingsBy(setting: unknown): HintSettings {
  const { values, width } = (setting ?? {}) as { readonly values?: unknown; readonly width?: unknown };
  return {
    values: values === 'definitions' || values === 'off' ? values : defaultHints.values,
    width:
      typeof width === 'number' && !Number.isNaN(width)
        ? Math.min(largestWidth, Math.max(smallestWidth, Math.round(width)))
        : defaultWidth,
  };
}

/** Whether an editor shows hints at all, by its own setting `editor.inlayHints`. */
export function showsHints(setting: unknown): boolean {
  const { enabled } = (setting ?? {}) as { readonly enabled?: unknown };
  return enabled !== 'off' && enabled !== 'offUnlessPressed' && enabled !== false;
}
