import {
  callText,
  costText,
  FunctionValue,
  isTransform,
  isTrial,
  type Analysis,
  type Transform,
  type Value,
} from '@rasp/engine';
import { analyzeFile } from './analyzeFile';
import { statusOf } from './run';
import { onlyFile, parseCommand } from './usage';

/** `rasp layers FILE`: layers and heads of every name of the top level, and of what functions give without arguments. */
export function layers(args: readonly string[]): number {
  const { language, operands, seconds } = parseCommand(args, ['language', 'time-limit']);
  const analysis = analyzeFile(onlyFile(operands), { language, seconds });
  const rows = [...analysis.program.bindings].flatMap(([name, { value }]) => rowsOf(analysis, name, value));
  const width = Math.max(0, ...rows.map((row) => row.name.length));
  for (const { name, made } of rows) {
    console.log(`${name.padEnd(width)}  ${made.kind.padEnd(8)}  ${costText(analysis.costOf(made))}`);
  }
  return statusOf(analysis);
}

interface Row {
  readonly name: string;
  readonly made: Transform;
}

function rowsOf(analysis: Analysis, name: string, value: Value): Row[] {
  if (isTransform(value)) return [{ name, made: value }];
  if (!(value instanceof FunctionValue)) return [];
  const [last] = analysis.program.record.of(value.definition);
  if (!last?.frame || !isTrial(last.frame) || !isTransform(last.value)) return [];
  return [{ name: callText(analysis, last.frame), made: last.value }];
}
