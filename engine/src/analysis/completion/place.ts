import type { Language, Tree } from '../../syntax/tree';
import type { Span } from '../../text/span';
import { openAfter, type Open } from './brackets';
import { endsValue } from './ends';
import { lexemesOf, type Lexeme } from './lexemes';
import { callOf, type OpenCall } from './openCall';
import { comparisonAt, wordAt } from './word';

/**
 * What can stand at a cursor. `none` is inside of a comment, a string or a number, and where a name is made up: behind
 * `def`. `remark` is at the beginning of a comment on a line of its own. `operator` is behind a value; `path` in the string of a `load`;
 * `example` behind `set`, `shown` behind `show`, `switch` behind `examples`.
 */
export type PlaceKind =
  | 'none'
  | 'remark'
  | 'path'
  | 'member'
  | 'comparison'
  | 'example'
  | 'shown'
  | 'switch'
  | 'import'
  | 'statement'
  | 'value'
  | 'operator';

/** Where a cursor is in a text, as far as its tokens tell: they are there however broken the text is. */
export interface Place {
  readonly kind: PlaceKind;
  readonly offset: number;
  /** What is replaced: the name around the cursor. */
  readonly span: Span;
  /** The tokens before what is replaced. */
  readonly before: readonly Lexeme[];
  readonly open: Open;
  /** The call whose argument the cursor is in, unless it is deeper, in a bracket of another kind. */
  readonly call: OpenCall | undefined;
  /** Where the `.` stands, for a member. */
  readonly dot: number | undefined;
}

/** Finds out what can stand at an offset. */
export function placeAt(tree: Tree, offset: number): Place {
  const { text, language, comments } = tree;
  const lexemes = lexemesOf(tree);
  const word = wordAt(text, offset, language);
  const before = lexemesBefore(lexemes, word.start, text);
  const open = openAt(openAfter(before, language), before, text.slice(0, word.start), language);
  const last = before.at(-1);
  const inner = open.brackets.at(-1);
  const call = inner && callOf(inner, before, language);
  const place = { offset, span: word, before, open, call, dot: undefined };
  const comment = comments.find(({ span }) => span.start < offset && offset <= span.end);
  if (comment) {
    const isBeginning = comment.ownLine && /^#[ \t]*$/.test(text.slice(comment.span.start, word.start));
    return { ...place, kind: isBeginning && text.charAt(word.end) !== ':' ? 'remark' : 'none' };
  }
  const string = lexemes.find(
    ({ kind, span }) => kind === 'string' && span.start < offset && offset <= span.end,
  );
  if (string && isInside(string, offset, text)) {
    const isPath = language === 'rasp' && lexemes[lexemes.indexOf(string) - 1]?.text === 'load';
    return isPath ? { ...place, kind: 'path', span: pathIn(string, text) } : { ...place, kind: 'none' };
  }
  if (last?.kind === 'inside' || last?.kind === 'field end') return { ...place, kind: 'none' };
  const isNumber = last?.kind === 'number' && last.span.end === word.start;
  if (isNumber || /\p{N}/u.test(text.charAt(word.start))) return { ...place, kind: 'none' };
  if (last?.text === '.' && last.kind === 'sign') return { ...place, kind: 'member', dot: last.span.start };
  if (language === 'rasp' && call?.name === 'select' && call.position === 2) {
    const span = comparisonAt(text, offset);
    return { ...place, kind: 'comparison', span: span.start < span.end ? span : word };
  }
  return { ...place, kind: kindAt(before, open, tree) };
}

/** A line of RASP that begins behind a value is a new statement, though its `;` may be missing; some have none. */
function openAt(open: Open, before: readonly Lexeme[], left: string, language: Language): Open {
  const last = before.at(-1);
  const inner = open.brackets.at(-1);
  const isFree = inner === undefined || inner.kind === 'block';
  if (language === 'raspy' || !isFree || !last || !endsValue(last, language)) return open;
  return /[\r\n][ \t]*$/.test(left) ? { ...open, statement: before.length } : open;
}

/** The tokens that end before a place; the end of a line only if another line begins there. */
function lexemesBefore(lexemes: readonly Lexeme[], end: number, text: string): readonly Lexeme[] {
  const before = lexemes.slice(0, firstAfter(lexemes, end));
  const last = before.at(-1);
  const isSameLine = last?.kind === 'break' && !/[\r\n]/.test(text.slice(last.span.end, end));
  return isSameLine ? before.slice(0, -1) : before;
}

function firstAfter(lexemes: readonly Lexeme[], end: number): number {
  const found = lexemes.findIndex(
    ({ span, kind }) => span.end > end || (span.start >= end && kind !== 'break'),
  );
  return found < 0 ? lexemes.length : found;
}

/** What stands behind words that begin a command of RASP. */
const commandPlaces: ReadonlyMap<string, PlaceKind> = new Map([
  ['set', 'example'],
  ['show', 'shown'],
  ['examples', 'switch'],
]);

function kindAt(before: readonly Lexeme[], open: Open, { language }: Tree): PlaceKind {
  const last = before.at(-1);
  const first = before[open.statement];
  const isStart = first === undefined;
  if (last && !isStart && last.kind === 'word') {
    if (['def', 'lambda', 'as', 'for'].includes(last.text)) return 'none';
    const command = language === 'rasp' ? commandPlaces.get(last.text) : undefined;
    if (command) return command;
    if (language === 'rasp' && last.text === 'load') return 'none';
    if (language === 'raspy' && (last.text === 'import' || last.text === 'from')) return 'import';
  }
  if (isNaming(before, open)) return 'none';
  if (isStart) return 'statement';
  if (first.text === 'from' || first.text === 'import') return last?.text === ',' ? 'import' : 'operator';
  return last && endsValue(last, language) ? 'operator' : 'value';
}

/** Whether a name is being made up: a parameter, or a target of `for`. */
function isNaming(before: readonly Lexeme[], { brackets, statement }: Open): boolean {
  const inner = brackets.at(-1);
  const isParameters = inner?.kind === '(' && before[inner.index - 2]?.text === 'def';
  const start = inner && inner.kind !== 'block' ? inner.index + 1 : statement;
  const here = before.slice(start);
  if (isParameters) return before.at(-1)?.text !== '=';
  const naming = here.findLastIndex(
    ({ text, kind }) => kind === 'word' && (text === 'lambda' || text === 'for'),
  );
  if (naming < 0) return false;
  const since = here.slice(naming);
  if (since.at(-1)?.text === '=') return false;
  const ends = since[0]?.text === 'lambda' ? ':' : 'in';
  return (
    !since.some(({ text }) => text === ends) &&
    since.every(({ kind, text }) => kind === 'word' || ',*()='.includes(text))
  );
}

/** Whether an offset behind the beginning of a string is before its closing quote. */
function isInside({ span }: Lexeme, offset: number, text: string): boolean {
  if (offset < span.end) return true;
  const source = text.slice(span.start, span.end);
  return !/^[a-zA-Z]*("""|'''|["'“”„‘’‚])[^]*["'“”‘’]$/.test(source);
}

/** What stands between the quotes of a string. */
function pathIn({ span }: Lexeme, text: string): Span {
  const isClosed = isInside({ kind: 'string', text: '', span, startsLine: false }, span.end, text) ? 0 : 1;
  return { start: span.start + 1, end: span.end - isClosed };
}
