/** Where a word of the language, or a snippet, has its place. */
export interface Around {
  readonly at: 'statement' | 'value' | 'operator' | 'example' | 'shown' | 'switch' | 'import';
  readonly inFunction: boolean;
  readonly inLoop: boolean;
  /** A branch of an `if` has ended here, at this indentation. */
  readonly afterIf: boolean;
  /** The cursor is in a bracket. */
  readonly inBracket: boolean;
  /** A condition stands before that waits for its `else`. */
  readonly awaitsElse: boolean;
}

/** A word of a language, or a snippet, and where it fits. */
export interface Word {
  readonly label: string;
  readonly documentation: string;
  /** With places to fill in; a word without is inserted as it is. */
  readonly snippet?: string;
  /** It is only of use with its places: not offered to editors without snippets. */
  readonly onlySnippet?: boolean;
  readonly fits: (around: Around) => boolean;
}

export const statement = ({ at }: Around): boolean => at === 'statement';
export const topLevel = ({ at, inFunction, inLoop }: Around): boolean =>
  at === 'statement' && !inFunction && !inLoop;
export const value = ({ at }: Around): boolean => at === 'statement' || at === 'value';
export const onlyValue = ({ at }: Around): boolean => at === 'value';
export const operator = ({ at }: Around): boolean => at === 'operator';
export const example = ({ at }: Around): boolean => at === 'example';
export const shown = ({ at }: Around): boolean => at === 'shown';
export const toggle = ({ at }: Around): boolean => at === 'switch';
export const inFunction = ({ at, inFunction: inside }: Around): boolean => at === 'statement' && inside;
export const inLoop = ({ at, inLoop: inside }: Around): boolean => at === 'statement' && inside;
export const afterIf = ({ at, afterIf: after }: Around): boolean => at === 'statement' && after;
export const otherwise = ({ at, awaitsElse }: Around): boolean => at === 'operator' && awaitsElse;
export const inBracket = ({ at, inBracket: inside }: Around): boolean => at === 'operator' && inside;

/** What both languages have. */
export const sharedWords: readonly Word[] = [
  { label: 'and', documentation: 'True where both are.', fits: operator },
  { label: 'or', documentation: 'True where at least one is.', fits: operator },
  { label: 'in', documentation: 'Whether something is an element.', fits: operator },
  { label: 'not', documentation: 'True where its operand is not.', fits: value },
  {
    label: 'if',
    documentation: '`value if condition else other`.',
    fits: operator,
    snippet: 'if ${1:condition} else ${2:other}$0',
  },
  { label: 'else', documentation: 'What is chosen where the condition does not hold.', fits: otherwise },
  {
    label: 'for',
    documentation: 'A comprehension: an element for each element of another list.',
    fits: inBracket,
    snippet: 'for ${1:item} in ${2:range(3)}$0',
  },
];
