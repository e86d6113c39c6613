import type { Analysis, Problem } from '@rasp/engine';
import { DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange, toSeverity } from '../convert';

/** All problems of a file, linked to the page about problems where there is one. */
export function diagnosticsOf({ analysis, uri }: AnalyzedDocument, docs: string | undefined): Diagnostic[] {
  return analysis.problems.map((problem) => toDiagnostic(problem, analysis, uri, docs));
}

/** A problem as LSP has it. */
export function toDiagnostic(
  problem: Problem,
  { tree: { lines } }: Analysis,
  uri: string,
  docs?: string,
): Diagnostic {
  const { code, severity, span, message, related = [], tags = [] } = problem;
  return {
    range: toRange(lines, span),
    severity: toSeverity[severity],
    code,
    // Headings lose their slash in anchors.
    ...(docs !== undefined && { codeDescription: { href: `${docs}#${code.replace('/', '')}` } }),
    source: 'rasp',
    message,
    ...(tags.includes('unnecessary') && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: toRange(lines, place.span) },
        message: place.message,
      })),
    }),
  };
}
