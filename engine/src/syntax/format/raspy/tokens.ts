import { scan } from '../../raspy/scanner';
import type { Token } from '../../raspy/tokens';

/** The tokens of a text, each f-string as one: what is in its fields is text here. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let open: Token | undefined;
  let depth = 0;
  for (const token of scan(text).tokens) {
    if (token.kind === 'f-start') {
      open ??= token;
      depth += 1;
    }
    if (token.kind === 'f-end') depth -= 1;
    if (!open) {
      if (token.kind !== 'end') tokens.push(token);
    } else if (depth === 0) {
      const span = { start: open.span.start, end: token.span.end };
      tokens.push({
        ...open,
        unfinished: token.unfinished === true,
        kind: 'string',
        span,
        text: text.slice(span.start, span.end),
      });
      open = undefined;
    }
  }
  return tokens;
}
