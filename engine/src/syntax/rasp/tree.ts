import type { ArithmeticOperator } from '../../values/arithmetic';
import type { Comparison } from '../../values/compare';
import type { Span } from '../../text/span';
import type { Comment, Missing, Name, Node, RaspTree, StatementNode } from '../tree';

export type { Comment, Missing, Name };
/** A parsed `.rasp` file. */
export type Tree = RaspTree;

/** A literal number or string. */
export interface Literal extends Node<'literal'> {
  readonly value: bigint | number | string;
}

export interface ListDisplay extends Node<'list'> {
  readonly items: readonly Expression[];
}

export interface DictDisplay extends Node<'dict'> {
  readonly pairs: readonly (readonly [Expression, Expression])[];
}

/** `[element for names in iterable]`, or with a key `{key: element for names in iterable}`. */
export interface Comprehension extends Node<'comprehension'> {
  readonly key: Expression | undefined;
  readonly element: Expression;
  readonly names: readonly Name[];
  readonly iterable: Expression;
}

export type UnaryOperator = 'not' | '-' | '+';

export interface Unary extends Node<'unary'> {
  readonly op: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator = ArithmeticOperator | Comparison | 'and' | 'or' | 'in';

export interface Binary extends Node<'binary'> {
  readonly op: BinaryOperator;
  readonly opSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Ternary extends Node<'ternary'> {
  readonly then: Expression;
  readonly condition: Expression;
  readonly otherwise: Expression;
}

export interface Index extends Node<'index'> {
  readonly object: Expression;
  readonly index: Expression;
}

export interface Call extends Node<'call'> {
  readonly callee: Expression;
  readonly args: readonly Expression[];
}

export interface Select extends Node<'select'> {
  readonly key: Expression;
  readonly query: Expression;
  readonly op: Comparison;
}

export type FormName = 'aggregate' | 'round' | 'indicator' | 'range' | 'zip' | 'len';

/** A form of the language that looks like a call: `aggregate(…)`, `range(…)`. */
export interface Form extends Node<'form'> {
  readonly name: FormName;
  readonly args: readonly Expression[];
}

export interface Parenthesized extends Node<'parenthesized'> {
  readonly inner: Expression;
}

export type Expression =
  | Name
  | Literal
  | ListDisplay
  | DictDisplay
  | Comprehension
  | Unary
  | Binary
  | Ternary
  | Index
  | Call
  | Select
  | Form
  | Parenthesized
  | Missing;

export interface ExpressionStatement extends StatementNode<'expression'> {
  readonly expression: Expression;
}

export interface Assignment extends StatementNode<'assignment'> {
  readonly names: readonly Name[];
  readonly values: readonly Expression[];
}

export interface Definition extends StatementNode<'def'> {
  readonly name: Name;
  readonly params: readonly Name[];
  readonly body: readonly Statement[];
  readonly results: readonly Expression[];
}

export interface Loop extends StatementNode<'for'> {
  readonly names: readonly Name[];
  readonly iterable: Expression;
  readonly body: readonly Statement[];
}

/** Which of the two examples a statement means: of s-ops, of selectors, or both. */
export type ExampleTarget = 's-op' | 'selector' | 'both';

export interface SetExample extends StatementNode<'set example'> {
  readonly target: ExampleTarget;
  readonly value: Expression;
}

export interface ShowExample extends StatementNode<'show example'> {
  readonly target: ExampleTarget;
}

/** `examples on`, `s-op examples off`, `full seq display on` … */
export interface DisplaySwitch extends StatementNode<'switch'> {
  readonly display: ExampleTarget | 'full';
  readonly on: boolean;
}

export interface Load extends StatementNode<'load'> {
  readonly path: string;
  readonly pathSpan: Span;
}

export interface Draw extends StatementNode<'draw'> {
  readonly subject: Expression;
  readonly input: Expression | undefined;
}

export type Exit = StatementNode<'exit'>;

export type Statement =
  | ExpressionStatement
  | Assignment
  | Definition
  | Loop
  | SetExample
  | ShowExample
  | DisplaySwitch
  | Load
  | Draw
  | Exit;
