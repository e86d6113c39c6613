import { layOut } from '../../syntax/raspy/layout';
import { scan as scanRaspy } from '../../syntax/raspy/scanner';
import type { TokenKind as RaspyKind } from '../../syntax/raspy/tokens';
import { scan as scanRasp } from '../../syntax/rasp/scanner';
import type { TokenKind as RaspKind } from '../../syntax/rasp/tokens';
import type { Tree } from '../../syntax/tree';
import type { Span } from '../../text/span';

/**
 * A token as both languages have it. In an f-string its opening quote and its texts are `inside`, and what closes a field
 * is its `field end`; `break` ends a logical line of RASPy.
 */
export interface Lexeme {
  readonly kind: 'word' | 'number' | 'string' | 'inside' | 'field end' | 'sign' | 'break';
  readonly text: string;
  readonly span: Span;
  /** Nothing but blanks stands before it on its line. */
  readonly startsLine: boolean;
}

/** The tokens of a text, whatever is broken in it. */
export function lexemesOf(tree: Tree): readonly Lexeme[] {
  return tree.language === 'rasp' ? raspLexemes(tree.text) : raspyLexemes(tree.text);
}

const raspKinds: Readonly<Record<RaspKind, Lexeme['kind'] | undefined>> = {
  word: 'word',
  keyword: 'word',
  form: 'word',
  int: 'number',
  float: 'number',
  string: 'string',
  sign: 'sign',
  end: undefined,
};

function raspLexemes(source: string): Lexeme[] {
  return scanRasp(source).tokens.flatMap(({ kind, text, span, startsLine }) => {
    const common = raspKinds[kind];
    return common ? [{ kind: common, text, span, startsLine }] : [];
  });
}

const raspyKinds: Readonly<Record<RaspyKind, Lexeme['kind'] | undefined>> = {
  name: 'word',
  keyword: 'word',
  int: 'number',
  float: 'number',
  string: 'string',
  'f-start': 'inside',
  'f-text': 'inside',
  'f-open': 'sign',
  'f-close': 'field end',
  'f-end': 'string',
  sign: 'sign',
  command: 'string',
  newline: 'break',
  end: undefined,
};

function raspyLexemes(source: string): Lexeme[] {
  return layOut(source, scanRaspy(source).tokens).tokens.flatMap(({ kind, text, span, margin }) => {
    const common = raspyKinds[kind];
    return common ? [{ kind: common, text, span, startsLine: margin !== undefined }] : [];
  });
}
