import { closingOf } from '../../syntax/tokens';
import type { Language } from '../../syntax/tree';
import { endsValue } from './ends';
import type { Lexeme } from './lexemes';

/** A bracket that is open at the cursor. */
export interface OpenBracket {
  /** `block` is the body of a function or loop of RASP. */
  readonly kind: '(' | '[' | '{' | 'block';
  /** The index of its lexeme. */
  readonly index: number;
  /** The index of the first lexeme of the statement that it stands in. */
  readonly statement: number;
}

/** What is open where a text is cut off. */
export interface Open {
  /** From the outside in. */
  readonly brackets: readonly OpenBracket[];
  /** The index of the first lexeme of the statement there; the number of lexemes where one is about to begin. */
  readonly statement: number;
}

/** Finds what is open behind some lexemes of a text, all of those before the cursor. */
export function openAfter(lexemes: readonly Lexeme[], language: Language): Open {
  return language === 'rasp' ? openInRasp(lexemes) : openInRaspy(lexemes);
}

/** A `;` or a line that begins with `def` ends what nothing has closed. */
function openInRasp(lexemes: readonly Lexeme[]): Open {
  let brackets: OpenBracket[] = [];
  let statement = 0;
  for (const [index, lexeme] of lexemes.entries()) {
    const { text, startsLine } = lexeme;
    const before = lexemes[index - 1];
    const top = brackets.at(-1);
    const isFree = top === undefined || top.kind === 'block';
    if (startsLine && text === 'def' && lexeme.kind === 'word') {
      brackets = brackets.slice(0, brackets.findLastIndex(({ kind }) => kind === 'block') + 1);
      statement = index;
    } else if (isFree && startsLine && before && endsValue(before, 'rasp') && !continues(lexeme)) {
      statement = index;
    }
    if (lexeme.kind !== 'sign') continue;
    if (text === ';') {
      brackets = brackets.slice(0, brackets.findLastIndex(({ kind }) => kind === 'block') + 1);
      statement = index + 1;
    } else if (text === '{' && isFree && before && endsValue(before, 'rasp')) {
      brackets.push({ kind: 'block', index, statement });
      statement = index + 1;
    } else if (isOpening(text)) brackets.push({ kind: text, index, statement });
    else {
      const closed = closeLast(brackets, text);
      if (closed?.kind === 'block') statement = index + 1;
    }
  }
  return { brackets, statement };
}

function openInRaspy(lexemes: readonly Lexeme[]): Open {
  let brackets: OpenBracket[] = [];
  let statement = 0;
  for (const [index, { kind, text }] of lexemes.entries()) {
    if (kind === 'break') {
      brackets = [];
      statement = index + 1;
    } else if (kind === 'field end') closeLast(brackets, '}');
    else if (kind !== 'sign') continue;
    else if (isOpening(text)) brackets.push({ kind: text, index, statement });
    else if (closeLast(brackets, text)) continue;
    else if (text === ';' && brackets.length === 0) statement = index + 1;
    else if (text === ':' && brackets.length === 0 && headers.has(lexemes[statement]?.text ?? '')) {
      const isLambda = lexemes.slice(statement, index).some((each) => each.text === 'lambda');
      if (!isLambda) statement = index + 1;
    }
  }
  return { brackets, statement };
}

const headers: ReadonlySet<string> = new Set(['def', 'if', 'elif', 'else', 'for', 'while']);

/** Whether a lexeme carries on the line before. */
function continues({ kind, text }: Lexeme): boolean {
  if (kind === 'sign') return text !== '[' && text !== '(' && text !== '{' && text !== '-';
  return ['and', 'or', 'if', 'else', 'in', 'for'].includes(text);
}

function isOpening(text: string): text is '(' | '[' | '{' {
  return closingOf.has(text);
}

/** Closes the last bracket that a sign closes, and all that are open inside of it. */
function closeLast(brackets: OpenBracket[], sign: string): OpenBracket | undefined {
  const at = brackets.findLastIndex(({ kind }) => closingOf.get(kind === 'block' ? '{' : kind) === sign);
  return at < 0 ? undefined : brackets.splice(at)[0];
}
