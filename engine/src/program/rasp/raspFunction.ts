import type { Definition } from '../../syntax/rasp/tree';
import type { RaspScope } from './scope';
import type { Source } from '../source';
import { FunctionValue } from '../values';

/** What `def` makes in RASP: a closure over the scope it stands in. */
export class RaspFunction extends FunctionValue {
  constructor(
    readonly definition: Definition,
    readonly scope: RaspScope,
    readonly source: Source,
  ) {
    super();
  }

  get name(): string {
    return this.definition.name.name;
  }

  get params(): readonly string[] {
    return this.definition.params.map(({ name }) => name);
  }
}
