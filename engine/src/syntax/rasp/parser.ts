import type { Tree } from './tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

export interface ParseOptions {
  /** Whether more of the text may come: then a body ends at its `}` only, wherever its lines begin. */
  readonly mayGoOn?: boolean;
}

/** Parses a RASP file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRasp(text: string, { mayGoOn = false }: ParseOptions = {}): Tree {
  const cursor = new Cursor(text);
  const statements = new StatementParser(cursor, mayGoOn).parseFile();
  return { language: 'rasp', comments: cursor.comments, ...cursor.resultOf(statements) };
}
