import type { Row } from './rows';

/** What comments say about formatting. */
const off = /^#\s*fmt:\s*off\s*$/;
const on = /^#\s*fmt:\s*on\s*$/;
const skip = /(?:^|\s)#\s*fmt:\s*skip\b/;

/** Which rows are in a stretch that is left as it is, from `# fmt: off` up to `# fmt: on` or the end of its body. */
export interface Directed {
  readonly rows: readonly Row[];
  /** For each row: the index of the `# fmt: off` that it is behind. */
  readonly offs: readonly (number | undefined)[];
}

/** Does what `# fmt: off`, `# fmt: on` and, behind a line, `# fmt: skip` say. */
export function directed(rows: readonly Row[]): Directed {
  const offs: (number | undefined)[] = [];
  let open: number | undefined;
  for (const [i, row] of rows.entries()) {
    const text = row.role === 'comment' ? (row.leaves[0]?.text ?? '') : '';
    if (open !== undefined && (on.test(text) || row.depth < (rows[open]?.depth ?? 0))) open = undefined;
    offs.push(open);
    if (open === undefined && off.test(text)) open = i;
  }
  const kept = rows.map((row, i) => {
    const isSkipped = row.trailing !== undefined && skip.test(row.trailing.text);
    return offs[i] !== undefined || isSkipped ? { ...row, kept: true } : row;
  });
  return { rows: kept, offs };
}
