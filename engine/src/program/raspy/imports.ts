import type { Import, Name } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import type { Value } from '../../values/value';

/** The library as a module: what `import raspy` binds. */
export class Module {
  readonly kind = 'module';
  readonly label = 'module raspy';
}

const modules: ReadonlySet<string> = new Set(['raspy', 'raspy.rasp', 'raspy.visualize']);

/**
 * What an import binds. The library is there without one, so there is nothing to read.
 * @throws Failure `import/module` for another module than RASPy's own, or a name that it does not have.
 */
export function importNames(
  { from, names }: Import,
  library: ReadonlyMap<string, Value>,
): { readonly bound: Name; readonly value: Value }[] {
  if (from === undefined) {
    return names.map(({ name, bound }) => {
      if (!modules.has(name)) throw unknownModule(name);
      return { bound, value: new Module() };
    });
  }
  if (from === '__future__') return [];
  if (!modules.has(from)) throw unknownModule(from);
  return names.map(({ name, bound }) => {
    const value = library.get(name);
    if (value === undefined)
      throw new Failure(
        'import/module',
        `\`raspy\` has no \`${name}\`; it has ${[...library.keys()].join(', ')}`,
      );
    return { bound, value };
  });
}

function unknownModule(name: string): Failure {
  return new Failure(
    'import/module',
    `the module \`${name}\` is not part of RASPy; its own names need no import, and others can not be had`,
  );
}
