import { analyzeFile } from './analyzeFile';
import { toJson } from './json';
import { problemText } from './problemText';
import { problemRecord } from './records';
import { statusOf } from './run';
import { parseCommand, UsageError } from './usage';

/** `rasp check FILE…`: the problems of each file. @returns 1 if any is an error. */
export function check(args: readonly string[]): number {
  const { json, language, operands } = parseCommand(args, ['json', 'language']);
  if (operands.length === 0) throw new UsageError('a file is missing');
  // All are read before anything is printed: a file that can not be read ends it.
  const files = operands.map((file) => ({ file, analysis: analyzeFile(file, { language }) }));
  for (const { file, analysis } of files) {
    for (const problem of analysis.problems) {
      const record = problemRecord(analysis, problem);
      // Several files share one stream, so each record says which one it is about.
      const described = files.length > 1 ? { file, ...(record as object) } : record;
      console.log(json ? toJson(described) : problemText(file, analysis, problem));
    }
  }
  return Math.max(...files.map(({ analysis }) => statusOf(analysis)));
}
