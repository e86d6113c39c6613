import { anchorOf, type Analysis, type Problem } from '@rasp/engine';
import type { Diagnostic } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange, toSeverity, toTag } from '../convert';

/**
 * All problems of a file.
 * @param docs where the codes are explained; there a code is an anchor
 */
export function diagnosticsOf({ analysis, uri }: AnalyzedDocument, docs: string | undefined): Diagnostic[] {
  return analysis.problems.map((problem) => toDiagnostic(problem, analysis, uri, docs));
}

/** A problem as LSP has it. */
export function toDiagnostic(
  { code, severity, span, message, related = [], tags = [] }: Problem,
  { tree: { lines } }: Analysis,
  uri: string,
  docs: string | undefined,
): Diagnostic {
  return {
    range: toRange(lines, span),
    severity: toSeverity[severity],
    code,
    ...(docs !== undefined && { codeDescription: { href: `${docs}#${anchorOf(code)}` } }),
    source: 'rasp',
    message,
    ...(tags.length > 0 && { tags: tags.map((tag) => toTag[tag]) }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: toRange(lines, place.span) },
        message: place.message,
      })),
    }),
  };
}
