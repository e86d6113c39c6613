import type { Selection } from '../selection';
import type { Leaf } from './leaf';

/** Some comparisons that all hold, counted so many times. */
export interface Term {
  readonly times: number;
  readonly leaves: readonly Leaf[];
}

/** More terms than these take longer than the bits. */
const mostTerms = 16;
/** More selectors on top of each other are not looked through. */
const deepest = 40;

type Terms = readonly Term[];

/**
 * A selector as a sum: a pair is selected where the terms that hold for it add up to 1, and else they add up to 0. By
 * inclusion and exclusion `a or b` is `a + b − (a and b)`, and `not a` is `1 − a`; `!=` is the negation of `==`.
 * @returns `undefined` for a selector that would be too long a sum, or that is only known by its bits.
 */
export function termsOf(selection: Selection): Terms | undefined {
  const known = new Map<Selection, Terms | undefined>();
  const look = (part: Selection, depth: number): Terms | undefined => {
    if (known.has(part)) return known.get(part);
    const terms = depth > deepest ? undefined : sumOf(part, (inner) => look(inner, depth + 1));
    known.set(part, terms);
    return terms;
  };
  return look(selection, 0);
}

function sumOf({ predicate }: Selection, termsOf: (part: Selection) => Terms | undefined): Terms | undefined {
  switch (predicate.kind) {
    case 'select':
      return ofLeaf(predicate);
    case 'inverted': {
      const of = termsOf(predicate.of);
      return of && plus([always], times(of, -1));
    }
    case 'both':
    case 'either': {
      const [left, right] = [termsOf(predicate.left), termsOf(predicate.right)];
      const both = left && right && product(left, right);
      if (predicate.kind === 'both' || !both) return both;
      return plus(left, right, times(both, -1));
    }
    case 'entries':
      return undefined;
  }
}

const always: Term = { times: 1, leaves: [] };

function ofLeaf(leaf: Leaf): Terms {
  if (leaf.op !== '!=' || isOneSided(leaf)) return [{ times: 1, leaves: [leaf] }];
  return [always, { times: -1, leaves: [{ ...leaf, op: '==' }] }];
}

/** Whether a comparison says something of keys alone, or of queries alone. */
export function isOneSided({ key, query }: Leaf): boolean {
  return key.storage === 'constant' || query.storage === 'constant';
}

function times(terms: Terms, factor: number): Terms {
  return terms.map((term) => ({ ...term, times: factor * term.times }));
}

function product(left: Terms, right: Terms): Terms | undefined {
  if (left.length * right.length > mostTerms) return undefined;
  const products: Term[] = [];
  for (const a of left) {
    for (const b of right) {
      const leaves = joined(a.leaves, b.leaves);
      if (leaves) products.push({ times: a.times * b.times, leaves });
    }
  }
  return plus(products);
}

/** All leaves of both, each once; `undefined` where no pair meets them all. */
function joined(left: readonly Leaf[], right: readonly Leaf[]): readonly Leaf[] | undefined {
  const result = [...left];
  for (const leaf of right) {
    const at = result.findIndex(({ key, query }) => key === leaf.key && query === leaf.query);
    const same = result[at];
    if (!same) {
      result.push(leaf);
      continue;
    }
    if (same.op === leaf.op) continue;
    const op = meeting(same.op, leaf.op);
    if (op === 'never') return undefined;
    if (op) result[at] = { ...leaf, op };
    else result.push(leaf);
  }
  return result;
}

/** What holds where two comparisons of the same key and query hold; `undefined` where no single comparison says so. */
function meeting(a: Leaf['op'], b: Leaf['op']): Leaf['op'] | 'never' | undefined {
  const [x, y] = [signsOf[a], signsOf[b]];
  if (x === undefined || y === undefined) return undefined;
  const signs = x & y;
  if (signs === 0) return 'never';
  return (['==', '<', '<=', '>', '>='] as const).find((op) => signsOf[op] === signs);
}

/** Of less, equal and greater those for which a comparison holds; what has no order is neither. */
const signsOf: Readonly<Partial<Record<Leaf['op'], number>>> = { '<': 1, '==': 2, '>': 4, '<=': 3, '>=': 6 };

/** The sum of all, with terms of the same leaves taken together; `undefined` for too long a one. */
function plus(...sums: readonly (Terms | undefined)[]): Terms | undefined {
  const result: Term[] = [];
  for (const terms of sums) {
    if (!terms) return undefined;
    for (const term of terms) {
      const at = result.findIndex(({ leaves }) => isSame(leaves, term.leaves));
      const same = result[at];
      if (same) result[at] = { ...same, times: same.times + term.times };
      else result.push(term);
    }
  }
  const left = result.filter((term) => term.times !== 0);
  return left.length > mostTerms ? undefined : left;
}

function isSame(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return (
    a.length === b.length &&
    a.every((x) => b.some((y) => x.op === y.op && x.key === y.key && x.query === y.query))
  );
}
