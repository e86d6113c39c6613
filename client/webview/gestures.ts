import { hitTest, type Target } from './hitTest';
import type { Stage } from './stage';

export interface GestureActions {
  pointed(target: Target | undefined): void;
  clicked(target: Target | undefined, event: MouseEvent): void;
  opened(target: Target | undefined): void;
  menu(target: Target | undefined, at: { readonly x: number; readonly y: number }): void;
  zoomed(factor: number, at: WheelEvent): void;
}

/** A pointer that moved further than this drags the picture. */
const dragStart = 4;

/** What a person does with mouse, pen, finger or touchpad on a picture: point, click, drag, pinch. */
export function listenToGestures(stage: Stage, actions: GestureActions): void {
  const { element } = stage;
  let drag: { x: number; y: number; left: number; top: number; moved: boolean } | undefined;
  const targetOf = (event: MouseEvent): Target | undefined => {
    const { layout } = stage.picture ?? {};
    if (!layout) return undefined;
    const { x, y } = stage.pointAt(event);
    return hitTest(layout, x, y);
  };

  element.addEventListener('pointerdown', ({ clientX, clientY, button, pointerType }) => {
    if (pointerType !== 'mouse' || button > 1) return;
    drag = { x: clientX, y: clientY, left: element.scrollLeft, top: element.scrollTop, moved: false };
  });
  element.addEventListener('pointermove', (event) => {
    if (drag && event.buttons !== 0) {
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!drag.moved && Math.hypot(dx, dy) < dragStart) return;
      if (!drag.moved) element.setPointerCapture(event.pointerId);
      drag.moved = true;
      element.classList.add('dragged');
      element.scrollTo(drag.left - dx, drag.top - dy);
    } else {
      actions.pointed(targetOf(event));
    }
  });
  element.addEventListener('pointerup', () => {
    element.classList.remove('dragged');
  });
  element.addEventListener('pointerleave', () => {
    actions.pointed(undefined);
  });
  element.addEventListener('click', (event) => {
    const dragged = drag?.moved === true;
    drag = undefined;
    if (!dragged) actions.clicked(targetOf(event), event);
  });
  element.addEventListener('dblclick', (event) => {
    actions.opened(targetOf(event));
  });
  element.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    // The menu key has no point: then the menu opens at the picture's corner.
    const { left, top } = element.getBoundingClientRect();
    const byKey = event.button !== 2;
    actions.menu(
      byKey ? undefined : targetOf(event),
      byKey ? { x: left + 16, y: top + 16 } : { x: event.clientX, y: event.clientY },
    );
  });
  element.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a touchpad is a wheel with Ctrl, too.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      actions.zoomed(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), event);
    },
    { passive: false },
  );
}
