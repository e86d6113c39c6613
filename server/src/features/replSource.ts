import { parseRasp } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import type { ReplSourceParams, ReplSourceResult } from '../protocol';

/**
 * What an interactive session is sent for a selection, line by line: the text selected or, where nothing is, the
 * statement at the cursor. `null` where there is nothing to send.
 */
export function replSource(
  { document, analysis }: AnalyzedDocument,
  { range }: ReplSourceParams,
): ReplSourceResult | null {
  const { text, statements, lines } = analysis.tree;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  if (start !== end) return linesOf(completed(text.slice(start, end)));
  const { line } = range.start;
  const statement =
    statements.find(({ span }) => span.start <= start && start <= span.end) ??
    statements.find(
      ({ span }) => lines.placeAt(span.start).line <= line && line <= lines.placeAt(span.end).line,
    );
  return statement ? linesOf(text.slice(statement.span.start, statement.span.end)) : null;
}

/** An expression selected inside of a statement is made one. */
function completed(text: string): string {
  if (!parseRasp(text).unfinished) return text;
  const statement = `${text.trimEnd()};`;
  const { unfinished, problems } = parseRasp(statement);
  return unfinished || problems.length > 0 ? text : statement;
}

/** Empty lines and comments would make the session wait for a statement. */
function linesOf(text: string): ReplSourceResult | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => !/^\s*(#|$)/.test(line));
  return lines.length > 0 ? { lines } : null;
}
