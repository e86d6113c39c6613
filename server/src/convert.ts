import type { LineMap, ProblemTag, Severity, Span } from '@rasp/engine';
import { DiagnosticSeverity, DiagnosticTag, type Position, type Range } from 'vscode-languageserver';

export function toPosition(lines: LineMap, offset: number): Position {
  const { line, column } = lines.placeAt(offset);
  return { line, character: column };
}

export function toRange(lines: LineMap, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

export function toOffset(lines: LineMap, { line, character }: Position): number {
  return lines.offsetAt({ line, column: character });
}

export const toSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toTag: Readonly<Record<ProblemTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
};
