/** What keys do in a view; the same words stand in the help. */
export const keyHelp = [
  ['← ↑ → ↓', 'move to the next cell; with Ctrl or ⌘ to the edge'],
  ['Page Up, Page Down', 'the head before, the next head'],
  ['Enter', 'lock the cell, or unlock it'],
  ['t', 'trace the result of the row back to the input'],
  ['Escape', 'unlock, close the trace'],
  ['v', 'Selector or Transformer view'],
  ['[ and ]', 'one layer less, one layer more'],
  ['+ and -', 'zoom'],
  ['0', 'fit the whole picture'],
  ['s', 'sums of rows and columns'],
  ['j', 'jump to the code of the box'],
  ['p', 'pin, or unpin'],
  ['f', 'freeze, or follow the cursor again'],
  ['c', 'compare with another sample'],
  ['m', 'the table of samples'],
  ['e', 'export'],
  ['?', 'these keys'],
] as const;

export interface KeyActions {
  move(rows: number, columns: number): void;
  moveBox(by: 1 | -1): void;
  lock(): void;
  escape(): void;
  trace(): void;
  toggleMode(): void;
  stepLayer(by: 1 | -1): void;
  zoom(by: 1 | -1): void;
  fit(): void;
  toggleSums(): void;
  jump(): void;
  pin(): void;
  freeze(): void;
  compare(): void;
  table(): void;
  export(): void;
  help(): void;
}

const everywhere: Readonly<Record<string, (actions: KeyActions) => void>> = {
  Escape: (actions) => {
    actions.escape();
  },
  v: (actions) => {
    actions.toggleMode();
  },
  '[': (actions) => {
    actions.stepLayer(-1);
  },
  ']': (actions) => {
    actions.stepLayer(1);
  },
  '+': (actions) => {
    actions.zoom(1);
  },
  '=': (actions) => {
    actions.zoom(1);
  },
  '-': (actions) => {
    actions.zoom(-1);
  },
  '0': (actions) => {
    actions.fit();
  },
  s: (actions) => {
    actions.toggleSums();
  },
  j: (actions) => {
    actions.jump();
  },
  t: (actions) => {
    actions.trace();
  },
  p: (actions) => {
    actions.pin();
  },
  f: (actions) => {
    actions.freeze();
  },
  c: (actions) => {
    actions.compare();
  },
  m: (actions) => {
    actions.table();
  },
  e: (actions) => {
    actions.export();
  },
  '?': (actions) => {
    actions.help();
  },
};

const far = 1_000_000;

const inGrid: Readonly<Record<string, (actions: KeyActions, step: number) => void>> = {
  ArrowUp: (actions, step) => {
    actions.move(-step, 0);
  },
  ArrowDown: (actions, step) => {
    actions.move(step, 0);
  },
  ArrowLeft: (actions, step) => {
    actions.move(0, -step);
  },
  ArrowRight: (actions, step) => {
    actions.move(0, step);
  },
  Home: (actions) => {
    actions.move(0, -far);
  },
  End: (actions) => {
    actions.move(0, far);
  },
  PageUp: (actions) => {
    actions.moveBox(-1);
  },
  PageDown: (actions) => {
    actions.moveBox(1);
  },
  Enter: (actions) => {
    actions.lock();
  },
  ' ': (actions) => {
    actions.lock();
  },
};

/** Listens to the keys of a view; the arrows move in those of its parts that are grids. */
export function listenToKeys(view: HTMLElement, actions: KeyActions): void {
  view.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const command = ctrlKey || metaKey;
    const act = isGrid(target) ? inGrid[key] : undefined;
    if (act && !altKey) act(actions, command ? far : 1);
    else if (!command && !altKey && !takesText(target)) {
      const other = everywhere[key];
      if (!other) return;
      other(actions);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Whether letters belong to the element: a choice takes those of its options. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'range')
  );
}

function isGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('role') === 'grid';
}
