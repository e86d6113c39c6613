import fc from 'fast-check';
import type { Write } from './names';

/** For each kind of expression the ways to write one, in which `«kind»` stands for another expression. */
export type Templates<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/**
 * Random expressions of each kind.
 * @param templates The first way of each kind has no other expression in it.
 */
export function expressionsOf<Kind extends string>(
  templates: Templates<Kind>,
): Readonly<Record<Kind, fc.Arbitrary<Write<Kind>>>> {
  const kinds = Object.keys(templates) as Kind[];
  return fc.letrec<Record<Kind, Write<Kind>>>((tie) => {
    const of = (kind: Kind): fc.Arbitrary<Write<Kind>> => {
      const ways = templates[kind].map((template) =>
        fill(template, kinds, (part) => tie(part) as fc.Arbitrary<Write<Kind>>),
      );
      const [simplest = fc.constant(() => '')] = ways;
      const named = fc.nat(20).map(
        (number): Write<Kind> =>
          (names) =>
            names.one(kind, number, simplestText(templates, kind)),
      );
      const leaves = fc.oneof(simplest, named);
      return fc.oneof(
        { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
        leaves,
        named,
        ...ways.slice(1),
      );
    };
    return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<
      Kind,
      fc.Arbitrary<Write<Kind>>
    >;
  });
}

function simplestText<Kind extends string>(templates: Templates<Kind>, kind: Kind): string {
  return templates[kind][0] ?? '';
}

/** A template with expressions put in where it names kinds. */
export function fill<Kind extends string>(
  template: string,
  kinds: readonly Kind[],
  of: (kind: Kind) => fc.Arbitrary<Write<Kind>>,
): fc.Arbitrary<Write<Kind>> {
  const parts = template.split(/[«»]/);
  const wanted = parts
    .filter((_, i) => i % 2 === 1)
    .map((name) => {
      const kind = kinds.find((candidate) => candidate === name);
      if (kind === undefined) throw new Error(`there is no kind ${name}`);
      return of(kind);
    });
  return fc.tuple(...wanted).map(
    (written): Write<Kind> =>
      (names) =>
        parts.map((part, i) => (i % 2 === 1 ? (written[(i - 1) / 2]?.(names) ?? '') : part)).join(''),
  );
}
