import { LineMap } from '../../text/lineMap';
import type { Tree } from '../tree';
import { Cursor } from './cursor';
import { StatementParser } from './statements';

/** Parses a RASP file. Always gives a tree, with every syntax problem of the file at its place. */
export function parseRasp(text: string): Tree {
  const cursor = new Cursor(text);
  const statements = new StatementParser(cursor).parseFile();
  const problems = cursor.problems.sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    lines: new LineMap(text),
    statements,
    comments: cursor.scanned.comments,
    complete: cursor.mistakes === 0,
    problems,
  };
}
