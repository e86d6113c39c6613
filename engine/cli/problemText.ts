import type { Analysis, Problem, Severity } from '@rasp/engine';
import { style } from './style';

const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'gray',
};

/** A problem for a person: its place, code and message, and under it the line with the place marked. */
export function problemText(
  file: string,
  analysis: Analysis,
  { span, severity, code, message }: Problem,
): string {
  const { lines, text } = analysis.tree;
  const start = lines.placeAt(span.start);
  const end = lines.placeAt(span.end);
  const source = text.slice(lines.lineStart(start.line), lines.lineStart(start.line + 1)).trimEnd();
  const width =
    end.line === start.line
      ? Math.max(1, end.column - start.column)
      : Math.max(1, source.length - start.column);
  const indent = source.slice(0, start.column).replace(/[^\t]/g, ' ');
  const place = `${file}:${start.line + 1}:${start.column + 1}`;
  return [
    `${style('bold', place)} ${style(colours[severity], severity)} ${message} ${style('gray', code)}`,
    `    ${source}`,
    `    ${indent}${style(colours[severity], '^'.repeat(width))}`,
  ].join('\n');
}
