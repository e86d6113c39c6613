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
  return {
    language: 'rasp',
    text,
    lines: cursor.lines,
    statements,
    comments: cursor.comments,
    complete: cursor.mistakes === 0,
    unfinished: cursor.unfinished || (statements.length === 0 && cursor.problems.length === 0),
    problems: cursor.problems.sort((a, b) => a.span.start - b.span.start),
  };
}
