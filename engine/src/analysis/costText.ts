import type { Cost } from '../graph/cost';

/** Layers and heads in a line: `2 layers · heads 1/1`; without heads where there are no layers. */
export function costText({ layers, heads }: Cost): string {
  const text = `${layers} layer${layers === 1 ? '' : 's'}`;
  return heads.length === 0 ? text : `${text} · heads ${heads.join('/')}`;
}
