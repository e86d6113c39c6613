import type { Expression, Statement } from '../../syntax/tree';
import type { TextEdit } from '../../text/problem';
import { contains, type Span } from '../../text/span';
import { isTransform } from '../../program/values';
import { isAtom, Tuple, type Value } from '../../values/value';
import { NameLinks } from '../names/links';
import type { NameBinding, NameOccurrence, NameSymbol } from '../names/symbols';
import { isCalm, usesOut } from './effects';
import { Moved } from './moved';
import { endOfBlock, withoutParentheses } from './path';
import type { Draft, Refactoring, RefactoringRequest } from './refactoring';
import { removalOf } from './removal';
import { isSettled } from './sameBindings';
import { isRun } from './isRun';
import { isReadable, isSound } from './verified';

/** A name that is bound once, and what to. */
interface Definition {
  readonly binding: NameBinding;
  readonly statement: Statement;
  readonly value: Expression;
}

/** So many uses are replaced at most, and with so many it is found out for each whether it needs parentheses. */
const most = { uses: 200, tried: 30 };

/** Puts what a name is in place of the name: at a use there, and everywhere, where the definition goes. */
export function inline(request: RefactoringRequest): Refactoring[] {
  const { table, span } = request;
  const occurrence = table.touching(span).find(({ name }) => contains(name.span, span));
  const [symbol, ...others] = occurrence?.symbols ?? [];
  if (!occurrence || !symbol || others.length > 0) return [];
  const definition = definitionOf(symbol, request);
  if (!definition) return [];
  const uses = table.occurrences.filter(({ symbols }) => symbols.includes(symbol)).filter(isNoDefinition);
  const found: Refactoring[] = [];
  const { name } = symbol;
  const isAlone = uses.length === 1;
  if (occurrence.access === 'read' && !isAlone)
    found.push(...inlined(definition, [occurrence], false, `Inline \`${name}\` here`, request));
  if (uses.length > 0 && uses.length <= most.uses && !isUsedElsewhere(symbol, request)) {
    const where = isAlone ? '' : `, all ${uses.length} uses,`;
    const title = `Inline \`${name}\`${where} and remove its definition`;
    found.push(...inlined(definition, uses, true, title, request));
  }
  return found;
}

function isNoDefinition({ access }: NameOccurrence): boolean {
  return access !== 'write';
}

/** The only definition of a name, by an assignment of one value to it alone. */
function definitionOf(symbol: NameSymbol, { table }: RefactoringRequest): Definition | undefined {
  const [binding, ...others] = symbol.bindings;
  if (!binding || others.length > 0 || symbol.text?.uri !== table.text.uri) return undefined;
  const { by, failed } = binding;
  if (failed || by.kind !== 'assignment' || by.broken) return undefined;
  // What a function binds outside of itself is there only after a call.
  const written = table.occurrences.find(({ name }) => name === binding.name);
  if (written?.scope !== symbol.scope) return undefined;
  const targets: readonly unknown[] = 'targets' in by ? by.targets : by.names;
  const values = 'targets' in by ? [by.value] : by.values;
  const [value] = values;
  if (targets.length !== 1 || targets[0] !== binding.name || values.length !== 1 || !value) return undefined;
  const bare = withoutParentheses(value);
  const isGenerator = bare.kind === 'comprehension' && 'form' in bare && bare.form === 'generator';
  return isGenerator || bare.kind === 'missing' ? undefined : { binding, statement: by, value };
}

/** Whether files that load this one use a name of it. */
function isUsedElsewhere(symbol: NameSymbol, { tables, table }: RefactoringRequest): boolean {
  const links = new NameLinks(tables);
  const linked = links.namedWith([symbol]);
  return links.occurrencesOf(linked).some(([{ text }]) => text.uri !== table.text.uri);
}

function inlined(
  definition: Definition,
  uses: readonly NameOccurrence[],
  isAll: boolean,
  title: string,
  request: RefactoringRequest,
): Refactoring[] {
  if (!uses.every((use) => canReplace(use, definition, request))) return [];
  if (!canRepeat(definition, uses, request)) return [];
  const removal = isAll ? removalOf(definition.statement, request.analysis.tree) : undefined;
  const removed = removal ? [definition.statement.span] : [];
  const drafts = readableDrafts(definition, uses, removal, removed, request);
  const draft = drafts.find((each) => isSound(each, request));
  return draft ? [{ kind: 'inline', title, edits: draft.edits }] : [];
}

/** Whether a use means the definition, and all that it is made of means the same there. */
function canReplace(
  { access, bindings, name }: NameOccurrence,
  { binding, value, statement }: Definition,
  { table }: RefactoringRequest,
): boolean {
  const { tree } = table.text;
  if (access !== 'read' || bindings.length !== 1 || bindings[0] !== binding) return false;
  // It is there wherever the use is reached, and was made in the same round of a loop.
  const { start } = name.span;
  if (start < statement.span.end || start > endOfBlock(statement, tree)) return false;
  // `{x=}` in an f-string shows the name.
  if (
    /^\s*=(?!=)[^=]*\}/.test(tree.text.slice(name.span.end, name.span.end + 100)) &&
    tree.language === 'raspy'
  )
    return false;
  return isSettled(value.span, name.span, table);
}

/** Whether it makes no difference how often, and when, something is made. */
function canRepeat(
  { value, statement }: Definition,
  uses: readonly NameOccurrence[],
  { analysis, table }: RefactoringRequest,
): boolean {
  const { tree, program } = analysis;
  const isRasp = tree.language === 'rasp';
  const places = [value, ...uses.map(({ name }) => name)];
  if (places.every((place) => isRun(place, analysis)))
    return isRasp || program.record.of(value).every((each) => stays(each.value));
  if (usesOut(table)) return false;
  // What other functions do meanwhile is not known.
  const [around, ...others] = tree.statements.filter(({ span }) =>
    [statement, ...places].some((piece) => contains(span, piece.span)),
  );
  return isRasp || (around !== undefined && others.length === 0 && isCalm(around, table));
}

function stays(value: Value): boolean {
  if (value instanceof Tuple) return value.items.every(stays);
  return isAtom(value) || isTransform(value) || value.kind === 'none' || value.kind === 'function';
}

/**
 * The change with as few parentheses as it can be read with, and with all, which keep away readings that surprise; none
 * if it can not be read at all.
 */
function readableDrafts(
  { value }: Definition,
  uses: readonly NameOccurrence[],
  removal: TextEdit | undefined,
  removed: readonly Span[],
  request: RefactoringRequest,
): readonly Draft[] {
  const { span: from } = withoutParentheses(value);
  const source = request.analysis.tree.text.slice(from.start, from.end);
  const drafted = (inParentheses: ReadonlySet<NameOccurrence>): Draft => {
    const replaced = uses.map((use) => {
      const wrapped = inParentheses.has(use);
      const edit: TextEdit = { span: use.name.span, text: wrapped ? `(${source})` : source };
      return { edit, offset: wrapped ? 1 : 0 };
    });
    const edits = [...(removal ? [removal] : []), ...replaced.map(({ edit }) => edit)];
    edits.sort((a, b) => a.span.start - b.span.start);
    const moved = new Moved(edits);
    const copies = replaced.map(({ edit, offset }) => ({ from, to: moved.put(edit) + offset }));
    return { edits, copies, removed };
  };
  const without = drafted(new Set());
  const all = drafted(new Set(uses));
  if (isReadable(without, request)) return [without, all];
  if (!isReadable(all, request)) return [];
  const needed = new Set(uses);
  for (const use of uses.slice(0, most.tried)) {
    needed.delete(use);
    if (!isReadable(drafted(needed), request)) needed.add(use);
  }
  return [drafted(needed), all];
}
