import type { SelectorNode, SOpNode } from '../graph/node';
import type { Definition } from '../syntax/tree';
import type { Value } from '../values/value';
import type { Scope } from './scope';
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

/** What `def` makes: a closure over the scope it stands in. */
export class RaspFunction {
  readonly kind = 'function';
  constructor(
    readonly definition: Definition,
    readonly scope: Scope,
    /** The text it stands in. */
    readonly source: Source,
  ) {}

  get name(): string {
    return this.definition.name.name;
  }

  get params(): readonly string[] {
    return this.definition.params.map(({ name }) => name);
  }

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
