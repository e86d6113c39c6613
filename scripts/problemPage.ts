import { format, resolveConfig } from 'prettier';
import type { Language } from '../engine/src/syntax/tree';
import { anchorOf, infoOf, problemCodes, type ProblemCode } from '../engine/src/text/codes';

/** The rooms of codes, in the order of the page. */
const rooms: Readonly<Record<string, string>> = {
  syntax: 'Syntax',
  language: 'Languages',
  name: 'Names',
  call: 'Calls',
  type: 'Kinds',
  value: 'Values',
  sequence: 'Sequences',
  aggregate: 'Aggregates',
  reading: 'Surprising readings',
  example: 'Examples',
  sample: 'Samples',
  expect: 'Expectations',
  load: 'Loading files',
  import: 'Imports',
  assert: 'Assertions',
  raspy: 'RASPy',
  budget: 'Limits',
};

const severities = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' };

const introduction = `# Problems

Every problem that the editor and \`rasp check\` tell has a code. This page explains each of them with a program that has
the problem, on the sample \`"hello"\` where it sets no other, and the same program mended. Errors keep a statement from
working; everything else works, but perhaps not as it is meant.

This page is made by \`npm run docs:problems\` from the table of codes in \`engine/src/text/codes/\`, whose examples are
tests.`;

/** What \`docs/problems.md\` has to be, formatted. */
export async function problemPage(file: string): Promise<string> {
  const codes = Object.keys(problemCodes) as ProblemCode[];
  const sections = Object.entries(rooms).map(([room, title]) => {
    const entries = codes.filter((code) => code.startsWith(`${room}/`)).map(entryOf);
    return [`## ${title}`, ...entries].join('\n\n');
  });
  const homeless = codes.filter((code) => !Object.keys(rooms).some((room) => code.startsWith(`${room}/`)));
  if (homeless.length > 0) throw new Error(`The page has no room for ${homeless.join(', ')}.`);
  const options = await resolveConfig(file);
  return format([introduction, ...sections].join('\n\n'), { ...options, filepath: file });
}

function entryOf(code: ProblemCode): string {
  const { severity, meaning, wrong, mended, language = 'rasp', files = {} } = infoOf(code);
  return [
    `### <a id="${anchorOf(code)}"></a>\`${code}\``,
    `${severities[severity]}. ${meaning}`,
    programIn(wrong, language),
    'Mended:',
    programIn(mended, language),
    ...Object.entries(files).flatMap(([name, text]) => [
      `The file \`${name}.${language}\`:`,
      programIn(text, language),
    ]),
  ].join('\n\n');
}

function programIn(text: string, language: Language): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
