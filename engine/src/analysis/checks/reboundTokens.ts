import type { Tree } from '../../syntax/tree';
import { allExpressions } from '../../syntax/walk';
import type { Problem } from '../../text/problem';

/** `tokens = …` after statements that used `tokens`: what they made keeps the old one. */
export function reboundTokens({ statements, lines }: Tree): Problem[] {
  const at = statements.findIndex(
    (statement) => statement.kind === 'assignment' && statement.names.some(({ name }) => name === 'tokens'),
  );
  const rebinding = statements[at];
  if (rebinding?.kind !== 'assignment') return [];
  for (const use of allExpressions(statements.slice(0, at).filter(({ kind }) => kind === 'assignment'))) {
    if (use.kind !== 'name' || use.name !== 'tokens') continue;
    const name = rebinding.names.find((target) => target.name === 'tokens') ?? use;
    return [
      {
        code: 'name/rebound-tokens',
        severity: 'info',
        span: name.span,
        message: `What was made of \`tokens\` above, first on line ${lines.placeAt(use.span.start).line + 1}, keeps the old \`tokens\`.`,
        related: [{ span: use.span, message: 'The old `tokens` is used here.' }],
      },
    ];
  }
  return [];
}
