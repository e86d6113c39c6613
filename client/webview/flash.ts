import { reducedMotion } from './colours';
import { differing } from './marks';
import type { Rect } from './places';
import type { Stage } from './stage';

/** How long cells that an edit has changed stay marked, in milliseconds. */
const duration = 1600;

/** Marks cells for a moment: they fade, or for those who want less motion they just go. */
export function flashChanges({ overlay }: Stage, rects: readonly Rect[]): void {
  const marks = differing(rects);
  overlay.set('changes', marks);
  const remove = (): void => {
    for (const mark of marks) mark.remove();
  };
  if (reducedMotion()) {
    setTimeout(remove, duration);
    return;
  }
  for (const mark of marks) {
    const fading = mark.animate([{ opacity: 1 }, { opacity: 1, offset: 0.5 }, { opacity: 0 }], { duration });
    fading.addEventListener('finish', remove);
  }
}
