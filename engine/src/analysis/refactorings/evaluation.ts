import { SOp } from '../../program/values';
import type { Expression } from '../../syntax/tree';
import type { Analysis } from '../analysis';
import type { ExpressionPlace } from './path';

/** Whether an expression can be computed before its statement: `sometimes` it would not have been computed at all. */
export type Before = 'always' | 'sometimes' | 'never';

/** Whether what stands at a place can be computed before the statement that it is in. */
export function isComputedBefore(
  { expression, around, statements }: ExpressionPlace,
  analysis: Analysis,
): Before {
  const chain = [...around, expression];
  const steps = chain.slice(1).map((inner, i) => {
    const outer = chain[i];
    return outer ? computedIn(outer, inner, analysis) : 'always';
  });
  const statement = statements.at(-1);
  const [root] = chain;
  if (statement?.kind === 'while') return 'never';
  if (statement?.kind === 'if' && statement.branches[0]?.condition !== root) steps.push('sometimes');
  if (statement?.kind === 'assert' && statement.message === root) steps.push('sometimes');
  if (steps.includes('never')) return 'never';
  return steps.includes('sometimes') ? 'sometimes' : 'always';
}

function computedIn(outer: Expression, inner: Expression, analysis: Analysis): Before {
  switch (outer.kind) {
    case 'ternary': {
      if (inner === outer.condition) return 'always';
      const conditions = analysis.program.record.of(outer.condition);
      // Of a choice at each position both sides are computed.
      const isElementwise = conditions.length > 0 && conditions.every(({ value }) => value instanceof SOp);
      return isElementwise && analysis.tree.language === 'rasp' ? 'always' : 'sometimes';
    }
    case 'logic':
      return inner === outer.left ? 'always' : 'sometimes';
    case 'comparison':
      return outer.rest.slice(1).some(({ operand }) => operand === inner) ? 'sometimes' : 'always';
    case 'lambda':
      return inner === outer.body ? 'never' : 'always';
    case 'comprehension': {
      const first = 'clauses' in outer ? outer.clauses[0]?.iterable : outer.iterable;
      if (inner === first) return 'always';
      return 'form' in outer && outer.form === 'generator' ? 'never' : 'sometimes';
    }
    default:
      return 'always';
  }
}
