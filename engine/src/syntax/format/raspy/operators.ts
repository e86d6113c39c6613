import type { Token } from '../../raspy/tokens';
import { isClosing, isOpening, isToken } from '../../tokens';

/** How loose the places between parts of expressions are, in the order of Black. */
export const looseness = {
  comprehension: 20,
  comma: 18,
  ternary: 16,
  logic: 14,
  strings: 12,
  comparison: 10,
  dot: 1,
};

const bySign: ReadonlyMap<string, number> = new Map([
  ...['==', '!=', '<', '<=', '>', '>='].map((sign) => [sign, looseness.comparison] as const),
  ['|', 9],
  ['^', 8],
  ['&', 7],
  ['<<', 6],
  ['>>', 6],
  ['+', 5],
  ['-', 5],
  ['*', 4],
  ['/', 4],
  ['//', 4],
  ['%', 4],
  ['@', 4],
]);

const byWord: ReadonlyMap<string, number> = new Map([
  ['and', looseness.logic],
  ['or', looseness.logic],
  ['in', looseness.comparison],
  ['not', looseness.comparison],
  ['is', looseness.comparison],
  ['if', looseness.ternary],
  ['else', looseness.ternary],
]);

/** How loose the place before an operator is that stands between two values; 0 for what is none. */
export function loosenessOf(token: Token): number {
  if (token.kind === 'sign') return bySign.get(token.text) ?? 0;
  return token.kind === 'keyword' ? (byWord.get(token.text) ?? 0) : 0;
}

/** Whether a token ends a value, so that what follows is an operator, a call or an index. */
export function endsValue({ kind, text }: Token): boolean {
  if (kind === 'keyword') return text === 'True' || text === 'False' || text === 'None';
  if (kind === 'sign') return text === ')' || text === ']' || text === '}' || text === '...';
  return kind === 'name' || kind === 'int' || kind === 'float' || kind === 'string';
}

/** Whether the `**` at an index stands tight between its operands, as Black has it where both are simple. */
export function isTightPower(tokens: readonly Token[], index: number): boolean {
  return isSimpleBefore(tokens, index - 1) && isSimpleBehind(tokens, index + 1);
}

/** Names, their attributes, and numbers; not what is called or indexed. */
function isSimpleBefore(tokens: readonly Token[], index: number): boolean {
  const operand = tokens[index];
  if (!operand || !isNameOrNumber(operand)) return false;
  const [dot, owner] = [tokens[index - 1], tokens[index - 2]];
  if (!dot || !isToken(dot, '.')) return true;
  return owner !== undefined && isSimpleBefore(tokens, index - 2);
}

function isSimpleBehind(tokens: readonly Token[], from: number): boolean {
  const sign = tokens[from];
  let index = sign?.kind === 'sign' && '+-~'.includes(sign.text) ? from + 1 : from;
  const operand = tokens[index];
  if (!operand || !isNameOrNumber(operand)) return false;
  for (; ; index += 2) {
    const [dot, name] = [tokens[index + 1], tokens[index + 2]];
    if (dot && (isToken(dot, '(') || isToken(dot, '['))) return false;
    if (!dot || !isToken(dot, '.') || name?.kind !== 'name') return true;
  }
}

function isNameOrNumber(token: Token): boolean {
  return (
    token.kind === 'name' ||
    token.kind === 'int' ||
    token.kind === 'float' ||
    (token.kind === 'keyword' && endsValue(token))
  );
}

/** Whether the operands of the slice between two brackets are more than names and numbers: its colons then stand apart. */
export function isRichSlice(tokens: readonly Token[], open: number): boolean {
  let depth = 0;
  let isSlice = false;
  let isRich = false;
  for (let i = open + 1; i < tokens.length; i++) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (!token || !before) break;
    if (depth === 0 && isToken(token, ']')) break;
    if (depth === 0 && isToken(token, ':')) isSlice = true;
    if (isOpening(token)) {
      // A list or tuple by itself has no rank as an operand; what is called or indexed has.
      if (endsValue(before)) isRich = true;
      depth += 1;
    } else if (isClosing(token)) depth -= 1;
    else if (isToken(token, '.') || isToken(token, 'lambda') || isToken(token, 'not')) isRich = true;
    else if (endsValue(before) && (loosenessOf(token) > 0 || isToken(token, '**'))) isRich = true;
  }
  return isSlice && isRich;
}
