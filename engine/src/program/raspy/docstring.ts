import type { Statement } from '../../syntax/raspy/tree';

/**
 * The string that a body begins with, as Python's tools show it: without the indentation that all lines but the first
 * share, and without blank lines around it.
 */
export function documentationIn(body: readonly Statement[]): string | undefined {
  const [first] = body;
  if (first?.kind !== 'expression' || first.expression.kind !== 'literal') return undefined;
  const { value } = first.expression;
  if (typeof value !== 'string') return undefined;
  const [head = '', ...others] = value.split('\n').map((line) => line.replaceAll('\t', '        ').trimEnd());
  const indents = others.filter((line) => line !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents, Infinity);
  const text = [head.trimStart(), ...others.map((line) => line.slice(shared))].join('\n').trim();
  return text === '' ? undefined : text;
}
