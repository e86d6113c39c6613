import type { Analysis, Problem, Severity } from '@rasp/engine';
import { style } from './style';

const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'gray',
};

/** Of a longer line only the part around the problem is shown. */
const widest = 100;

/** A problem for a person: its place, code and message, under it the line with the place marked, and what else it says. */
export function problemText(file: string, analysis: Analysis, problem: Problem): string {
  const { span, severity, code, message } = problem;
  const { line, column } = analysis.tree.lines.placeAt(span.start);
  const place = `${file}:${line + 1}:${column + 1}`;
  const { shown, before, marked } = excerpt(analysis, span);
  const [heading = '', ...others] = message.split('\n');
  return [
    `${style('bold', place)} ${style(colours[severity], severity)} ${heading} ${style('gray', code)}`,
    `    ${shown}`,
    `    ${before.replace(/[^\t]/g, ' ')}${style(colours[severity], '^'.repeat(marked))}`,
    ...others.map((line) => `    ${line}`),
  ].join('\n');
}

/** The part of a line that a problem is in, what of it stands before the problem, and how much of it is marked. */
function excerpt({ tree: { lines, text } }: Analysis, span: Problem['span']) {
  const start = lines.placeAt(span.start);
  const end = lines.placeAt(span.end);
  const line = text.slice(lines.lineStart(start.line), lines.lineStart(start.line + 1)).trimEnd();
  const from = line.length <= widest ? 0 : Math.max(0, start.column - widest / 4);
  const upTo = Math.min(line.length, from + widest);
  const lastColumn = end.line === start.line ? Math.min(end.column, upTo) : upTo;
  const [cutLeft, cutRight] = [from > 0 ? '…' : '', upTo < line.length ? '…' : ''];
  return {
    shown: cutLeft + line.slice(from, upTo) + cutRight,
    before: cutLeft + line.slice(from, start.column),
    marked: Math.max(1, lastColumn - start.column),
  };
}
