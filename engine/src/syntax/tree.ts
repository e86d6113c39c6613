import type { ArithmeticOperator } from '../values/arithmetic';
import type { Comparison } from '../values/compare';
import type { LineMap } from '../text/lineMap';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

interface Node<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** A name where it is bound or used. */
export interface Name extends Node<'name'> {
  readonly name: string;
}

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

/** Stands where an expression should, with a problem reported there. */
export type Missing = Node<'missing'>;

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

interface StatementNode<K extends string> extends Node<K> {
  /** A syntax problem leaves its meaning unclear: it is not run. */
  readonly broken: boolean;
}

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

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly span: Span;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** A parsed file. There always is one, however broken the text. */
export interface Tree {
  readonly text: string;
  readonly lines: LineMap;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  /** Whether every statement could be read; problems whose meaning is plain do not count. */
  readonly complete: boolean;
  /** Whether the first problem is that the text ends too early: more of it could make it right. */
  readonly unfinished: boolean;
  /** Every syntax problem, in the order of their places. */
  readonly problems: readonly Problem[];
}
