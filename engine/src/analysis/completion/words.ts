import type { Language } from '../../syntax/tree';
import type { Candidate } from './candidate';

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

interface Word {
  readonly label: string;
  readonly documentation: string;
  /** With places to fill in; a word without is inserted as it is. */
  readonly snippet?: string;
  /** It is only of use with its places: not offered to editors without snippets. */
  readonly onlySnippet?: boolean;
  readonly fits: (around: Around) => boolean;
}

const statement = ({ at }: Around): boolean => at === 'statement';
const topLevel = ({ at, inFunction, inLoop }: Around): boolean =>
  at === 'statement' && !inFunction && !inLoop;
const value = ({ at }: Around): boolean => at === 'statement' || at === 'value';
const onlyValue = ({ at }: Around): boolean => at === 'value';
const operator = ({ at }: Around): boolean => at === 'operator';
const example = ({ at }: Around): boolean => at === 'example';
const shown = ({ at }: Around): boolean => at === 'shown';
const toggle = ({ at }: Around): boolean => at === 'switch';
const inFunction = ({ at, inFunction: inside }: Around): boolean => at === 'statement' && inside;
const inLoop = ({ at, inLoop: inside }: Around): boolean => at === 'statement' && inside;
const afterIf = ({ at, afterIf: after }: Around): boolean => at === 'statement' && after;
const otherwise = ({ at, awaitsElse }: Around): boolean => at === 'operator' && awaitsElse;
const inBracket = ({ at, inBracket: inside }: Around): boolean => at === 'operator' && inside;

const shared: readonly Word[] = [
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

const rasp: readonly Word[] = [
  {
    label: 'def',
    documentation: 'Define a function; its last statement is its only `return`.',
    snippet: 'def ${1:name}(${2:seq}) {\n\t$3\n\treturn ${0:seq};\n}',
    fits: statement,
  },
  {
    label: 'for',
    documentation: 'Repeat statements for each element of a list or key of a dict.',
    snippet: 'for ${1:item} in ${2:range(3)} {\n\t$0\n}',
    fits: statement,
  },
  {
    label: 'return',
    documentation: 'What the function gives; its last statement.',
    snippet: 'return $0;',
    fits: inFunction,
  },
  {
    label: 'set example',
    documentation: 'The sample on which the following lines are shown. It has no semicolon.',
    snippet: 'set example ${1:"hello"}$0',
    fits: topLevel,
  },
  {
    label: 'example',
    documentation: 'The sample of s-ops and selectors.',
    snippet: 'example ${1:"hello"}$0',
    fits: example,
  },
  {
    label: 's-op example',
    documentation: 'The sample of s-ops alone.',
    snippet: 's-op example ${1:"hello"}$0',
    fits: example,
  },
  {
    label: 'selector example',
    documentation: 'The sample of selectors alone.',
    snippet: 'selector example ${1:"hello"}$0',
    fits: example,
  },
  {
    label: 'show example',
    documentation: 'In the interactive session: tell the sample. It has no semicolon.',
    fits: topLevel,
  },
  { label: 'example', documentation: 'The samples of s-ops and of selectors.', fits: shown },
  { label: 's-op example', documentation: 'The sample of s-ops alone.', fits: shown },
  { label: 'selector example', documentation: 'The sample of selectors alone.', fits: shown },
  {
    label: 'examples on',
    documentation: 'In the interactive session: show what is made on the sample, too. It has no semicolon.',
    fits: topLevel,
  },
  {
    label: 'examples off',
    documentation: 'In the interactive session: do not show what is made on the sample. It has no semicolon.',
    fits: topLevel,
  },
  { label: 'on', documentation: 'Show what is made on the sample, too.', fits: toggle },
  { label: 'off', documentation: 'Do not show what is made on the sample.', fits: toggle },
  {
    label: 'load',
    documentation: 'Run another file and bind its public names.',
    snippet: 'load "$1";$0',
    fits: topLevel,
  },
  {
    label: 'draw',
    documentation: 'Draw the layers and heads of an s-op.',
    snippet: 'draw(${1:tokens}, ${2:"hello"});$0',
    fits: topLevel,
  },
  {
    label: 'head',
    documentation: 'One attention head: a selector, and what is read along it.',
    snippet:
      '${1:attend} = select(${2:indices}, ${3:indices - 1}, ${4|==,<,<=,>,>=,!=|});\n${5:result} = aggregate(${1:attend}, ${6:tokens}, ${7:"-"});\n$0',
    onlySnippet: true,
    fits: statement,
  },
  {
    label: 'width',
    documentation: 'For every query the number of keys that it selects.',
    snippet: '${1:how_many} = selector_width(select(${2:tokens}, ${3:tokens}, ${4|==,<,<=,>,>=,!=|}));\n$0',
    onlySnippet: true,
    fits: statement,
  },
  {
    label: 'ternary',
    documentation: 'A choice, position by position.',
    snippet: '${1:value} if ${2:condition} else ${3:other}$0',
    onlySnippet: true,
    fits: onlyValue,
  },
  {
    label: 'listcomp',
    documentation: 'A list with an element per element of another list or key of a dict.',
    snippet: '[${1:item * 2} for ${2:item} in ${3:range(3)}]$0',
    onlySnippet: true,
    fits: onlyValue,
  },
  {
    label: 'dictcomp',
    documentation: 'A dict with an entry per element of a list; its keys are atoms.',
    snippet: '{${1:key}: ${2:value} for ${3:key, value} in ${4:zip(["a", "b"], [1, 2])}}$0',
    onlySnippet: true,
    fits: onlyValue,
  },
  ...shared,
];

const raspy: readonly Word[] = [
  {
    label: 'def',
    documentation: 'Define a function.',
    snippet: 'def ${1:name}(${2:seq}):\n\t$3\n\treturn ${0:seq}',
    fits: statement,
  },
  { label: 'return', documentation: 'What the function gives.', snippet: 'return $0', fits: inFunction },
  {
    label: 'for',
    documentation: 'Repeat statements for each element.',
    snippet: 'for ${1:item} in ${2:range(3)}:\n\t$0',
    fits: statement,
  },
  {
    label: 'while',
    documentation: 'Repeat statements as long as a plain condition holds.',
    snippet: 'while ${1:condition}:\n\t$0',
    fits: statement,
  },
  {
    label: 'if',
    documentation: 'Run statements only if a plain condition holds; `where` chooses by position.',
    snippet: 'if ${1:condition}:\n\t$0',
    fits: statement,
  },
  {
    label: 'elif',
    documentation: 'Another condition, where those before do not hold.',
    snippet: 'elif ${1:condition}:\n\t$0',
    fits: afterIf,
  },
  {
    label: 'else',
    documentation: 'What is done where no condition holds.',
    snippet: 'else:\n\t$0',
    fits: afterIf,
  },
  { label: 'break', documentation: 'End the loop.', fits: inLoop },
  { label: 'continue', documentation: 'Go on with the next round of the loop.', fits: inLoop },
  { label: 'pass', documentation: 'Nothing, where a statement is needed.', fits: statement },
  { label: 'assert', documentation: 'A problem if a plain condition does not hold.', fits: statement },
  { label: 'global', documentation: 'Names that the function binds at the top level.', fits: inFunction },
  {
    label: 'nonlocal',
    documentation: 'Names that the function binds in the function around it.',
    fits: inFunction,
  },
  {
    label: 'from raspy import *',
    documentation: 'The names of the library; programs have them without it, too.',
    fits: topLevel,
  },
  { label: 'import raspy', documentation: 'The library as a module.', fits: topLevel },
  { label: 'raspy', documentation: 'The library.', fits: ({ at }) => at === 'import' },
  {
    label: 'lambda',
    documentation: 'A function without a name.',
    snippet: 'lambda ${1:x}: ${0:x}',
    fits: onlyValue,
  },
  { label: 'True', documentation: 'The truth value.', fits: value },
  { label: 'False', documentation: 'The other truth value.', fits: value },
  { label: 'None', documentation: 'No value.', fits: value },
  { label: 'not in', documentation: 'Whether something is no element.', fits: operator },
  { label: 'is', documentation: 'Whether both are the same object.', fits: operator },
  {
    label: 'head',
    documentation: 'One attention head: what each position selects, and what it reads there.',
    snippet:
      '${1:result} = (key(${2:indices}) ${3|==,<,<=,>,>=,!=|} query(${4:indices - 1})).value(${5:tokens}, default=${6:"-"})\n$0',
    onlySnippet: true,
    fits: statement,
  },
  {
    label: 'length',
    documentation: 'The number of tokens at every position: every query selects every key.',
    snippet: '${1:length} = (key(1) == query(1)).value(1)\n$0',
    onlySnippet: true,
    fits: statement,
  },
  {
    label: 'selector',
    documentation: 'Each query selects the keys that compare with it so.',
    snippet: 'key(${1:tokens}) ${2|==,<,<=,>,>=,!=|} query(${3:tokens})$0',
    onlySnippet: true,
    fits: value,
  },
  {
    label: 'listcomp',
    documentation: 'A list with an element per element of another.',
    snippet: '[${1:item * 2} for ${2:item} in ${3:range(3)}]$0',
    onlySnippet: true,
    fits: onlyValue,
  },
  {
    label: 'docstring',
    documentation: 'What a function does, as its first statement.',
    snippet: '"""${1:What it gives.}"""$0',
    onlySnippet: true,
    fits: inFunction,
  },
  ...shared,
];

const words: Readonly<Record<Language, readonly Word[]>> = { rasp, raspy };

/** The words of a language that have their place here, and snippets. */
export function wordsAt(language: Language, around: Around, snippets: boolean): Candidate[] {
  return words[language].flatMap(({ label, documentation, snippet, onlySnippet = false, fits }) => {
    if (!fits(around) || (onlySnippet && !snippets)) return [];
    const isConstant = label === 'True' || label === 'False' || label === 'None';
    return [
      {
        label,
        kind: onlySnippet ? 'snippet' : isConstant ? 'constant' : 'keyword',
        origin: onlySnippet ? 'snippet' : 'keyword',
        fits: true,
        ...(snippet !== undefined && snippets && { snippet }),
        about: () => ({ documentation, ...(snippet !== undefined && { example: withoutPlaces(snippet) }) }),
      },
    ];
  });
}

/** What a comment says to the extension, by how it begins. */
const remarks: readonly Pick<Word, 'label' | 'documentation' | 'snippet'>[] = [
  {
    label: 'sample:',
    documentation: 'Samples that hovers and the preview show values on; the first is that of the file.',
    snippet: 'sample: ${1:"hello"}, ${2:[1, 2, 3]}$0',
  },
  {
    label: 'expect:',
    documentation: 'What a definition has to give, checked as you type and in the Test Explorer.',
    snippet: 'expect: ${1:name}(${2:"abc"}) == ${3:"cba"}$0',
  },
  {
    label: 'expect: layers',
    documentation: 'How many layers and heads the definition below may need.',
    snippet: 'expect: layers <= ${1:2} and heads <= ${2:1}$0',
  },
];

/** What a comment on a line of its own can begin with. */
export function remarksFor(begun: string, snippets: boolean): Candidate[] {
  return remarks
    .filter(({ label }) => label.startsWith(begun))
    .map(({ label, documentation, snippet }) => ({
      label,
      kind: 'keyword',
      origin: 'keyword',
      fits: true,
      ...(snippet !== undefined && snippets && { snippet }),
      about: () => ({ documentation }),
    }));
}

/** A snippet as it looks when nothing is filled in. */
function withoutPlaces(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '')
    .replaceAll('\t', '    ')
    .trimEnd();
}
