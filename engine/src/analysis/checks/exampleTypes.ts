import { Fault } from '../../evaluate/evaluator';
import type { Made } from '../../program/runtime';
import type { SetExample, Tree } from '../../syntax/tree';
import type { Problem } from '../../text/problem';
import type { Evaluate } from './defaults';

/** Examples that the s-ops after them can not convert to numbers: `tokens_int` with `set example "hello"`. */
export function exampleTypes({ statements }: Tree, made: readonly Made[], evaluate: Evaluate): Problem[] {
  return statements.flatMap((statement, i) => {
    if (statement.kind !== 'set example') return [];
    const next = statements.slice(i + 1).find(({ kind }) => kind === 'set example');
    const inForce = made.filter(
      ({ site, applied }) =>
        !applied && site.span.start > statement.span.end && (!next || site.span.start < next.span.start),
    );
    const problem = conversionProblem(statement, inForce, evaluate);
    return problem ? [problem] : [];
  });
}

function conversionProblem(
  { value }: SetExample,
  made: readonly Made[],
  evaluate: Evaluate,
): Problem | undefined {
  for (const { node, sample, site } of made) {
    if (node.kind !== 'base') continue;
    const result = evaluate(node, sample);
    if (!(result instanceof Fault) || result.code !== 'value/convert') continue;
    return {
      code: 'example/type',
      severity: 'warning',
      span: value.span,
      message: `\`${node.name}\` is used with this example, but does not fit it: ${result.message}.`,
      related: [{ span: site.span, message: `\`${node.name}\` is used here.` }],
    };
  }
  return undefined;
}
