import type { Tree } from './tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

export interface ParseOptions {
  /** Where to begin, at a statement that begins a line; the start of the text if absent. */
  readonly from?: number;
}

/** Parses a RASPy file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRaspy(text: string, { from = 0 }: ParseOptions = {}): Tree {
  const cursor = new Cursor(text, from);
  const statements = new StatementParser(cursor).parseFile();
  return { language: 'raspy', comments: cursor.comments, ...cursor.resultOf(statements) };
}
