import type { GraphNode } from '../graph/node';
import { raspWords, type Words } from './words';

/** Names that the program gave to nodes. */
export type NodeNames = ReadonlyMap<GraphNode, string>;

/** How deep a nameless expression is written out. */
const deepest = 4;

/**
 * A node as source text in the words of a language: by its name where it has one, otherwise written out, with `…` for
 * what goes too deep.
 */
export function nodeText(node: GraphNode, names: NodeNames, words: Words = raspWords): string {
  const write = (input: GraphNode, depth: number, isAlone: boolean): string => {
    const name = names.get(input);
    if (name !== undefined) return name;
    if (depth > deepest) return '…';
    return words(input, (part, alone = false) => write(part, depth + 1, alone), isAlone);
  };
  return write(node, 0, true);
}
