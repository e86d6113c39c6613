import type { Language } from '../../syntax/tree';
import type { Span } from '../../text/span';
import type { OpenBracket } from './brackets';
import { isKeyword } from './ends';
import type { Lexeme } from './lexemes';

/** A call whose parenthesis is open at the cursor. */
export interface OpenCall {
  /** The last name of what is called. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Where the `.` before the name stands, for a method. */
  readonly dot: number | undefined;
  /** How many arguments stand before the one at the cursor. */
  readonly position: number;
  /** How many of those are given by their position. */
  readonly positional: number;
  /** The name that the argument at the cursor is given by. */
  readonly keyword: string | undefined;
  /** The names that arguments are given by. */
  readonly given: ReadonlySet<string>;
  /** Nothing stands before the cursor in its argument. */
  readonly atStart: boolean;
}

/** Words that stand before a parenthesis like the name of a function. */
const forms: ReadonlySet<string> = new Set(['round', 'indicator', 'draw']);

/** The call that a parenthesis belongs to; `undefined` where it only groups, or where a function is defined. */
export function callOf(
  { kind, index }: OpenBracket,
  lexemes: readonly Lexeme[],
  language: Language,
): OpenCall | undefined {
  const name = lexemes[index - 1];
  if (kind !== '(' || name?.kind !== 'word' || lexemes[index - 2]?.text === 'def') return undefined;
  const isForm = language === 'rasp' && forms.has(name.text);
  if (isKeyword(name, language) && !isForm) return undefined;
  const args = argumentsIn(lexemes.slice(index + 1));
  const current = args.at(-1) ?? [];
  const before = lexemes[index - 2];
  const names = args.map(keywordOf);
  return {
    name: name.text,
    nameSpan: name.span,
    dot: before?.text === '.' ? before.span.start : undefined,
    position: args.length - 1,
    positional: names.slice(0, -1).filter((given) => given === undefined).length,
    keyword: names.at(-1),
    given: new Set(names.filter((given) => given !== undefined)),
    atStart: current.length === 0,
  };
}

/** The lexemes of each argument; the last one is that at the cursor. */
function argumentsIn(lexemes: readonly Lexeme[]): readonly (readonly Lexeme[])[] {
  const args: Lexeme[][] = [];
  let current: Lexeme[] = [];
  let depth = 0;
  let inLambda = false;
  for (const lexeme of lexemes) {
    const { kind, text } = lexeme;
    if (kind === 'word' && text === 'lambda') inLambda = true;
    if (kind === 'sign' && '([{'.includes(text)) depth += 1;
    if (kind === 'field end' || (kind === 'sign' && ')]}'.includes(text))) depth -= 1;
    if (kind === 'sign' && depth === 0 && text === ':') inLambda = false;
    if (kind === 'sign' && depth === 0 && text === ',' && !inLambda) {
      args.push(current);
      current = [];
    } else current.push(lexeme);
  }
  return [...args, current];
}

function keywordOf([first, second]: readonly Lexeme[]): string | undefined {
  return first?.kind === 'word' && second?.text === '=' ? first.text : undefined;
}
