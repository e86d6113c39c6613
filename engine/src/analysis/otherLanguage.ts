import { firstLineOf, languageNames, likelyLanguage, pragmaOf } from '../syntax/language';
import type { Language, RaspTree, RaspyTree } from '../syntax/tree';
import type { Fix, Problem } from '../text/problem';

/**
 * Where a text is plainly in the other language, though it does not say so: its tree without anything to run, with that
 * as its one problem. Else the tree itself.
 */
export function unlessOtherLanguage<T extends RaspTree | RaspyTree>(tree: T): T {
  const { language, text } = tree;
  // What has no error as it is can not have fewer in the other language.
  if (pragmaOf(text) !== undefined || tree.problems.every(({ severity }) => severity !== 'error'))
    return tree;
  const likely = likelyLanguage(text, language);
  if (likely === language) return tree;
  const problem = otherLanguageProblem(tree, likely);
  return { ...tree, statements: [], problems: [problem], complete: true, unfinished: false };
}

function otherLanguageProblem({ language, text, problems }: RaspTree | RaspyTree, likely: Language): Problem {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const [name, given] = [languageNames[likely], languageNames[language]];
  const { line, start } = firstLineOf(text);
  return {
    code: 'language/other',
    severity: 'info',
    span: { start, end: start + line.trimEnd().length },
    message:
      `This looks like ${name}: read as ${given} it has ${errors} syntax error${errors === 1 ? '' : 's'}, and nothing of it is run. ` +
      `Switch the file to ${name}, or write \`${pragma(likely)}\` as its first line.`,
    fixes: [
      pragmaFix(text, likely, `Add \`${pragma(likely)}\` as the first line`),
      pragmaFix(text, language, `Read it as ${given}: add \`${pragma(language)}\` as the first line`),
    ],
  };
}

function pragma(language: Language): string {
  return `# rasp: ${language}`;
}

function pragmaFix(text: string, language: Language, title: string): Fix {
  // Python wants `#!` and the encoding at the top; before anything else empty lines may stay where they are.
  const { start } = firstLineOf(text);
  const at = text.slice(0, start).trim() === '' ? 0 : start;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { title, edits: [{ span: { start: at, end: at }, text: `${pragma(language)}${lineBreak}` }] };
}
