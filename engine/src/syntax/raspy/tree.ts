import type { Span } from '../../text/span';
import type { Missing, Name, Node, RaspyTree, StatementNode } from '../tree';

export type { Missing, Name };
/** A parsed `.raspy` file. */
export type Tree = RaspyTree;

/** A number, a string (neighbouring ones are joined), `True`, `False`, or `None` as `null`. */
export interface Literal extends Node<'literal'> {
  readonly value: bigint | number | string | boolean | null;
}

/** `f"{layer:>3}"`: texts and fields in the order they stand in. */
export interface FormattedString extends Node<'f-string'> {
  readonly parts: readonly (string | Field)[];
}

/** `{expression!conversion:format}` inside of an f-string; `{x=}` has its text before it as a part of its own. */
export interface Field extends Node<'field'> {
  readonly expression: Expression;
  readonly conversion: 'r' | 's' | 'a' | undefined;
  /** What stands after the colon, which may have fields itself. */
  readonly format: readonly (string | Field)[];
}

/** `*items` in a display, a call or a target. */
export interface Starred extends Node<'starred'> {
  readonly value: Expression;
}

/** `[a, b]`, `(a, b)`, `{a, b}`; the items of a tuple may stand without parentheses, which then are not in the span. */
export interface Display extends Node<'list' | 'tuple' | 'set'> {
  readonly items: readonly (Expression | Starred)[];
}

export interface DictDisplay extends Node<'dict'> {
  /** An entry without a key is `**value`. */
  readonly entries: readonly { readonly key: Expression | undefined; readonly value: Expression }[];
}

/** `for target in iterable if condition …`. */
export interface Clause {
  readonly target: Target;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** A comprehension, or a generator expression. A dict has a key. */
export interface Comprehension extends Node<'comprehension'> {
  readonly form: 'list' | 'set' | 'dict' | 'generator';
  readonly key: Expression | undefined;
  readonly element: Expression;
  readonly clauses: readonly Clause[];
}

export type UnaryOperator = 'not' | '-' | '+' | '~';

export interface Unary extends Node<'unary'> {
  readonly op: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>';

export interface Binary extends Node<'binary'> {
  readonly op: BinaryOperator;
  readonly opSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Logic extends Node<'logic'> {
  readonly op: 'and' | 'or';
  readonly opSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

/** `first op operand op operand …`: each comparison is of two neighbours. */
export interface ComparisonChain extends Node<'comparison'> {
  readonly first: Expression;
  /** At least one. */
  readonly rest: readonly {
    readonly op: ComparisonOperator;
    readonly opSpan: Span;
    readonly operand: Expression;
  }[];
}

export interface Ternary extends Node<'ternary'> {
  readonly then: Expression;
  readonly condition: Expression;
  readonly otherwise: Expression;
}

export interface Attribute extends Node<'attribute'> {
  readonly object: Expression;
  readonly name: Name;
}

/** `start:stop:step` between brackets. */
export interface Slice extends Node<'slice'> {
  readonly start: Expression | undefined;
  readonly stop: Expression | undefined;
  readonly step: Expression | undefined;
}

export interface Index extends Node<'index'> {
  readonly object: Expression;
  readonly index: Expression | Slice;
}

/** An argument of a call: by position, by name, or spread out of an iterable (`*`) or a dict (`**`). */
export interface Argument extends Node<'argument'> {
  readonly name: Name | undefined;
  readonly spread: '*' | '**' | undefined;
  readonly value: Expression;
}

export interface Call extends Node<'call'> {
  readonly callee: Expression;
  readonly args: readonly Argument[];
}

/** A parameter; its annotation, if any, means nothing. */
export interface Parameter extends Node<'parameter'> {
  readonly name: Name;
  readonly default: Expression | undefined;
  /** `rest` takes what is left over by position (`*args`), `named` by name (`**kwargs`). */
  readonly takes: 'either' | 'position' | 'name' | 'rest' | 'named';
}

export interface Lambda extends Node<'lambda'> {
  readonly params: readonly Parameter[];
  readonly body: Expression;
}

export interface Parenthesized extends Node<'parenthesized'> {
  readonly inner: Expression;
}

export type Expression =
  | Name
  | Literal
  | FormattedString
  | Display
  | DictDisplay
  | Comprehension
  | Unary
  | Binary
  | Logic
  | ComparisonChain
  | Ternary
  | Attribute
  | Index
  | Call
  | Lambda
  | Parenthesized
  | Missing;

/** Several targets that a value is unpacked into, in parentheses, brackets or neither. */
export interface TargetList extends Node<'targets'> {
  readonly targets: readonly (Target | StarredTarget)[];
}

/** The target that takes what the others leave. */
export interface StarredTarget extends Node<'starred target'> {
  readonly target: Target;
}

/** What can be assigned to. */
export type Target = Name | Index | Attribute | TargetList | Missing;

export interface ExpressionStatement extends StatementNode<'expression'> {
  readonly expression: Expression;
}

/** `a = b = value`; an annotation, if any, means nothing. Without a value only its name is declared. */
export interface Assignment extends StatementNode<'assignment'> {
  readonly targets: readonly Target[];
  readonly value: Expression | undefined;
}

export interface AugmentedAssignment extends StatementNode<'augmented'> {
  readonly target: Name | Index | Attribute | Missing;
  readonly op: BinaryOperator;
  readonly opSpan: Span;
  readonly value: Expression;
}

export interface Definition extends StatementNode<'def'> {
  readonly name: Name;
  readonly params: readonly Parameter[];
  readonly body: readonly Statement[];
}

export interface Return extends StatementNode<'return'> {
  readonly value: Expression | undefined;
}

/** `if`, each `elif`, and `else` as the last statements. */
export interface If extends StatementNode<'if'> {
  readonly branches: readonly { readonly condition: Expression; readonly body: readonly Statement[] }[];
  readonly otherwise: readonly Statement[];
}

export interface For extends StatementNode<'for'> {
  readonly target: Target;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  /** What `else` does after a loop that no `break` ended. */
  readonly otherwise: readonly Statement[];
}

export interface While extends StatementNode<'while'> {
  readonly condition: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface Assert extends StatementNode<'assert'> {
  readonly condition: Expression;
  readonly message: Expression | undefined;
}

/** `from raspy import *`, `import raspy`, `from raspy import key as k`. */
export interface Import extends StatementNode<'import'> {
  /** The module of `from … import …`; absent in `import a, b`. */
  readonly from: string | undefined;
  /** What is imported and the name it is bound to; nothing for `*`. */
  readonly names: readonly { readonly name: string; readonly bound: Name }[];
}

/** Names that an assignment in a function is to bind outside of it. */
export interface Outer extends StatementNode<'global' | 'nonlocal'> {
  readonly names: readonly Name[];
}

export type Simple = StatementNode<'pass' | 'break' | 'continue'>;

/** A statement of Python that RASPy does not have, with a problem reported there; it is not run. */
export interface Unsupported extends StatementNode<'unsupported'> {
  readonly body: readonly Statement[];
}

export type Statement =
  | ExpressionStatement
  | Assignment
  | AugmentedAssignment
  | Definition
  | Return
  | If
  | For
  | While
  | Assert
  | Import
  | Outer
  | Simple
  | Unsupported;
