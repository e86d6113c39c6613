import { parserOf } from '../../syntax/language';
import { applyEdits } from '../../syntax/format/format';
import { observedIn } from '../names/observed';
import { NameTables } from '../names/tables';
import type { Draft, RefactoringRequest } from './refactoring';
import { isMeaningSame } from './sameMeaning';
import { areNamesSame } from './sameNames';
import { pairsOf } from './shape';

/**
 * Whether a change leaves the meaning of a program as it is: it is read as the same expressions, every name stands for
 * the same, and running it gives the same. What is never run is held by the first two.
 */
export function isSound(draft: Draft, request: RefactoringRequest): boolean {
  const { analysis, table, sources } = request;
  const { tree } = analysis;
  const text = applyEdits(tree.text, draft.edits);
  // Reading is cheap, and tells most of what is wrong.
  if (!pairsOf(tree, parserOf(tree.language)(text), draft)) return false;
  const after = request.analyzeInstead(text);
  const pairs = pairsOf(tree, after.tree, draft);
  if (!pairs || !isMeaningSame(analysis, after, draft, pairs)) return false;
  const { uri } = table.text;
  const now = { tree: after.tree, observed: observedIn(after.tree, after.program) };
  const tables = new NameTables({
    libraryUri: sources.libraryUri,
    read: (asked) => (asked === uri ? now : sources.read(asked)),
    find: (path, from) => sources.find(path, from),
  });
  const names = tables.of(uri);
  return names !== undefined && areNamesSame(table, names, draft);
}

/** Whether a change is read as the same expressions; much cheaper than all of it. */
export function isReadable(draft: Draft, { analysis: { tree } }: RefactoringRequest): boolean {
  const after = parserOf(tree.language)(applyEdits(tree.text, draft.edits));
  return after.problems.length <= tree.problems.length && pairsOf(tree, after, draft) !== undefined;
}
