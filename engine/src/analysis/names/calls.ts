import { outlineOf } from '../../syntax/outline';
import type { Expression, Statement } from '../../syntax/tree';
import type { Span } from '../../text/span';
import { placesOf, type BindingPlace, type NameBinding, type NameOccurrence } from './symbols';
import type { NameTable } from './table';

/** A call of a function by its name. */
export interface NamedCall {
  /** The name, where it is called. */
  readonly span: Span;
  /** The functions that it may be. */
  readonly functions: readonly BindingPlace[];
  /** The `def` that the call stands in; absent at the top level of the file. */
  readonly inside: Extract<Statement, { kind: 'def' }> | undefined;
}

/** The calls of functions by their names, in the order of the text. */
export function callsIn(table: NameTable): readonly NamedCall[] {
  const { tree } = table.text;
  const outline = outlineOf(tree);
  const used = new Map(table.occurrences.map((occurrence) => [occurrence.name, occurrence]));
  const calls: NamedCall[] = [];
  const callsBelow = (expressions: readonly Expression[], inside: NamedCall['inside']): void => {
    const stack = [...expressions];
    for (let expression = stack.pop(); expression; expression = stack.pop()) {
      for (const part of outline.partsOf(expression)) stack.push(part);
      if (expression.kind !== 'call') continue;
      const callee = withoutParentheses(expression.callee);
      const occurrence = callee.kind === 'name' ? used.get(callee) : undefined;
      const functions = occurrence ? functionsOf(occurrence) : [];
      if (functions.length > 0) calls.push({ span: callee.span, functions, inside });
    }
  };
  const walk = (statements: readonly Statement[], inside: NamedCall['inside']): void => {
    for (const statement of statements) {
      const isDefinition = statement.kind === 'def';
      // The results of a function of RASP are in it, the defaults of one of RASPy are not.
      const isOutside = isDefinition && tree.language === 'raspy';
      const within = isDefinition ? statement : inside;
      callsBelow(outline.expressionsOf(statement), isOutside ? inside : within);
      walk(outline.bodyOf(statement), within);
    }
  };
  walk(tree.statements, undefined);
  return calls.sort((a, b) => a.span.start - b.span.start);
}

/** The functions that a name may stand for. */
export function functionsOf(occurrence: NameOccurrence): readonly BindingPlace[] {
  return inForce(occurrence)
    .flatMap(placesOf)
    .filter(({ kind }) => kind === 'function');
}

/** The bindings that reach a name; where none does, because it stands before them all, all of its bindings. */
export function inForce({ symbols, bindings }: NameOccurrence): readonly NameBinding[] {
  const found = bindings.length > 0 ? bindings : [...symbols].flatMap((symbol) => symbol.bindings);
  const happened = found.filter(({ failed }) => !failed);
  return happened.length > 0 ? happened : found;
}

function withoutParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'parenthesized') inner = inner.inner;
  return inner;
}
