import type { Language } from '../../syntax/tree';
import type { Candidate } from './candidate';
import { raspWords } from './raspWords';
import { raspyWords } from './raspyWords';
import type { Around, Word } from './offeredWord';

const words: Readonly<Record<Language, readonly Word[]>> = { rasp: raspWords, raspy: raspyWords };

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
