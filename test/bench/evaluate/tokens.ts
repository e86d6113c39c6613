import { longText } from '../samples';

/** Letters. */
export function letterTokens(length: number): readonly string[] {
  return Array.from(longText(length));
}

/** Parentheses that are balanced, some deep in others. */
export function parenthesisTokens(length: number): readonly string[] {
  const half = length >>> 1;
  let open = 0;
  let opened = 0;
  const tokens: string[] = [];
  for (let i = 0; i < 2 * half; i++) {
    const opens = open === 0 || (opened < half && (i * i + 3 * i) % 7 < 4);
    tokens.push(opens ? '(' : ')');
    open += opens ? 1 : -1;
    opened += opens ? 1 : 0;
  }
  return length === tokens.length ? tokens : [...tokens, '('];
}

/** Two numbers with a plus between them. */
export function additionTokens(length: number): readonly string[] {
  const plus = length >>> 1;
  return Array.from({ length }, (_, i) => (i === plus ? '+' : String((i * i + 5 * i) % 10)));
}
