import type { Fix, Problem } from '@rasp/engine';
import { CodeActionKind, type CodeAction, type Range, type TextEdit } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import { toDiagnostic } from './diagnostics';

/** The fixes of the problems in a range; where several problems have the same code, also one that mends all of them. */
export function codeActions(file: AnalyzedDocument, range: Range): CodeAction[] {
  const { analysis } = file;
  const { lines } = analysis.tree;
  const start = toOffset(lines, range.start);
  const end = toOffset(lines, range.end);
  const here = analysis.problems.filter(({ span }) => span.start <= end && start <= span.end);
  const firstOfKinds = new Map(here.toReversed().map((problem) => [problem.code, problem]));
  return [
    ...here.flatMap((problem) =>
      (problem.fixes ?? []).map((fix, i) => action(file, problem, fix.title, [fix], i === 0)),
    ),
    ...[...firstOfKinds.values()].flatMap((problem) => fixAll(file, problem)),
  ];
}

/** Mends all problems of a code, if each has one way to mend it and these do not touch each other. */
function fixAll(file: AnalyzedDocument, problem: Problem): CodeAction[] {
  const alike = file.analysis.problems.filter(({ code }) => code === problem.code);
  const fixes = alike.flatMap(({ fixes = [] }) => (fixes.length === 1 ? fixes : []));
  const edits = fixes.flatMap((fix) => fix.edits).toSorted((a, b) => a.span.start - b.span.start);
  const apart = edits.every(({ span }, i) => span.start >= (edits[i - 1]?.span.end ?? 0));
  if (fixes.length < 2 || !apart) return [];
  return [
    action(file, problem, `Fix all ${fixes.length} problems of this kind (${problem.code})`, fixes, false),
  ];
}

function action(
  { uri, document, analysis }: AnalyzedDocument,
  problem: Problem,
  title: string,
  fixes: readonly Fix[],
  isPreferred: boolean,
): CodeAction {
  const { lines } = analysis.tree;
  const edits = fixes.flatMap((fix) =>
    fix.edits.map(({ span, text }): TextEdit => ({ range: toRange(lines, span), newText: text })),
  );
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(problem, analysis, uri)],
    // Of two readings neither is the better one.
    isPreferred: isPreferred && problem.severity === 'error',
    edit: { documentChanges: [{ textDocument: { uri, version: document.version }, edits }] },
  };
}
