import { extract } from './extract';
import { inline } from './inline';
import { nameHead } from './nameHead';
import { rewrite } from './rewrite';
import { placeOfSelection, placesAt, withoutParentheses } from './path';
import type { Refactoring, RefactoringKind, RefactoringRequest } from './refactoring';

/**
 * The changes that can be made at a selection or cursor without changing what the program means, of some kinds. Each is
 * tried: it is offered only if the text after it is the same program.
 */
export function refactoringsAt(
  request: RefactoringRequest,
  isWanted: (kind: RefactoringKind) => boolean,
): readonly Refactoring[] {
  const { analysis } = request;
  // In a text that is read as another language, or that is not read to its end, nothing is known of the rest.
  if (analysis.problems.some(({ code }) => code === 'language/other')) return [];
  const found: Refactoring[] = [];
  if (isWanted('extract')) {
    const [extracted, heads] = [extractions(request), nameHead(request)];
    // Of what is selected the name says enough; at a cursor it has to be told what gets one.
    const isSelected = request.span.start < request.span.end;
    found.push(...(isSelected ? [...extracted, ...heads] : [...heads, ...extracted]));
  }
  if (isWanted('inline')) found.push(...inline(request));
  if (isWanted('rewrite')) found.push(...rewrite(request));
  return withoutTwins(found);
}

/** What is selected gets a name, or at a cursor the innermost expression that can have one. */
function extractions(request: RefactoringRequest): readonly Refactoring[] {
  const { analysis, span } = request;
  if (span.start < span.end) {
    const place = placeOfSelection(analysis.tree, span);
    return place ? extract(place, request) : [];
  }
  for (const place of placesAt(analysis.tree, span.start)) {
    const { kind } = withoutParentheses(place.expression);
    if (kind === 'literal' || kind === 'name') continue;
    const found = extract(place, request);
    if (found.length > 0) return found;
  }
  return [];
}

/** Of changes that are the same only the first one. */
function withoutTwins(found: readonly Refactoring[]): readonly Refactoring[] {
  const seen = new Set<string>();
  return found.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
