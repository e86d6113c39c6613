import { reducedMotion } from './colours';
import { hatched } from './marks';
import type { Rect } from './places';
import type { Stage } from './stage';

/** How long cells that an edit has changed stay marked, in milliseconds. */
const duration = 1600;

/** Marks cells for a moment: they fade, or for those who want less motion they just go. */
export function flashChanges({ overlay }: Stage, rects: readonly Rect[]): void {
  const marks = hatched(rects, 'changed');
  overlay.set('changes', marks);
  for (const mark of marks) {
    const steps = reducedMotion() ? [{ opacity: 1 }, { opacity: 1 }] : [{ opacity: 1 }, { opacity: 0 }];
    mark.animate(steps, { duration, easing: 'ease-in' }).addEventListener('finish', () => {
      mark.remove();
    });
  }
}
