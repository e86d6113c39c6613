import type { SelectorNode, SOpNode } from '../../graph/node';
import type { Budget } from '../../text/budget';
import { repr, str } from '../../values/format';
import type { Sample } from '../../values/sample';
import { isTrue, type Value } from '../../values/value';
import type { Query, Selector } from '../values';
import type { Computing } from './world';

const indent = ' '.repeat(8);

/** Queries as the library prints them, one below the other. */
export function queryText({ node }: Query, sample: Sample, computing: Computing, budget: Budget): string {
  const values = computing.values(node, sample, budget).map(cellText);
  return `query(out)(${repr(sample.value)})=\n${values.join(' | \n')} |`;
}

/**
 * A selector as the library prints it: the input and the queries above, and a line per key with `1` under each query that
 * selects it. It is the one place where rows are keys; everywhere else they are queries.
 */
export function selectorText(
  { node }: Selector,
  sample: Sample,
  computing: Computing,
  budget: Budget,
): string {
  const entries = computing.entries(node, sample, budget);
  const pairs = pairsOf(node);
  const [first] = pairs;
  const tokens = sample.elements.map(str);
  const keys = first ? computing.values(first.key, sample, budget).map(cellText) : [];
  const lines = [
    `Selector Layer ${node.layer - 1}`,
    indent + tokens.map((_, position) => position % 10).join(' '),
    `${indent}|${tokens.join(' ')}|`,
    ...pairs.map(({ query }) => indent + computing.values(query, sample, budget).map(cellText).join(' ')),
    `${indent}|${'-'.repeat(Math.max(0, 2 * tokens.length - 1))}|`,
  ];
  for (const [position, key] of keys.entries()) {
    const cells = entries.map((row) => {
      const entry = row[position];
      return entry !== undefined && isTrue(entry) ? cellText(entry) : ' ';
    });
    lines.push(`${position} ${tokens[position] ?? ''} ${key} | ${cells.join(' ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Bools are told as numbers. */
function cellText(value: Value): string {
  return typeof value === 'boolean' ? String(Number(value)) : str(value);
}

/** The keys and queries of each comparison that a selector is made of, in the order of the text. */
function pairsOf(root: SelectorNode): { readonly key: SOpNode; readonly query: SOpNode }[] {
  const seen = new Set<SelectorNode>();
  const pairs: { readonly key: SOpNode; readonly query: SOpNode }[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'select' || node.kind === 'selectBy') pairs.push(node);
    else if (node.kind === 'inverted') stack.push(node.of);
    else stack.push(node.right, node.left);
  }
  return pairs;
}
