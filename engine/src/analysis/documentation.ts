import type { Comment, Tree } from '../syntax/tree';
import type { Span } from '../text/span';
import { directiveIn } from './samples/directives';

/**
 * What the comment lines directly above a place say, without their `#`; `undefined` if there are none. A line `#` alone
 * begins a new paragraph.
 */
export function documentationAbove(tree: Tree, place: Span): string | undefined {
  const byLine = new Map<number, Comment>();
  for (const comment of tree.comments) {
    if (comment.ownLine) byLine.set(tree.lines.placeAt(comment.span.start).line, comment);
  }
  const lines: string[] = [];
  for (let line = tree.lines.placeAt(place.start).line - 1; ; line--) {
    const comment = byLine.get(line);
    if (!comment) break;
    // What is expected is no documentation.
    if (directiveIn(tree.text, comment)) continue;
    const said = tree.text.slice(comment.span.start, comment.span.end);
    if (isMarker(said)) break;
    lines.unshift(said.replace(/^#+ ?/, '').trimEnd());
  }
  const text = lines.join('\n').trim();
  return text === '' ? undefined : text;
}

/** Whether a comment is for the editor: a line that says the language, or the edge of a region. */
function isMarker(comment: string): boolean {
  return /^#!|^#\s*(?:rasp\s*:|region\b|endregion\b)/i.test(comment);
}
