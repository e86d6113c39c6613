import type { Tree } from './tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

/** Parses a RASPy file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRaspy(text: string): Tree {
  const cursor = new Cursor(text);
  const statements = new StatementParser(cursor).parseFile();
  return {
    language: 'raspy',
    text,
    lines: cursor.map,
    statements,
    comments: cursor.comments,
    complete: cursor.mistakes === 0,
    unfinished: cursor.unfinished || (statements.length === 0 && cursor.problems.length === 0),
    problems: cursor.problems.sort((a, b) => a.span.start - b.span.start),
  };
}
