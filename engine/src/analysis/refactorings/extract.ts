import type { Expression } from '../../syntax/tree';
import type { TextEdit } from '../../text/problem';
import { canHaveName } from './extractable';
import { freshNameFor } from './freshName';
import { insertionsFor, type Insertion } from './insertion';
import { Moved } from './moved';
import { withoutParentheses, type ExpressionPlace } from './path';
import type { Draft, Refactoring, RefactoringRequest } from './refactoring';
import { sameExpressions } from './sameExpressions';
import { isReadable, isSound } from './verified';

/**
 * Gives an expression a name, by a definition in front of the statement that it is in; where there are more of the same
 * behind it, also all of them.
 */
export function extract(
  place: ExpressionPlace,
  request: RefactoringRequest,
  title = 'Extract to a name',
): Refactoring[] {
  const one = canHaveName(place, request) ? extraction(place, [place.expression], title, request) : undefined;
  if (!one) return [];
  const all = sameExpressions(place, request);
  const titleOfAll = `${title}, all ${all.length} occurrences`;
  const every = all.length > 1 ? extraction(place, all, titleOfAll, request) : undefined;
  return every ? [one, every] : [one];
}

/** The first change that is sound, of all that may be. */
function extraction(
  place: ExpressionPlace,
  expressions: readonly Expression[],
  title: string,
  request: RefactoringRequest,
): Refactoring | undefined {
  const name = freshNameFor(place.expression, request);
  for (const insertion of insertionsFor(place, request)) {
    const drafts = [false, true].map((inParentheses) =>
      draftOf(place.expression, expressions, name, insertion, inParentheses, request),
    );
    // Parentheses keep an expression together that stands on several lines.
    const draft = drafts.find((each) => isReadable(each, request));
    if (!draft || !isSound(draft, request)) continue;
    const { edits } = draft;
    const use = edits.find(({ span }) => span.start === place.expression.span.start && span.start < span.end);
    const blanks = use ? use.text.length - use.text.trimStart().length : 0;
    return {
      kind: 'extract',
      title,
      edits,
      ...(use && { madeUpAt: new Moved(edits).put(use) + blanks }),
    };
  }
  return undefined;
}

function draftOf(
  defined: Expression,
  replaced: readonly Expression[],
  newName: string,
  { at, before, after }: Insertion,
  inParentheses: boolean,
  { analysis: { tree } }: RefactoringRequest,
): Draft {
  const { span: from } = withoutParentheses(defined);
  const source = tree.text.slice(from.start, from.end);
  const beginning = `${before}${newName} = ${inParentheses ? '(' : ''}`;
  const definition: TextEdit = {
    span: { start: at, end: at },
    text: `${beginning}${source}${inParentheses ? ')' : ''}${after}`,
  };
  const uses = replaced.map(({ span }) => ({ span, text: apart(newName, tree.text, span) }));
  const edits = [definition, ...uses].sort((a, b) => a.span.start - b.span.start);
  const to = new Moved(edits).put(definition) + beginning.length;
  return { edits, copies: [{ from, to }], removed: [], newName };
}

/** A name in place of a piece of the text, with blanks where it would run into a word: `not(a)`. */
function apart(name: string, text: string, { start, end }: TextEdit['span']): string {
  const before = /\p{XIDC}$/u.test(text.slice(0, start).slice(-2)) ? ' ' : '';
  const behind = /^\p{XIDC}/u.test(text.slice(end, end + 2)) ? ' ' : '';
  return `${before}${name}${behind}`;
}
