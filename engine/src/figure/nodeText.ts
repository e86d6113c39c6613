import type { GraphNode } from '../graph/node';
import { raspWords, type Words } from './words';

/** Names that the program gave to nodes, or the source text of what has none. */
export type NodeNames = ReadonlyMap<GraphNode, string>;

/** How deep a nameless expression is written out, and how many parts of it. */
const deepest = 8;
const mostParts = 100;

/**
 * A node as source text in the words of a language: by its name where it has one, otherwise written out, with `…` for
 * what goes too deep.
 */
export function nodeText(node: GraphNode, names: NodeNames, words: Words = raspWords): string {
  let parts = 0;
  const write = (input: GraphNode, depth: number, isAlone: boolean): string => {
    const name = names.get(input);
    // Source text that stands for a name would need parentheses inside of other text.
    if (name !== undefined && (depth === 0 || /^[\p{L}\p{N}_]+$/u.test(name))) return name;
    parts += 1;
    if (depth > deepest || parts > mostParts) return '…';
    return words(input, (part, alone = false) => write(part, depth + 1, alone), isAlone);
  };
  return write(node, 0, true);
}
