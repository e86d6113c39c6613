import type { Frame, Occurrence } from '../program/record';
import { outlineOf } from '../syntax/outline';
import type { Expression, Name, Statement, Tree } from '../syntax/tree';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';

/** A part of a text that makes values to be seen beside it: a statement, or what a function of RASP returns. */
export interface ValuePlace {
  readonly span: Span;
  readonly statement: Statement;
  /** The functions around it, from the outside in. */
  readonly functions: readonly Statement[];
  /** The names it binds; none where its value is that of an expression. */
  readonly names: readonly Name[];
  /** The expressions that the values are of, one for each name where they are known one by one. */
  readonly expressions: readonly Expression[];
}

/** A value that a place of a text made. */
export interface ShownValue {
  /** What it is bound to. */
  readonly name: string | undefined;
  readonly occurrence: Occurrence;
  /** Whether it stands in the text as it is. */
  readonly isWritten: boolean;
}

/** A place of a text with what it made: inside of a function in one call of it, in a loop the last time round. */
export interface ShownValues extends ValuePlace {
  readonly values: readonly ShownValue[];
}

/** The call of a function that what is inside of it is shown of; the last one where nothing is said. */
export type ChosenCall = (definition: Statement) => Frame | undefined;

/** Where a text makes values to be seen, in its order. */
export function* valuePlaces(tree: Tree): Generator<ValuePlace> {
  yield* placesIn(tree, tree.statements, []);
}

/**
 * What the places of a file made, in the order of the text; those without a value are left out. Inside of a function
 * that is of the call that `chosen` gives or else of the last one, and only what that call came to.
 * @param part Only of places that end there; of the whole file if absent.
 */
export function* shownValues(analysis: Analysis, chosen?: ChosenCall, part?: Span): Generator<ShownValues> {
  const { record, definitions } = analysis.program;
  const bound = new Map(definitions.map((definition) => [definition.name, definition]));
  const frames = new Map<Statement, Frame | undefined>();
  for (const place of valuePlaces(analysis.tree)) {
    if (part && (place.span.end < part.start || place.span.end > part.end)) continue;
    const around = place.functions.at(-1);
    if (around && !frames.has(around)) frames.set(around, chosen?.(around) ?? lastCall(analysis, around));
    const frame = around && frames.get(around);
    if (around && !frame) continue;
    const last = (made: Expression | Name): Occurrence | undefined => {
      const definition = frame || made.kind !== 'name' ? undefined : bound.get(made);
      if (definition) return { ...definition, frame: undefined };
      return record.of(made).find((occurrence) => !frame || occurrence.frame === frame);
    };
    const made: readonly (Expression | Name)[] = place.names.length > 0 ? place.names : place.expressions;
    const values = made.flatMap((part, index): ShownValue[] => {
      const occurrence = last(part);
      if (!occurrence) return [];
      const name = place.names.length > 0 ? place.names[index]?.name : undefined;
      const expression = place.expressions.length === made.length ? place.expressions[index] : undefined;
      return [{ name, occurrence, isWritten: expression !== undefined && isLiteral(expression) }];
    });
    if (values.length > 0) yield { ...place, values };
  }
}

/** The last call of a function that gave something; without one the last that began. */
export function lastCall({ program: { record } }: Analysis, definition: Statement): Frame | undefined {
  const [given] = record.of(definition);
  if (given?.frame) return given.frame;
  if (definition.kind !== 'def') return undefined;
  for (const param of definition.params) {
    const [bound] = record.of(param.kind === 'name' ? param : param.name);
    if (bound?.frame) return bound.frame;
  }
  return undefined;
}

function* placesIn(
  tree: Tree,
  statements: readonly Statement[],
  functions: readonly Statement[],
): Generator<ValuePlace> {
  const outline = outlineOf(tree);
  for (const statement of statements) {
    const { span } = statement;
    const common = { span, statement, functions, names: [] };
    switch (statement.kind) {
      case 'assignment':
      case 'augmented':
        yield {
          ...common,
          names: outline.namesBoundBy(statement),
          expressions: outline.resultsOf(statement),
        };
        break;
      case 'expression':
      case 'draw':
        yield { ...common, expressions: outline.resultsOf(statement) };
        break;
      case 'return':
        yield { ...common, expressions: statement.value ? [statement.value] : [] };
        break;
      case 'def': {
        const inside = [...functions, statement];
        yield* placesIn(tree, statement.body, inside);
        if ('results' in statement) yield* returned(tree, statement, statement.results, inside);
        break;
      }
      default:
        yield* placesIn(tree, outline.bodyOf(statement), functions);
    }
  }
}

/** What a function of RASP returns has no statement of its own. */
function* returned(
  { text }: Tree,
  statement: Statement,
  results: readonly Expression[],
  functions: readonly Statement[],
): Generator<ValuePlace> {
  const [first] = results;
  const last = results.at(-1);
  if (!first || !last) return;
  const [semicolon = ''] = /^\s*;?/.exec(text.slice(last.span.end, last.span.end + 10)) ?? [];
  const end = last.span.end + (semicolon.endsWith(';') ? semicolon.length : 0);
  yield { span: { start: first.span.start, end }, statement, functions, names: [], expressions: results };
}

function isLiteral(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'unary':
      return isLiteral(expression.operand);
    case 'parenthesized':
      return isLiteral(expression.inner);
    case 'list':
      return expression.items.every((item) => item.kind !== 'starred' && isLiteral(item));
    case 'tuple':
      return expression.items.every((item) => item.kind !== 'starred' && isLiteral(item));
    default:
      return false;
  }
}
