import type { Expression, Statement, Tree } from '../../syntax/tree';
import type { RefactoringRequest } from './refactoring';
import { blockOf, type ExpressionPlace } from './path';

/** Where a definition can be put in front of a statement. */
export interface Insertion {
  readonly at: number;
  /** What stands around the definition there. */
  readonly before: string;
  readonly after: string;
}

/** The places for a definition in front of what an expression is in, the best one first. */
export function insertionsFor(
  place: ExpressionPlace,
  { analysis: { tree } }: RefactoringRequest,
): readonly Insertion[] {
  const { text, lines, language } = tree;
  const start = startOf(place, text);
  if (start === undefined) return [];
  const first = lines.placeAt(start).line;
  const lineStart = lines.lineStart(first);
  const indentation = text.slice(lineStart, start);
  // What stands behind something else on its line stays there.
  if (indentation.trim() !== '') return [{ at: start, before: '', after: '; ' }];
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const isComment = (line: number): boolean =>
    tree.comments.some(({ span, ownLine }) => ownLine && lines.placeAt(span.start).line === line);
  let line = first;
  while (line > 0 && isComment(line - 1)) line -= 1;
  // What a file begins with is about the file.
  const above = text.slice(0, lines.lineStart(line)).trim() === '' ? [] : [line];
  return [...above, first].map((each) => ({
    at: lines.lineStart(each),
    before: indentation,
    after: language === 'rasp' ? `;${lineBreak}` : lineBreak,
  }));
}

/** Where the statement starts that an expression is in; of what a function of RASP returns, its `return`. */
function startOf({ statements, around, expression }: ExpressionPlace, text: string): number | undefined {
  const statement = statements.at(-1);
  if (statement?.kind !== 'def' || !('results' in statement)) return statement?.span.start;
  const [result] = statement.results;
  const isResult = statement.results.some((each) => each === (around[0] ?? expression));
  if (!result || !isResult) return undefined;
  const found = /\breturn\s*$/.exec(text.slice(statement.span.start, result.span.start));
  return found ? statement.span.start + found.index : undefined;
}

/** Where a name can be used that is defined just in front of what an expression is in. */
export interface Reach {
  /** Whole statements. */
  readonly statements: readonly Statement[];
  /** What a function of RASP returns. */
  readonly results: readonly Expression[];
}

export function reachOf({ statements }: ExpressionPlace, tree: Tree): Reach {
  const statement = statements.at(-1);
  if (!statement) return { statements: [], results: [] };
  if (statement.kind === 'def' && 'results' in statement)
    return { statements: [], results: statement.results };
  const block = blockOf(tree, statements);
  const around = statements.at(-2);
  return {
    statements: block.slice(block.indexOf(statement)),
    results: around?.kind === 'def' && 'results' in around ? around.results : [],
  };
}
