import type { CellExplanation, HeadLayout, Layout } from '@rasp/engine/figure';
import type { CellPlace, ResultPlace } from '../src/preview/messages';
import { crosshair, lockMark } from './marks';
import { boxOf, matrixCell } from './places';
import type { Readout } from './readout';
import type { Stage } from './stage';
import { plainWords, sumWords } from './words';

/** Asks why a cell is selected; answers of questions that are no longer asked are dropped by the asker. */
export type AskCell = (cell: CellPlace, answered: (explanation: CellExplanation | undefined) => void) => void;

/** The cell that is looked at in one picture: pointed at with the mouse, moved to with the arrows, or locked. */
export class Inspector {
  readonly #stage: Stage;
  readonly #readout: Readout;
  readonly #ask: AskCell;
  readonly #told: () => void;
  readonly #locked: (lock: CellPlace | undefined) => void;
  #cell: CellPlace | undefined;
  #lock: CellPlace | undefined;
  #newest = 0;
  #tells = false;

  /** `told` is called when another cell is told about; `locked` when the person locked one or let it go. */
  constructor(
    stage: Stage,
    readout: Readout,
    ask: AskCell,
    told: () => void,
    locked: (lock: CellPlace | undefined) => void,
  ) {
    this.#stage = stage;
    this.#readout = readout;
    this.#ask = ask;
    this.#told = told;
    this.#locked = locked;
  }

  /** The cell that is told about. */
  get cell(): CellPlace | undefined {
    return this.#lock ?? this.#cell;
  }

  get lock(): CellPlace | undefined {
    return this.#lock;
  }

  /** Looks at a cell, unless one is locked. */
  point(cell: CellPlace | undefined): void {
    if (same(cell, this.#cell)) return;
    this.#cell = cell;
    this.#stage.overlay.set('pointer', this.#marks(cell, crosshair));
    if (!this.#lock) this.#tell();
  }

  /** Locks a cell; the same one again, or none, unlocks. */
  toggleLock(cell: CellPlace | undefined): void {
    this.#lock = same(cell, this.#lock) ? undefined : cell;
    this.#drawLock();
    this.#tell();
    this.#locked(this.#lock);
  }

  /** Moves the looked-at cell, or the lock where there is one, by rows and columns; into sight, if it is not. */
  move(rows: number, columns: number): void {
    const from = this.cell;
    const placed = boxOf(this.#layout, from?.head) ?? this.#layout.heads.at(-1);
    if (!placed) return;
    const { matrix } = placed;
    const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));
    this.#go({
      head: placed.id,
      query: from ? within(from.query + rows, matrix.rows) : 0,
      key: from ? within(from.key + columns, matrix.columns) : 0,
    });
  }

  /** Moves to the same cell of the next box, or of one before. */
  moveBox(by: 1 | -1): void {
    const { heads } = this.#layout;
    const at = heads.findIndex(({ id }) => id === this.cell?.head);
    const next = heads[(at + by + heads.length) % Math.max(1, heads.length)];
    if (!next) return;
    const { query = 0, key = 0 } = this.cell ?? {};
    const { rows, columns } = next.matrix;
    this.#go({ head: next.id, query: Math.min(query, rows - 1), key: Math.min(key, columns - 1) });
  }

  /** Another picture: what is looked at stays, where its head and cell are still there. */
  renew(lock: CellPlace | undefined): void {
    const there = (cell: CellPlace | undefined): CellPlace | undefined => {
      const matrix = boxOf(this.#layout, cell?.head)?.matrix;
      return cell && matrix && cell.query < matrix.rows && cell.key < matrix.columns ? cell : undefined;
    };
    this.#lock = there(lock);
    this.#cell = there(this.#cell);
    this.#drawLock();
    this.#stage.overlay.set('pointer', this.#marks(this.#cell, crosshair));
    this.#tell();
  }

  /** The result that a cell's row leads to, to be traced. */
  resultOf(cell: CellPlace): ResultPlace | undefined {
    const use = boxOf(this.#layout, cell.head)?.head.uses[0]?.id;
    return use === undefined ? undefined : { use, at: cell.query };
  }

  get #layout(): Pick<Layout, 'heads'> {
    return this.#stage.picture?.layout ?? { heads: [] };
  }

  #go(cell: CellPlace): void {
    if (this.#lock) this.toggleLock(cell);
    this.point(cell);
    const placed = boxOf(this.#layout, cell.head);
    if (placed) this.#stage.reveal(matrixCell(placed.matrix, cell.query, cell.key));
  }

  #drawLock(): void {
    this.#stage.overlay.set('lock', this.#marks(this.#lock, lockMark));
  }

  #marks(
    cell: CellPlace | undefined,
    draw: (placed: HeadLayout, query: number, key: number) => readonly SVGElement[],
  ): readonly SVGElement[] {
    const placed = boxOf(this.#layout, cell?.head);
    return cell && placed ? draw(placed, cell.query, cell.key) : [];
  }

  /** What the page knows by itself at once; the comparisons when their answer comes. */
  #tell(): void {
    const { cell } = this;
    const asked = ++this.#newest;
    this.#told();
    const placed = boxOf(this.#layout, cell?.head);
    if (!cell || !placed) {
      // Another picture may tell on the same line.
      if (this.#tells) this.#readout.clear();
      this.#tells = false;
      return;
    }
    this.#tells = true;
    const { query, key } = cell;
    const selected = this.#stage.tiles.has(placed.head, query, key);
    const sums = sumWords(placed.head.matrix, query, key);
    this.#readout.tell({
      selected,
      locked: this.#lock !== undefined,
      words: plainWords(placed.head, query, key),
      sums,
    });
    this.#ask(cell, (explanation) => {
      if (asked === this.#newest && explanation) this.#readout.explain(explanation);
    });
  }
}

function same(a: CellPlace | undefined, b: CellPlace | undefined): boolean {
  return a?.head === b?.head && a?.query === b?.query && a?.key === b?.key;
}
