import type { Definition, Lambda, Parameter } from '../../syntax/raspy/tree';
import type { Value } from '../../values/value';
import type { Source } from '../source';
import { FunctionValue } from '../values';
import { documentationIn } from './docstring';
import type { PythonScope } from './scope';

/** What `def` and `lambda` make in RASPy: a closure over the scope it stands in, with the values of its defaults. */
export class RaspyFunction extends FunctionValue {
  constructor(
    readonly definition: Definition | Lambda,
    readonly scope: PythonScope,
    readonly source: Source,
    /** By the position of the parameter. */
    readonly defaults: ReadonlyMap<number, Value>,
  ) {
    super();
  }

  get name(): string {
    return this.definition.kind === 'def' ? this.definition.name.name : '<lambda>';
  }

  get params(): readonly string[] {
    return this.definition.params.map((param) => this.#textOf(param));
  }

  /** The source text of a `lambda`, the first line of a `def`. */
  get text(): string {
    const { span } = this.definition;
    const text = this.source.tree.text.slice(span.start, span.end);
    return this.definition.kind === 'lambda' ? text.replace(/\s+/g, ' ') : this.name;
  }

  override get heading(): string {
    return this.definition.kind === 'lambda' ? this.text : super.heading;
  }

  /** What the string says that the body begins with; see `documentationIn`. */
  override get documentation(): string | undefined {
    return this.definition.kind === 'def' ? documentationIn(this.definition.body) : undefined;
  }

  /** Whether it can be called without arguments. */
  get needsNothing(): boolean {
    return this.definition.params.every(
      ({ default: value, takes }) => value !== undefined || takes === 'rest' || takes === 'named',
    );
  }

  #textOf({ span }: Parameter): string {
    return this.source.tree.text.slice(span.start, span.end);
  }
}
