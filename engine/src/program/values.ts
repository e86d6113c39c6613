import type { SelectorNode, SOpNode } from '../graph/node';
import type { Span } from '../text/span';
import type { Value } from '../values/value';
import type { Sample } from '../values/sample';
import type { Making } from './making';
import type { Source } from './source';

/** An s-op as a program holds it. */
export class SOp {
  readonly kind = 's-op';
  readonly label = 's-op';
  /** What the interactive session calls it inside of lists; see internalNames.ts. */
  name = 's-op';
  constructor(
    readonly node: SOpNode,
    /** Only in RASPy. */
    readonly making?: Making,
  ) {}
}

/** A selector as a program holds it. */
export class Selector {
  readonly kind = 'selector';
  readonly label = 'selector';
  /** What the interactive session calls it inside of lists; see internalNames.ts. */
  name = 'plain select';
  constructor(
    readonly node: SelectorNode,
    /** Only in RASPy. */
    readonly making?: Making,
  ) {}
}

/** The keys of a selector to be, in RASPy: `key(x)`. */
export class Key {
  readonly kind = 'key';
  readonly label = 'key';
  constructor(
    readonly node: SOpNode,
    readonly making?: Making,
  ) {}
}

/** The queries of a selector to be, in RASPy: `query(x)`. */
export class Query {
  readonly kind = 'query';
  readonly label = 'query';
  constructor(
    readonly node: SOpNode,
    readonly making?: Making,
  ) {}
}

/** A value that is computed from an input: it has layers and heads, and can be shown on a sample. */
export type Transform = SOp | Selector | Key | Query;

/** Whether a value is computed from an input. */
export function isTransform(value: Value): value is Transform {
  return value instanceof SOp || value instanceof Selector || value instanceof Key || value instanceof Query;
}

/** The definition of a function, in the tree. */
export interface FunctionSyntax {
  readonly span: Span;
}

/** A function of the program, of either language. */
export abstract class FunctionValue {
  readonly kind = 'function';
  abstract readonly name: string;
  /** The parameters as they are written. */
  abstract readonly params: readonly string[];
  abstract readonly definition: FunctionSyntax;
  /** The text it stands in. */
  abstract readonly source: Source;

  get label(): string {
    return `function ${this.name}`;
  }

  /** What its body says about it, where the language has that. */
  get documentation(): string | undefined {
    return undefined;
  }

  /** How its definition begins: `def shift(seq, by)`. */
  get heading(): string {
    return `def ${this.name}(${this.params.join(', ')})`;
  }
}

/**
 * What a transform gives on one input: `tokens("abc")`. In RASP it can be shown and named, nothing else; in RASPy it has
 * values.
 */
export class Applied {
  readonly kind = 'applied';
  readonly label = 'applied result';
  constructor(
    readonly target: Transform,
    /** The input it was applied to, as it was given. */
    readonly input: Value,
    readonly sample: Sample,
  ) {}
}
