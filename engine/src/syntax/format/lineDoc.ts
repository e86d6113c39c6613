import { comment, concat, group, hardLine, ifBroken, indent, line, piece, text, type Doc } from './doc';
import type { Leaf } from './piece';

/** The layouts of a line that is made of these leaves. Its brackets must have partners. */
export function lineDoc(leaves: readonly Leaf[]): Doc {
  return group(new LineDocs(leaves, partnersOf(leaves)).between(0, leaves.length, false));
}

/** For each opening bracket the index of the one that closes it. */
function partnersOf(leaves: readonly Leaf[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [i, { bracket }] of leaves.entries()) {
    if (bracket === 'open') open.push(i);
    const opening = bracket === 'close' ? open.pop() : undefined;
    if (opening !== undefined) partners.set(opening, i);
  }
  return partners;
}

class LineDocs {
  constructor(
    private readonly leaves: readonly Leaf[],
    private readonly partners: ReadonlyMap<number, number>,
  ) {}

  /**
   * The layouts of some leaves, in which all brackets are closed: broken at the loosest places first.
   * @param hung whether further lines stand deeper already
   */
  between(from: number, to: number, hung: boolean): Doc {
    const loosest = this.#loosestIn(from, to);
    if (loosest === 0) return this.#unbroken(from, to, hung);
    const deep = hung && this.leaves[from]?.hangs !== true;
    const starts = this.#startsOf(from, to).filter((i) => this.leaves[i]?.looseness === loosest);
    const first = this.between(from, starts[0] ?? to, deep);
    const rest = starts.map((start, i) => {
      const leaf = this.leaves[start];
      const part = this.between(start, starts[i + 1] ?? to, true);
      return concat([...(leaf ? gapOf(leaf, line(leaf.blank ? ' ' : '')) : []), group(part)]);
    });
    return concat([group(first), deep ? concat(rest) : indent(concat(rest))]);
  }

  /** The leaves that are in no further bracket, the first one left out, the closing brackets too. */
  #startsOf(from: number, to: number): number[] {
    const starts: number[] = [];
    for (let i = this.#after(from); i < to; i = this.#after(i)) starts.push(i);
    return starts;
  }

  /** Behind a leaf, or the bracket that it opens. */
  #after(i: number): number {
    return (this.partners.get(i) ?? i) + 1;
  }

  #loosestIn(from: number, to: number): number {
    return this.#startsOf(from, to).reduce((most, i) => Math.max(most, this.leaves[i]?.looseness ?? 0), 0);
  }

  #unbroken(from: number, to: number, hung: boolean): Doc {
    const parts: Doc[] = [];
    for (let i = from; i < to; i = this.#after(i)) {
      const leaf = this.leaves[i];
      if (!leaf) break;
      if (i > from) {
        const gap = concat(gapOf(leaf, leaf.blank ? text(' ') : text('')));
        parts.push(hung ? gap : indent(gap));
      }
      const close = this.partners.get(i);
      parts.push(close === undefined ? piece(leaf) : this.#bracketed(i, close));
    }
    return concat(parts);
  }

  /** A bracket: on one line; or its contents on a line of their own, together or each with its own. */
  #bracketed(open: number, close: number): Doc {
    const { leaves } = this;
    const [opening, closing, first] = [leaves[open], leaves[close], leaves[open + 1]];
    if (!opening || !closing || !first) return concat([]);
    const closingGap = commentsBefore(closing);
    if (close === open + 1) {
      const inner = closingGap.length > 0 ? [indent(concat(closingGap)), hardLine] : [];
      return concat([piece(opening), ...inner, piece(closing)]);
    }
    const hasComma = leaves[close - 1]?.text === ',';
    const added = opening.takesComma === true && !hasComma ? [ifBroken(',')] : [];
    const inner = group(
      concat([this.between(open + 1, close, true), ...added]),
      opening.spread === true && hasComma,
    );
    return group(
      concat([
        piece(opening),
        indent(concat([...gapOf(first, line('')), inner, ...closingGap])),
        closingGap.length > 0 ? hardLine : line(''),
        piece(closing),
      ]),
    );
  }
}

/** What stands before a leaf: comments and a `\` where there are any, else what is given. */
function gapOf(leaf: Leaf, otherwise: Doc): Doc[] {
  if (leaf.comments.length > 0) return [...commentsBefore(leaf), hardLine];
  return leaf.joined ? [text(' \\'), hardLine] : [otherwise];
}

function commentsBefore({ comments }: Leaf): Doc[] {
  return comments.flatMap((it) => (it.ownLine ? [hardLine, comment(it, false)] : [comment(it, true)]));
}
