import { bitsOf, type HeadLayout, type Layout, type StripLayout } from '@rasp/engine/figure';
import { matrixCell, rowsOf, stripCell, type Rect } from './places';

/** More marks than these say no more than that nearly all is different. */
const most = 20_000;

/** Where the cells of `layout` are that differ from those of another picture, as far as both have them. */
export function differences(layout: Layout, other: Layout): readonly Rect[] {
  const found: Rect[] = [];
  for (const [index, placed] of layout.heads.entries()) {
    const match = matching(placed, index, other);
    if (match)
      found.push(...cellsThatDiffer(placed, match), ...stripsThatDiffer(placed.strips, match.strips));
  }
  found.push(...stripsThatDiffer(rowsOf(layout), rowsOf(other)));
  return found.slice(0, most);
}

/** The same head in another picture: the same selector, or at least the same name or place in the same layer. */
function matching({ id, head }: HeadLayout, index: number, { heads }: Layout): HeadLayout | undefined {
  const inLayer = heads.filter((one) => one.head.layer === head.layer);
  const sameName = inLayer.find((one) => one.head.name === head.name);
  const atIndex = heads[index];
  return (
    heads.find((one) => one.id === id) ??
    sameName ??
    (atIndex?.head.layer === head.layer ? atIndex : undefined)
  );
}

function cellsThatDiffer(a: HeadLayout, b: HeadLayout): readonly Rect[] {
  const [mine, theirs] = [bitsOf(a.head.matrix), bitsOf(b.head.matrix)];
  const found: Rect[] = [];
  if (!mine || !theirs || a.head.matrix.bits === b.head.matrix.bits) return found;
  for (let query = 0; query < Math.min(mine.rows, theirs.rows); query++) {
    for (let key = 0; key < Math.min(mine.columns, theirs.columns); key++) {
      if (mine.has(query, key) !== theirs.has(query, key)) found.push(matrixCell(a.matrix, query, key));
    }
  }
  return found;
}

function stripsThatDiffer(mine: readonly StripLayout[], theirs: readonly StripLayout[]): readonly Rect[] {
  return mine.flatMap((placed) => {
    const other = theirs.find(
      ({ role, index, strip }) =>
        role === placed.role &&
        index === placed.index &&
        (role !== 'feed-forward' || strip.label === placed.strip.label),
    );
    if (!other) return [];
    return placed.strip.cells.flatMap((text, index) => {
      const before = other.strip.cells[index];
      return before === undefined || before === text ? [] : [stripCell(placed, index)];
    });
  });
}
