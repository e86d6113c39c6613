import { costOf, type Cost } from '../../graph/cost';
import type { Moment } from '../../program/observer';
import type { Program } from '../../program/program';
import { Applied, FunctionValue, isTransform } from '../../program/values';
import { outlineOf } from '../../syntax/outline';
import type { Expression, Statement, Tree } from '../../syntax/tree';
import type { Value } from '../../values/value';

/** What an expectation calls costs; a name that the file gives to something else is that. */
export type CostName = 'layers' | 'heads';

function isCostName(name: string): name is CostName {
  return name === 'layers' || name === 'heads';
}

/** A cost that an expression asks for: of what the comment is about, or of an expression. */
export interface CostQuestion {
  readonly name: CostName;
  readonly of: Expression | undefined;
}

/** The cost that an expression asks for: `layers`, or `layers(flip)`. */
export function costQuestionIn(expression: Expression, moment: Moment): CostQuestion | undefined {
  const called = expression.kind === 'call' ? expression.callee : expression;
  if (called.kind !== 'name' || !isCostName(called.name) || moment.valueOf(called.name) !== undefined)
    return undefined;
  const { name } = called;
  if (expression.kind !== 'call') return { name, of: undefined };
  const [only, ...others] = expression.args;
  if (!only || others.length > 0) return undefined;
  return { name, of: only.kind === 'argument' ? only.value : only };
}

/** What a statement gave when the program ran: the value of an expression, or of the one name that it defines. */
export function valueOfStatement(statement: Statement, tree: Tree, program: Program): Value | undefined {
  if (statement.kind === 'expression')
    return program.results.find((result) => result.statement === statement)?.value;
  const name = onlyNameOf(statement, tree);
  return program.definitions.find(
    (definition) => definition.statement === statement && definition.name.name === name,
  )?.value;
}

/** The one name that a statement defines. */
export function onlyNameOf(statement: Statement, tree: Tree): string | undefined {
  const [name, ...others] = outlineOf(tree).namesDefinedBy(statement);
  return others.length === 0 ? name?.name : undefined;
}

/** Layers and heads of a value; of a function those of what its last call gave. */
export function costOfValue(value: Value, program: Program): Cost | undefined {
  if (isTransform(value)) return costOf(value.node);
  if (value instanceof Applied) return costOf(value.target.node);
  if (!(value instanceof FunctionValue)) return undefined;
  const [last] = program.record.of(value.definition);
  return last && !(last.value instanceof FunctionValue) ? costOfValue(last.value, program) : undefined;
}
