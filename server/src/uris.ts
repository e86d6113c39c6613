import { URI, Utils } from 'vscode-uri';

/** A URI that can be read and written; `undefined` for what is none, and for one with half a character in it. */
export function parseUri(text: unknown): URI | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const uri = URI.parse(text);
    uri.toString();
    return uri;
  } catch {
    return undefined;
  }
}

/** The URI that a path leads to from a folder; `undefined` for a path with half a character in it. */
export function uriBelow(folder: URI, path: string): string | undefined {
  try {
    return Utils.resolvePath(folder, path).toString();
  } catch {
    return undefined;
  }
}
