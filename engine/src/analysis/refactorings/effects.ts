import { raspyOutline } from '../../syntax/raspy/outline';
import type { Call, Statement } from '../../syntax/raspy/tree';
import type { Statement as AnyStatement } from '../../syntax/tree';
import { expressionsBelow } from '../../syntax/walk';
import type { NameTable } from '../names/table';
import { withoutParentheses } from './path';

/** Methods that change nothing, and give the same for the same: those of transforms, and of strings. */
const calmMethods: ReadonlySet<string> = new Set(
  'value map has round name zip upper lower strip split join startswith endswith find count index isdigit isalpha replace format get'.split(
    ' ',
  ),
);

/** Built-ins that change something, or give something else each time. */
const restless: ReadonlySet<string> = new Set(['next', 'print', 'iter']);

/**
 * Whether a statement of the top level, with all that is in it, is sure to change nothing but its names, so that it does
 * not matter in which order its parts are computed. In RASP nothing else ever changes.
 */
export function isCalm(statement: AnyStatement, table: NameTable): boolean {
  const { tree } = table.text;
  if (tree.language === 'rasp') return true;
  const found = tree.statements.find((each) => each === statement);
  return found !== undefined && isCalmInRaspy(found, table);
}

/** Whether a text of RASP uses what was computed last, which every statement changes. */
export function usesOut({ text, occurrences }: NameTable): boolean {
  return text.tree.language === 'rasp' && occurrences.some(({ name }) => name.name === 'out');
}

function isCalmInRaspy(statement: Statement, table: NameTable): boolean {
  for (const expression of expressionsBelow(raspyOutline, [statement]))
    if (expression.kind === 'call' && !isCalmCall(expression, table)) return false;
  return bindsOnlyNames(statement);
}

function isCalmCall({ callee: called }: Call, table: NameTable): boolean {
  const callee = withoutParentheses(called);
  if (callee.kind === 'attribute') return calmMethods.has(callee.name.name);
  if (callee.kind !== 'name' || restless.has(callee.name)) return false;
  // What functions of the file do is not looked into.
  const meant = table.at(callee.span.end);
  return meant !== undefined && meant.symbols.length > 0 && meant.symbols.every(({ text }) => !text);
}

function bindsOnlyNames(statement: Statement): boolean {
  switch (statement.kind) {
    case 'assignment':
      return statement.targets.every(({ kind }) => kind === 'name');
    case 'augmented':
    case 'global':
    case 'nonlocal':
    case 'unsupported':
      return false;
    default:
      return raspyOutline.bodyOf(statement).every(bindsOnlyNames);
  }
}
