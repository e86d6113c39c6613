import type { Figure, Strip } from './figure';
import { heading } from './heading';
import type { Label, Layout, LayoutOptions, StripLayout } from './layout';
import { headLines } from './headLines';
import { Rows } from './layoutRows';
import { fit, textWidth } from './measure';
import { cellSizes, columnWidth, selectorScale } from './scale';

const margin = 12;
const gap = 18;
const defaultWidth = 960;
/** What stands left and right of a matrix, nearly. */
const besideMatrix = 230;
const leastMatrix = 240;

/** One matrix, large; of an s-op the head that it is made of last, and its values where they are not those of the head. */
export function selectorLayout(figure: Figure, options: LayoutOptions): Layout {
  const scale = fitting(options);
  const top = heading(figure, options, margin, margin);
  let y = margin + top.height;
  let right = margin + 80;
  const [head] = figure.head
    ? headLines(
        [figure.head],
        scale,
        { x: margin, y, width: (options.width ?? defaultWidth) - 2 * margin },
        { between: gap, below: gap },
      )
    : [];
  if (head) {
    y += head.height + gap;
    right = Math.max(right, head.x + head.width);
  }
  const strips: StripLayout[] = [];
  const labels: Label[] = [...top.labels];
  const column = figure.kind === 'query' ? figure.result : undefined;
  if (column) {
    const placed = columnOf(column, y);
    strips.push(placed.strip);
    labels.push(placed.label);
    right = Math.max(right, placed.right);
    y = placed.bottom + gap;
  }
  const shown = rowsOf(figure);
  const rows = new Rows(shown, scale);
  for (const [index, strip] of shown.entries()) {
    const placed = rows.place(strip, index, margin, y);
    strips.push(placed.strip);
    labels.push(placed.label);
    right = Math.max(right, placed.right);
    y = placed.next;
  }
  if (shown.length > 0) y += gap - 6;
  return {
    view: 'selector',
    width: Math.ceil(Math.max(right, ...labels.map(rightOf)) + margin),
    height: Math.ceil(y - gap + margin),
    layers: [],
    heads: head ? [head] : [],
    strips,
    labels,
  };

  function columnOf(
    strip: Strip,
    at: number,
  ): { strip: StripLayout; label: Label; right: number; bottom: number } {
    const sizes = cellSizes(scale, { columns: 1, rows: strip.cells.length, texts: strip.cells });
    const line = scale.labelFont + 6;
    const width = columnWidth(strip.cells, sizes);
    return {
      strip: {
        role: strip.role,
        index: 0,
        strip,
        x: margin,
        y: at + line,
        cellWidth: width,
        cellHeight: sizes.height,
        vertical: true,
        rotated: false,
        fontSize: sizes.fontSize,
      },
      label: {
        kind: 'label',
        text: fit(strip.label, 400, scale.labelFont),
        whole: strip.label,
        x: margin,
        y: at + line - 6,
        anchor: 'start',
      },
      right: margin + width,
      bottom: at + line + strip.cells.length * sizes.height,
    };
  }
}

/** The rows under the matrix. */
function rowsOf({ kind, id, head, input, result }: Figure): readonly Strip[] {
  if (kind === 'key' && result) return [result];
  if (kind !== 's-op' || !result || head?.uses.some((use) => use.id === id)) return [];
  return [input, result];
}

/** Cells and wide rows get less room in a narrow panel. */
function fitting({ width = defaultWidth }: LayoutOptions): typeof selectorScale {
  const { matrix, row } = selectorScale;
  return {
    ...selectorScale,
    matrix: Math.max(leastMatrix, Math.min(matrix, width - besideMatrix)),
    row: Math.max(leastMatrix, Math.min(row, width - 160)),
  };
}

function rightOf({ x, text, kind, anchor }: Label): number {
  return anchor === 'start' ? x + textWidth(text, kind === 'title' ? 15 : selectorScale.labelFont) : x;
}
