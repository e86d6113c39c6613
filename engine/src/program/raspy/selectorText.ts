import type { SelectorNode } from '../../graph/node';
import type { Budget } from '../../text/budget';
import { str } from '../../values/format';
import { isTrue } from '../../values/value';
import type { Sample } from '../../values/sample';
import type { Selector } from '../values';
import type { Computing } from './world';

/**
 * A selector as the library prints it: the input above, and a line per key with `1` under each query that selects it.
 * It is the one place where rows are keys; everywhere else they are queries.
 */
export function selectorText(
  { node }: Selector,
  sample: Sample,
  computing: Computing,
  budget: Budget,
): string {
  const entries = computing.entries(node, sample, budget);
  const tokens = sample.elements.map(str);
  const indent = ' '.repeat(8);
  const lines = [
    `Selector Layer ${node.layer - 1}`,
    `${indent} ${tokens.map((_, position) => position % 10).join(' ')}`,
    `${indent}|${tokens.join(' ')}|`,
    ...queriesOf(node).map(
      (query) => `${indent} ${computing.values(query, sample, budget).map(str).join(' ')}`,
    ),
    `${indent}|${'-'.repeat(Math.max(0, 2 * tokens.length - 1))}|`,
  ];
  for (const [key, token] of tokens.entries()) {
    const cells = entries.map((row) => {
      const entry = row[key];
      if (entry === undefined || !isTrue(entry)) return ' ';
      return typeof entry === 'boolean' ? '1' : str(entry);
    });
    lines.push(`${key} ${token} | ${cells.join(' ')}`);
  }
  return lines.join('\n');
}

/** The queries of each comparison that a selector is made of. */
function queriesOf(root: SelectorNode): Extract<SelectorNode, { kind: 'select' }>['query'][] {
  const seen = new Set<SelectorNode>([root]);
  const queries: Extract<SelectorNode, { kind: 'select' }>['query'][] = [];
  for (const node of seen) {
    switch (node.kind) {
      case 'select':
      case 'selectBy':
        queries.push(node.query);
        break;
      case 'inverted':
        seen.add(node.of);
        break;
      default:
        seen.add(node.left).add(node.right);
    }
  }
  return queries;
}
