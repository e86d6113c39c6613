import type { SelectorNode, SOpNode } from '../graph/node';
import type { Span } from '../text/span';
import type { Value } from '../values/value';
import type { Source } from './source';

/** An s-op as a program holds it. */
export class SOp {
  readonly kind = 's-op';
  readonly label = 's-op';
  /** What the interactive session calls it inside of lists; see internalNames.ts. */
  name = 's-op';
  constructor(readonly node: SOpNode) {}
}

/** A selector as a program holds it. */
export class Selector {
  readonly kind = 'selector';
  readonly label = 'selector';
  /** What the interactive session calls it inside of lists; see internalNames.ts. */
  name = 'plain select';
  constructor(readonly node: SelectorNode) {}
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
}

/** An s-op or selector applied to one input: `tokens("abc")`. It can be shown and named, nothing else. */
export class Applied {
  readonly kind = 'applied';
  readonly label = 'applied result';
  constructor(
    readonly target: SOp | Selector,
    /** The input it was applied to: a non-empty string, list or dict. */
    readonly input: Value,
  ) {}
}
