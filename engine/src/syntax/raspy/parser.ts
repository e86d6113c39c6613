import type { Tree } from './tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

/** Parses a RASPy file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRaspy(text: string): Tree {
  const cursor = new Cursor(text);
  const statements = new StatementParser(cursor).parseFile();
  return { language: 'raspy', comments: cursor.comments, ...cursor.resultOf(statements) };
}
