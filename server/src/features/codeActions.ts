import { languageNames, type Problem, type TextEdit as Edit } from '@rasp/engine';
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import { switchLanguageCommand } from '../protocol';
import { toDiagnostic } from './diagnostics';

/** What the editor has for code actions. */
export interface CodeActionOptions {
  /** Where the codes are explained. */
  readonly docs: string | undefined;
  /** Whether it can switch the language of a file. */
  readonly switchesLanguage: boolean;
}

/** The kind of the action that mends all of a file that has one clear way to be mended. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rasp`;

/** The fixes of the problems in a range; for each of their codes that several problems have, also one for all of them. */
export function codeActions(
  file: AnalyzedDocument,
  range: Range,
  { only }: CodeActionContext,
  { docs, switchesLanguage }: CodeActionOptions,
): CodeAction[] {
  const wholeFile = only && wants(only, fixAllKind) ? fixClear(file, docs) : [];
  if (only && !wants(only, CodeActionKind.QuickFix)) return wholeFile;
  const { tree, problems } = file.analysis;
  const start = toOffset(tree.lines, range.start);
  const end = toOffset(tree.lines, range.end);
  const here = problems.filter(({ span }) => span.start <= end && start <= span.end);
  const firstOfCodes = new Map(here.toReversed().map((problem) => [problem.code, problem]));
  return [
    ...(switchesLanguage ? here.flatMap((problem) => switchesOf(problem, file, docs)) : []),
    ...here.flatMap((problem) => fixesOf(problem, file, docs)),
    ...[...firstOfCodes.values()].reverse().flatMap((problem) => fixAll(problem, file, docs)),
    ...wholeFile,
  ];
}

/** Whether actions of a kind are among the wanted ones: a wanted kind stands for all below it, an empty one for all. */
export function wants(only: readonly string[], kind: string): boolean {
  return only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

/** A file that is in the other language is switched to it by the editor. */
function switchesOf(problem: Problem, file: AnalyzedDocument, docs: string | undefined): CodeAction[] {
  if (problem.code !== 'language/other') return [];
  const other = file.language === 'rasp' ? 'raspy' : 'rasp';
  const title = `Switch this file to ${languageNames[other]}`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(problem, file.analysis, file.uri, docs)],
      isPreferred: true,
      command: { title, command: switchLanguageCommand, arguments: [file.uri, other] },
    },
  ];
}

function fixesOf(problem: Problem, file: AnalyzedDocument, docs: string | undefined): CodeAction[] {
  const { fixes = [] } = problem;
  // Where there are several, they mean different things.
  const isPreferred = fixes.length === 1;
  return fixes.map(({ title, edits }) => ({ ...action(title, [problem], edits, file, docs), isPreferred }));
}

/**
 * Mends every problem with a code that has one way to be mended, but for those that change the same text as one before.
 */
function fixAll({ code }: Problem, file: AnalyzedDocument, docs: string | undefined): CodeAction[] {
  const { fixed, edits } = mend(file, (problem) => problem.code === code);
  if (fixed.length < 2) return [];
  return [action(`Fix all ${fixed.length} problems of this kind (${code})`, fixed, edits, file, docs)];
}

/**
 * Mends all problems of a file that have one way to be mended, as an editor may do when it saves. A name that is like the
 * one that is written is a guess, and so left to the person.
 */
function fixClear(file: AnalyzedDocument, docs: string | undefined): CodeAction[] {
  const { fixed, edits } = mend(file, ({ code }) => !code.startsWith('name/'));
  if (fixed.length === 0) return [];
  const title = 'Fix all problems of this file that have one clear fix';
  return [{ ...action(title, fixed, edits, file, docs), kind: fixAllKind }];
}

/** The edits that mend all problems of a sort that have one way to be mended, and the problems. */
function mend(file: AnalyzedDocument, isMeant: (problem: Problem) => boolean): Mended {
  const fixed: Problem[] = [];
  const edits: Edit[] = [];
  for (const problem of file.analysis.problems) {
    const [fix, ...others] = isMeant(problem) ? (problem.fixes ?? []) : [];
    if (!fix || others.length > 0 || fix.edits.some((edit) => edits.some((other) => collide(edit, other))))
      continue;
    fixed.push(problem);
    edits.push(...fix.edits);
  }
  return { fixed, edits };
}

interface Mended {
  readonly fixed: readonly Problem[];
  readonly edits: readonly Edit[];
}

/** Several insertions may be made at one place, but nothing inside or at the start of what is replaced. */
function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return false;
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function action(
  title: string,
  problems: readonly Problem[],
  edits: readonly Edit[],
  { analysis, uri, document: { version } }: AnalyzedDocument,
  docs: string | undefined,
): CodeAction {
  const textEdits = edits.map(({ span, text }) => ({
    range: toRange(analysis.tree.lines, span),
    newText: text,
  }));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: problems.map((problem) => toDiagnostic(problem, analysis, uri, docs)),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] },
  };
}
