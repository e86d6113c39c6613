import type { Cost } from '../graph/cost';

/**
 * Layers and heads in a line: `2 layers · heads 1/1`; without heads where there are no layers. Where heads are used for
 * several aggregates, how often follows: `2 layers · heads 1/1 · attention uses 2/1`.
 */
export function costText({ layers, heads, uses }: Cost): string {
  const text = `${layers} layer${layers === 1 ? '' : 's'}`;
  if (heads.length === 0) return text;
  const shared = uses.some((count, layer) => count !== heads[layer]);
  return `${text} · heads ${heads.join('/')}${shared ? ` · attention uses ${uses.join('/')}` : ''}`;
}
