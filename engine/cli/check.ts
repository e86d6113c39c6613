import { Analyzer } from '@rasp/engine';
import { toJson } from './json';
import { problemText } from './problemText';
import { problemRecord } from './records';
import { limits, statusOf } from './run';
import { parseCommand, readText, UsageError } from './usage';

/** `rasp check FILE…`: the problems of each file. @returns 1 if any is an error. */
export function check(args: readonly string[]): number {
  const { json, operands } = parseCommand(args, ['json']);
  if (operands.length === 0) throw new UsageError('a file is missing');
  const texts = operands.map((file) => ({ file, text: readText(file) }));
  let status = 0;
  for (const { file, text } of texts) {
    const analysis = new Analyzer({ limits }).analyze(text);
    for (const problem of analysis.problems) {
      const record = problemRecord(analysis, problem);
      // Several files share one stream, so each record says which one it is about.
      console.log(
        json
          ? toJson(texts.length > 1 ? { file, ...(record as object) } : record)
          : problemText(file, analysis, problem),
      );
    }
    status = Math.max(status, statusOf(analysis));
  }
  return status;
}
