import type { Span } from '../../text/span';
import type { NamedText } from './symbols';

/** The name of a file, without its folder. */
export function fileName({ uri }: NamedText): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Where something is, within a sentence: `on line 3 of lib.rasp`. */
export function placeOf(text: NamedText, { start }: Span): string {
  return `on line ${text.tree.lines.placeAt(start).line + 1} of ${fileName(text)}`;
}
