import type { Expression } from '../../../syntax/rasp/tree';
import { chainOf, insertion, parentheses, type Reading } from './reading';

/** `a % b * c` is `a % (b * c)`. */
export function moduloReading(expression: Expression): Reading | undefined {
  const { operands, links } = chainOf(expression, (op) => op === '%');
  const [first] = operands;
  const products = links
    .map(({ right }) => ({ right, product: chainOf(right, (op) => op === '*' || op === '/') }))
    .filter(({ product }) => product.links.length > 0);
  const [firstProduct] = products;
  if (!first || !firstProduct) return undefined;
  return {
    code: 'reading/modulo',
    rule: `\`%\` binds looser than \`${firstProduct.product.links[0]?.op ?? '*'}\``,
    explicit: products.flatMap(({ right }) => parentheses(right.span)),
    usual: products.flatMap(({ right, product }) => [
      insertion(first.span.start, '('),
      insertion((product.operands[0] ?? right).span.end, ')'),
    ]),
    links,
  };
}
