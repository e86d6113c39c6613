import type { Mode } from '../src/preview/messages';
import type { EditorRequests } from './editorRequests';
import type { HeadChoice } from './headChoice';
import type { HelpPanel } from './helpPanel';
import type { KeyActions } from './keys';
import type { LayerSlider } from './layerSlider';
import type { Readout } from './readout';
import type { ToolbarActions } from './toolbar';
import type { ViewLook } from './viewLook';
import type { ViewPictures } from './viewPictures';
import { zoomStep } from './zoom';

/** The parts of a view that its commands work on. */
export interface ViewParts {
  readonly editor: EditorRequests;
  readonly pictures: ViewPictures;
  readonly look: ViewLook;
  readonly slider: LayerSlider;
  readonly heads: HeadChoice;
  readonly help: HelpPanel;
  readonly readout: Readout;
  readonly mode: () => Mode;
  readonly openExport: () => void;
}

/** All that can be done in a view, from its toolbar and with keys. */
export class ViewCommands implements KeyActions, ToolbarActions {
  readonly #parts: ViewParts;

  constructor(parts: ViewParts) {
    this.#parts = parts;
  }

  move(rows: number, columns: number): void {
    this.#parts.pictures.active.inspector.move(rows, columns);
  }

  /** The next box; in the Selector view, which has one only, the next head. */
  moveBox(by: 1 | -1): void {
    const { mode, heads, pictures, readout } = this.#parts;
    const head = mode() === 'selector' ? heads.step(by) : undefined;
    if (head === undefined) pictures.active.inspector.moveBox(by);
    else readout.say(head);
  }

  lock(): void {
    const { inspector } = this.#parts.pictures.active;
    inspector.toggleLock(inspector.cell);
  }

  escape(): void {
    const { help, look, pictures } = this.#parts;
    help.hide();
    if (look.now.trace) look.change({ trace: undefined });
    else pictures.active.inspector.toggleLock(undefined);
  }

  /** Traces the result of the row that is looked at. */
  trace(): void {
    const { pictures, look, readout } = this.#parts;
    const { inspector } = pictures.active;
    const trace = inspector.cell && inspector.resultOf(inspector.cell);
    if (trace) look.change({ trace });
    else readout.say('Move to a cell first: its row leads to the result that is traced.');
  }

  setMode(mode: Mode): void {
    this.#parts.look.change({ mode });
  }

  toggleMode(): void {
    this.setMode(this.#parts.mode() === 'selector' ? 'transformer' : 'selector');
  }

  stepLayer(by: 1 | -1): void {
    this.#parts.slider.step(by);
  }

  zoom(by: 1 | -1): void {
    const { stage } = this.#parts.pictures.active;
    stage.setZoom(stage.zoom * zoomStep ** by);
    this.#parts.look.change({ zoom: stage.zoom });
  }

  fit(): void {
    this.#parts.look.change({ zoom: 'fit' });
  }

  toggleSums(): void {
    const { look } = this.#parts;
    look.change({ sums: look.now.sums !== true });
  }

  jump(): void {
    const { editor, pictures } = this.#parts;
    editor.jump(pictures.head);
  }

  pin(): void {
    this.#parts.editor.togglePin();
  }

  freeze(): void {
    this.#parts.editor.toggleFreeze();
  }

  compare(): void {
    this.#parts.editor.toggleCompare();
  }

  table(): void {
    this.#parts.editor.toggleTable();
  }

  export(): void {
    this.#parts.openExport();
  }

  help(): void {
    this.#parts.help.toggle();
  }
}
