/**
 * Takes parts out of a list for as long as what is left still fails: larger parts first, then smaller ones, then single
 * items, until none can be spared.
 */
export async function reduceList<T>(
  items: readonly T[],
  fails: (fewer: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let present = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let isLess = true; isLess;) {
      isLess = false;
      for (let at = 0; at < present.length;) {
        const fewer = [...present.slice(0, at), ...present.slice(at + size)];
        if (await fails(fewer)) {
          present = fewer;
          isLess = size === 1;
        } else at += size;
      }
    }
  }
  return present;
}

/** A text of which no line, no word or sign, and no character can be spared if it is still to fail. */
export async function reduceText(
  text: string,
  fails: (shorter: string) => Promise<boolean>,
): Promise<string> {
  let present = text;
  for (const parts of [/[^\r\n]*(?:\r\n|\r|\n|$)/g, /\w+|\s+|[^\w\s]/gu, /[^]/g]) {
    const pieces = present.match(parts) ?? [];
    if (pieces.length > mostCharacters && parts.source === '[^]') break;
    present = (await reduceList(pieces, (fewer) => fails(fewer.join('')))).join('');
  }
  return present;
}

/** Longer texts are not taken apart character by character. */
const mostCharacters = 400;
