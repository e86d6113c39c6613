import type { Token } from '../../raspy/tokens';
import { isClosing, isOpening, isToken } from '../../tokens';
import { endsValue } from './operators';

/**
 * The dots at which chains of method calls may be broken: those behind a call or a bracket that a method call follows,
 * where a chain has at least two of them.
 */
export function chainDots(tokens: readonly Token[]): ReadonlySet<number> {
  const dots = new Set<number>();
  for (const chain of chainsOf(tokens)) {
    const calls = chain.filter((i) => isMethodCall(tokens, i));
    if (calls.length > 1) for (const i of calls) dots.add(i);
  }
  return dots;
}

/** The dots of each chain of attributes, calls and indices. */
function chainsOf(tokens: readonly Token[]): number[][] {
  const chains: number[][] = [];
  const open: number[][] = [];
  let chain: number[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const goesOn = before !== undefined && endsValue(before);
    if (isOpening(token)) {
      open.push(goesOn && token.text !== '{' ? chain : begin(chains));
      chain = begin(chains);
    } else if (isClosing(token)) chain = open.pop() ?? begin(chains);
    else if (isToken(token, '.')) chain.push(i);
    else if (!before || !isToken(before, '.')) chain = begin(chains);
  }
  return chains;
}

function begin(chains: number[][]): number[] {
  const chain: number[] = [];
  chains.push(chain);
  return chain;
}

function isMethodCall(tokens: readonly Token[], dot: number): boolean {
  const [before, call] = [tokens[dot - 1], tokens[dot + 2]];
  return before?.kind === 'sign' && ')]}'.includes(before.text) && call !== undefined && isToken(call, '(');
}
