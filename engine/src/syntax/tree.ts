import type { LineMap } from '../text/lineMap';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type * as rasp from './rasp/tree';
import type * as raspy from './raspy/tree';

/** The two surfaces of the language: that of the paper and that of the illustrated blog. */
export type Language = 'rasp' | 'raspy';

/** A piece of the text with a meaning. */
export interface Node<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** A name where it is bound or used. */
export interface Name extends Node<'name'> {
  readonly name: string;
}

/** Stands where an expression should, with a problem reported there. */
export type Missing = Node<'missing'>;

export interface StatementNode<K extends string> extends Node<K> {
  /** A syntax problem leaves its meaning unclear: it is not run. */
  readonly broken: boolean;
}

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly span: Span;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

interface TreeOf<L extends Language, S> {
  readonly language: L;
  readonly text: string;
  readonly lines: LineMap;
  readonly statements: readonly S[];
  readonly comments: readonly Comment[];
  /** Whether every statement could be read; problems whose meaning is plain do not count. */
  readonly complete: boolean;
  /** Whether the first problem is that the text ends too early: more of it could make it right. */
  readonly unfinished: boolean;
  /** Every syntax problem, in the order of their places. */
  readonly problems: readonly Problem[];
}

/** A parsed file. There always is one, however broken the text. */
export type Tree = RaspTree | RaspyTree;
export type RaspTree = TreeOf<'rasp', rasp.Statement>;
export type RaspyTree = TreeOf<'raspy', raspy.Statement>;

/** An expression of either language. */
export type Expression = rasp.Expression | raspy.Expression;
/** A statement of either language. */
export type Statement = rasp.Statement | raspy.Statement;
