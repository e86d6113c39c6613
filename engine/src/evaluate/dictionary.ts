import { compareStrings } from '../values/compare';
import type { Value } from '../values/value';

/**
 * The different strings of a column, by number. Columns made of each other share one, so that their strings are compared
 * as numbers; it lives as long as they do.
 */
export class Dictionary {
  #codes: ReadonlyMap<string, number> | undefined;
  #ranks: Int32Array | undefined;
  #longest: number | undefined;

  /** @param codes The number of each string, where that is known. */
  constructor(
    readonly strings: readonly string[],
    codes?: ReadonlyMap<string, number>,
  ) {
    this.#codes = codes;
  }

  /** The length of the longest string, in UTF-16 units. */
  get longest(): number {
    this.#longest ??= this.strings.reduce((longest, { length }) => Math.max(longest, length), 0);
    return this.#longest;
  }

  /** The number of a string, or −1 where the dictionary has it not. */
  codeOf(text: string): number {
    this.#codes ??= new Map(this.strings.map((known, code) => [known, code]));
    return this.#codes.get(text) ?? -1;
  }

  /** For each number of this dictionary the one that the string has in another, or −1. */
  codesIn(other: Dictionary): Int32Array {
    return Int32Array.from(this.strings, (text, code) => (other === this ? code : other.codeOf(text)));
  }

  /** For each number the place of its string among all, ordered by code points. */
  get ranks(): Int32Array {
    this.#ranks ??= ranksOf(this.strings);
    return this.#ranks;
  }
}

function ranksOf(strings: readonly string[]): Int32Array {
  const order = strings.map((text, code) => ({ text, code }));
  order.sort((a, b) => compareStrings(a.text, b.text));
  const ranks = new Int32Array(strings.length);
  order.forEach(({ code }, rank) => (ranks[code] = rank));
  return ranks;
}

/** Codes below this are those of ASCII. */
const asciiCodes = 128;

/** Strings as numbers of a dictionary of their own; `undefined` where something else is among them. */
export function encode(values: readonly Value[]): { data: Int32Array; dictionary: Dictionary } | undefined {
  const codes = new Map<string, number>();
  const strings: string[] = [];
  const codeOf = (text: string): number => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    strings.push(text);
    codes.set(text, strings.length - 1);
    return strings.length - 1;
  };
  // Most tokens are single characters, which are found quicker by their codes than in a map.
  const ofCharacters = new Int32Array(asciiCodes).fill(-1);
  const data = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const text = values[i];
    if (typeof text !== 'string') return undefined;
    const character = text.length === 1 ? text.charCodeAt(0) : asciiCodes;
    if (character >= asciiCodes) {
      data[i] = codeOf(text);
      continue;
    }
    if (ofCharacters[character] === -1) ofCharacters[character] = codeOf(text);
    data[i] = ofCharacters[character] ?? 0;
  }
  return { data, dictionary: new Dictionary(strings, codes) };
}
