import { analyzeFile } from './analyzeFile';
import { toJson } from './json';
import { problemText } from './problemText';
import { expectationText, summaryOf } from './expectationText';
import { expectationRecord, problemRecord } from './records';
import { statusOf } from './run';
import { parseCommand, UsageError } from './usage';

/** `rasp check FILE…`: the problems and expectations of each file. @returns 1 if any is an error, or not met. */
export function check(args: readonly string[]): number {
  const { json, language, operands, seconds } = parseCommand(args, ['json', 'language', 'time-limit']);
  if (operands.length === 0) throw new UsageError('a file is missing');
  // All are read before anything is printed: a file that can not be read ends it.
  const files = operands.map((file) => ({ file, analysis: analyzeFile(file, { language, seconds }) }));
  for (const { file, analysis } of files) {
    // Several files share one stream, so each record says which one it is about.
    const about = files.length > 1 ? { file } : {};
    if (json) {
      const records = [
        ...analysis.problems.map((problem) => problemRecord(analysis, problem)),
        ...analysis.expectations.map((expectation) => expectationRecord(analysis, expectation)),
      ];
      for (const record of records) console.log(toJson({ ...about, ...record }));
      continue;
    }
    for (const problem of analysis.problems) console.log(problemText(file, analysis, problem));
    for (const expectation of analysis.expectations)
      console.log(expectationText(file, analysis, expectation));
  }
  const all = files.flatMap(({ analysis }) => analysis.expectations);
  if (!json && all.length > 0) console.log(summaryOf(all));
  return Math.max(...files.map(({ analysis }) => statusOf(analysis)));
}
