import type { Definition, Name, Statement, Tree } from '../../syntax/rasp/tree';
import type { Fix, Problem } from '../../text/problem';
import { advice, type Checked } from './check';
import { definitionsIn, namesBoundIn, namesReadIn, type BoundName } from './names';
import type { KnownStatements } from './perStatement';

/** Names that are bound and never read: private ones of the file, and those inside of functions. */
export function unusedNames({ tree, known }: Checked): Problem[] {
  const sound = tree.statements.filter(({ broken }) => !broken);
  const inFunctions = sound.flatMap((statement) =>
    known.unusedNames.of(statement, () => [...definitionsIn([statement])].flatMap(unusedIn)),
  );
  return [...unusedPrivate(tree, sound, known), ...inFunctions];
}

/** What begins with `_` is not seen by files that load this one. */
function unusedPrivate(tree: Tree, sound: readonly Statement[], known: KnownStatements): Problem[] {
  const bound = [...namesBoundIn(sound)].filter(isForItself).map(({ name }) => name);
  const candidates = firstOfEach(bound).filter(({ name }) => name.startsWith('_'));
  if (candidates.length === 0) return [];
  const inBroken = new Set(wordsInBroken(tree));
  const isRead = (name: string): boolean =>
    inBroken.has(name) ||
    tree.statements.some((statement) =>
      known.namesRead.of(statement, () => namesReadIn([statement])).has(name),
    );
  return candidates
    .filter(({ name }) => !isRead(name))
    .map((name) =>
      unused(name, `Nothing uses \`${name.name}\`, and files that load this one do not see it.`),
    );
}

/** What stands in statements that can not be read may be a use. */
function wordsInBroken({ statements, text }: Tree): string[] {
  return statements
    .filter(({ broken }) => broken)
    .flatMap(({ span }) => text.slice(span.start, span.end).match(/\w+/g) ?? []);
}

/** Loops and assignments of several values may have to name what they do not need. */
function isForItself({ statement }: BoundName): boolean {
  return statement.kind === 'def' || (statement.kind === 'assignment' && statement.names.length === 1);
}

function unusedIn(definition: Definition): Problem[] {
  const { name, params, body } = definition;
  const read = namesReadIn([definition]);
  const isUnused = (candidate: Name): boolean => !read.has(candidate.name) && !candidate.name.startsWith('_');
  const locals = [...namesBoundIn(body)].filter(({ statement }) => statement.kind !== 'for');
  return [
    ...firstOfEach(params)
      .filter(isUnused)
      .map((param) => {
        const renamed = `_${param.name}`;
        const fix: Fix = {
          title: `Rename it to \`${renamed}\``,
          edits: [{ span: param.span, text: renamed }],
        };
        const message = `\`${name.name}\` does not use its parameter \`${param.name}\`; a leading \`_\` says that this is meant.`;
        return unused(param, message, [fix]);
      }),
    ...firstOfEach(locals.map((local) => local.name))
      .filter(isUnused)
      .map((local) => unused(local, `\`${name.name}\` does not use \`${local.name}\`.`)),
  ];
}

function unused({ span }: Name, message: string, fixes: readonly Fix[] = []): Problem {
  return advice('name/unused', span, message, { tags: ['unnecessary'], fixes });
}

/** Each name where it stands first. */
function firstOfEach(names: readonly Name[]): Name[] {
  const known = new Map<string, Name>();
  for (const name of names) if (!known.has(name.name)) known.set(name.name, name);
  return [...known.values()];
}
