import { parseRasp } from '../syntax/rasp/parser';
import { parseRaspy } from '../syntax/raspy/parser';
import type { RaspTree, RaspyTree } from '../syntax/tree';
import type { Problem } from '../text/problem';

/** Longer texts are no programs that a person wrote; reading all of one at each key would take seconds. */
const longest = 200_000;

/**
 * Parses a text as far as it is read: of a very long one only the lines at its beginning, with a problem that says so.
 * @param parse Parses what is read.
 */
export function readBeginning<T extends RaspTree | RaspyTree>(text: string, parse: (text: string) => T): T {
  if (text.length <= longest) return parse(text);
  const cut = text.lastIndexOf('\n', longest) + 1;
  const read = text.slice(0, cut === 0 ? longest : cut);
  const tree = parse(read);
  return { ...tree, problems: [...tree.problems, tooLong(tree, text.length)] };
}

/** Parses a file of RASP that others load, as far as it is read. */
export function parseRaspFile(text: string): RaspTree {
  return readBeginning(text, (beginning) => parseRasp(beginning));
}

/** Parses a file of RASPy, as far as it is read. */
export function parseRaspyFile(text: string): RaspyTree {
  return readBeginning(text, (beginning) => parseRaspy(beginning));
}

function tooLong({ text, lines }: RaspTree | RaspyTree, length: number): Problem {
  const end = text.trimEnd().length;
  const line = lines.placeAt(end).line + 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return {
    code: 'budget/size',
    severity: 'error',
    span: { start, end },
    message: `This file has ${length} characters, of which ${longest} are read: what is behind line ${line} is not run.`,
  };
}
