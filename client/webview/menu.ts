import { html } from './dom';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

/** Groups of items; the groups are separated by lines. */
export type MenuItems = readonly (readonly MenuItem[])[];

/** Opens a menu at a point of the window; it closes when something is chosen, with Escape, or when the focus leaves it. */
export function openMenu(
  label: string,
  groups: MenuItems,
  at: { readonly x: number; readonly y: number },
): void {
  const before = document.activeElement;
  const menu = html('div', { class: 'menu', role: 'menu', 'aria-label': label, tabindex: -1 });
  const buttons: HTMLButtonElement[] = [];
  let isOpen = true;
  // Taking it away takes its focus, which would close it once more.
  const remove = (): void => {
    if (!isOpen) return;
    isOpen = false;
    menu.remove();
  };
  const close = (): void => {
    remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
  };
  for (const [index, group] of groups.entries()) {
    if (index > 0) menu.append(html('div', { role: 'separator' }));
    for (const { label: text, act } of group) {
      const item = html('button', { type: 'button', role: 'menuitem', tabindex: -1 }, text);
      item.addEventListener('click', () => {
        close();
        act();
      });
      buttons.push(item);
      menu.append(item);
    }
  }
  menu.addEventListener('keydown', (event) => {
    const focused = buttons.findIndex((item) => item === document.activeElement);
    const next = nextIndex(event.key, focused, buttons.length);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next !== undefined) buttons[next]?.focus();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) remove();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height - 4))}px`;
  buttons[0]?.focus();
}

function nextIndex(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
