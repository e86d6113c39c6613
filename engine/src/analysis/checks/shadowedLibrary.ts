import type { Definition } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';
import { advice, type Checked } from './check';
import { definitionsIn, namesBoundIn } from './names';

/** Parameters and other names of functions that hide a name of the library there. */
export function shadowedLibrary({ tree, program }: Checked): Problem[] {
  const sound = tree.statements.filter(({ broken }) => !broken);
  return [...definitionsIn(sound)].flatMap((definition) => shadowedIn(definition, program.library));
}

function shadowedIn(definition: Definition, library: ReadonlyMap<string, unknown>): Problem[] {
  const problems = new Map<string, Problem>();
  const locals = [...namesBoundIn(definition.body)].map(({ name }) => name);
  for (const { name, span } of [...definition.params, ...locals]) {
    if (!library.has(name) || problems.has(name)) continue;
    const counts = name === 'length' ? ', and negative indices into s-ops count from it' : '';
    const message = `In \`${definition.name.name}\` this hides \`${name}\` of the library${counts}.`;
    problems.set(name, advice('name/shadows-library', span, message));
  }
  return [...problems.values()];
}
