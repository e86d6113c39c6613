import type { Expression, Name, Statement, Tree } from '../../syntax/tree';

/** A text in which names stand. */
export interface NamedText {
  readonly uri: string;
  readonly tree: Tree;
}

/** Where names belong to. */
export interface NameScope {
  /** `start-up` has what every program has without defining it. */
  readonly kind: 'start-up' | 'file' | 'function' | 'lambda' | 'comprehension';
  /** What the scope is of: a function's name. */
  readonly label: string | undefined;
  /** The number of the scope in its text, in the order of their beginnings. */
  readonly number: number;
  /** What it is of: a `def`, a lambda or a comprehension; absent for a file and for the start-up. */
  readonly of: Statement | Expression | undefined;
  /** The scope around it, in the same text. */
  readonly parent: NameScope | undefined;
}

/** All bindings of one name in one scope. */
export interface NameSymbol {
  readonly name: string;
  readonly scope: NameScope;
  /** The text it belongs to; absent for what is built in. */
  readonly text: NamedText | undefined;
  /** In the order of the text. */
  readonly bindings: readonly NameBinding[];
}

export type BindingKind =
  'assignment' | 'update' | 'function' | 'parameter' | 'loop' | 'comprehension' | 'import' | 'load';

/** What every program has by a name without defining it. */
export function builtInSymbol(name: string): NameSymbol {
  const scope = { kind: 'start-up', label: undefined, number: 0, of: undefined, parent: undefined } as const;
  return { name, scope, text: undefined, bindings: [] };
}

/** A place where a name gets a value. */
export interface NameBinding {
  readonly kind: BindingKind;
  readonly symbol: NameSymbol;
  /** The name where it stands; of a `load` there is none. */
  readonly name: Name | undefined;
  /** What binds it: a statement, a lambda or a comprehension. */
  readonly by: Statement | Expression;
  /** It is known not to have happened, since its statement fails or is broken. */
  readonly failed: boolean;
  /** Of a `load`: what the name stands for at the end of the loaded file. */
  readonly loaded: readonly NameBinding[];
}

/**
 * How a name is used where it stands. An `update` is read, changed and bound again; a `declaration` is in a `global` or
 * `nonlocal` statement; a `keyword` names a parameter in a call; a name that is `implied` is not written: a negative
 * index into an s-op counts from `length`.
 */
export type NameAccess = 'read' | 'write' | 'update' | 'declaration' | 'keyword' | 'implied';

/** A name where it stands in a text. */
export interface NameOccurrence {
  readonly name: Name;
  readonly access: NameAccess;
  /** The scope that it stands in. */
  readonly scope: NameScope;
  /** What it may stand for: one as a rule, several where it depends on what happened before, none if nothing has the name. */
  readonly symbols: readonly NameSymbol[];
  /** The bindings that reach it; of a name that is bound, that binding. */
  readonly bindings: readonly NameBinding[];
  /** Of a keyword: which function is called is not known. */
  readonly unsure: boolean;
}

/** A name where it is bound, in its text. */
export interface BindingPlace {
  readonly kind: BindingKind;
  readonly text: NamedText;
  readonly name: Name;
  readonly by: Statement | Expression;
}

/** The places where a binding is written, those in loaded files for what a `load` binds. */
export function placesOf(binding: NameBinding): readonly BindingPlace[] {
  const { kind, name, by, symbol, loaded } = binding;
  if (name && symbol.text) return [{ kind, text: symbol.text, name, by }];
  return loaded.flatMap(placesOf);
}
