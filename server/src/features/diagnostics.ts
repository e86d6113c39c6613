import type { Problem } from '@rasp/engine';
import type { Diagnostic } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange, toSeverity } from '../convert';

/** All problems of a file. */
export function diagnosticsOf({ analysis, uri }: AnalyzedDocument): Diagnostic[] {
  const { lines } = analysis.tree;
  return analysis.problems.map(({ code, severity, span, message, related }: Problem) => ({
    range: toRange(lines, span),
    severity: toSeverity[severity],
    code,
    source: 'rasp',
    message,
    ...(related &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri, range: toRange(lines, place.span) },
          message: place.message,
        })),
      }),
  }));
}
