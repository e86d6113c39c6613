import type { Expression } from '../../syntax/tree';
import { Key, Query, Selector, SOp } from '../../program/values';
import { noNameBecause } from '../names/newName';
import { withoutParentheses } from './path';
import type { RefactoringRequest } from './refactoring';

/** A name for what an expression is, which no text that is known uses for anything. */
export function freshNameFor(expression: Expression, request: RefactoringRequest): string {
  const { analysis, table, tables } = request;
  const { tree } = analysis;
  const taken = new Set(
    [table, ...tables].flatMap(({ occurrences, symbols }) => [
      ...occurrences.map(({ name: { name } }) => name),
      ...symbols.map(({ name }) => name),
    ]),
  );
  // What can not be read has names too, and so have comments that are read as code.
  const plainComments = tree.comments.filter(
    ({ span }) => !/^#\s*(?:expect|sample)\b/.test(tree.text.slice(span.start, span.end)),
  );
  let read = 0;
  let text = '';
  for (const { span } of plainComments) {
    text += tree.text.slice(read, span.start);
    read = span.end;
  }
  for (const [word] of (text + tree.text.slice(read)).matchAll(/[\p{XIDS}_]\p{XIDC}*/gu)) taken.add(word);
  const isFree = (name: string): boolean =>
    !taken.has(name) && !table.startUp(name) && noNameBecause(name, tree.language) === undefined;
  const stem = stemFor(expression, request);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}_${number}`;
    if (isFree(name)) return name;
  }
}

/** What a name begins with: the function that is called, or what kind of thing it is. */
function stemFor(expression: Expression, { analysis, table }: RefactoringRequest): string {
  const bare = withoutParentheses(expression);
  if (bare.kind === 'call') {
    const callee = withoutParentheses(bare.callee);
    if (callee.kind === 'name') return stemOfCall(callee.name, table.startUp(callee.name) !== undefined);
    const label = callee.kind === 'attribute' && callee.name.name === 'name' ? labelIn(bare) : undefined;
    if (label !== undefined) return label;
  }
  const [last] = analysis.program.record.of(expression);
  const value = last?.value;
  if (value instanceof Selector || bare.kind === 'select')
    return analysis.tree.language === 'rasp' ? 'selected' : 'selector';
  if (value instanceof Key) return 'keys';
  if (value instanceof Query) return 'queries';
  return value instanceof SOp || bare.kind === 'form' ? 'sop' : 'value';
}

/** What the heads are called in `x.value(y).name("label")`, where that can be a name. */
function labelIn(call: Expression & { kind: 'call' }): string | undefined {
  const [first] = call.args;
  const label = first?.kind === 'argument' ? first.value : undefined;
  if (label?.kind !== 'literal' || typeof label.value !== 'string') return undefined;
  const words = label.value.trim().replaceAll(/\s+/g, '_');
  return noNameBecause(words, 'raspy') === undefined ? words : undefined;
}

const given: ReadonlyMap<string, string> = new Map([
  ['selector_width', 'width'],
  ['key', 'keys'],
  ['query', 'queries'],
  ['select', 'selector'],
  ['aggregate', 'sop'],
  ['where', 'sop'],
]);

function stemOfCall(callee: string, isGiven: boolean): string {
  return (isGiven ? given.get(callee) : undefined) ?? callee;
}
