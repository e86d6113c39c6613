import { costText, Selector, SOp } from '@rasp/engine';
import { analyzeFile } from './analyzeFile';
import { statusOf } from './run';
import { onlyFile, parseCommand } from './usage';

/** `rasp layers FILE`: layers and heads of every s-op and selector of the top level. */
export function layers(args: readonly string[]): number {
  const { language, operands } = parseCommand(args, ['language']);
  const analysis = analyzeFile(onlyFile(operands), { language });
  const rows = [...analysis.program.bindings].flatMap(([name, { value }]) =>
    value instanceof SOp || value instanceof Selector
      ? [{ name, kind: value.kind, cost: costText(analysis.costOf(value)) }]
      : [],
  );
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  for (const { name, kind, cost } of rows) console.log(`${name.padEnd(width)}  ${kind.padEnd(8)}  ${cost}`);
  return statusOf(analysis);
}
