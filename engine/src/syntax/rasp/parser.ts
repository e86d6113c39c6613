import type { Tree } from './tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

export interface ParseOptions {
  /** Whether more of the text may come: then a body ends at its `}` only, wherever its lines begin. */
  readonly mayGoOn?: boolean;
  /** Where to begin, at a statement that begins a line; the start of the text if absent. */
  readonly from?: number;
}

/** Parses a RASP file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRasp(text: string, { mayGoOn = false, from = 0 }: ParseOptions = {}): Tree {
  const cursor = new Cursor(text, from);
  const statements = new StatementParser(cursor, mayGoOn).parseFile();
  const comments = cursor.comments.map(({ span, ownLine }) => ({ span, ownLine }));
  return { language: 'rasp', comments, ...cursor.resultOf(statements) };
}
