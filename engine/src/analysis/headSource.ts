import { headNodes } from './figures';
import type { Analysis } from './analysis';
import type { Source } from '../program/source';
import { Selector, SOp, type Transform } from '../program/values';
import type { Span } from '../text/span';

/** A place in a text that a program is made of. */
export interface SourcePlace {
  readonly source: Source;
  readonly span: Span;
}

/**
 * Where a head of a picture is defined that no expression of the file makes: in the library, or in a file that is
 * loaded. Its selector is looked for first, then what is aggregated with it.
 * @param head The head's id in the picture of `value`.
 * @returns `undefined` where the picture has no such head, or none of it has a name there.
 */
export function headSource(
  { program }: Analysis,
  { node }: Transform,
  head: string,
): SourcePlace | undefined {
  const bindings = [...program.library.values(), ...program.bindings.values()];
  for (const part of headNodes(node, head)) {
    const binding = bindings.find(
      ({ value }) => (value instanceof SOp || value instanceof Selector) && value.node === part,
    );
    if (binding?.source && binding.span) return { source: binding.source, span: binding.span };
  }
  return undefined;
}
