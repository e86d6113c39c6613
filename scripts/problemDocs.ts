/** `npm run docs:problems`: writes docs/problems.md from the table of codes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { problemCodes } from '@rasp/engine';
import { format } from 'prettier';
import { root } from '../test/vscode/host/paths';

const titles: Readonly<Record<string, string>> = {
  syntax: 'Syntax',
  name: 'Names',
  call: 'Calls',
  type: 'Kinds of values',
  value: 'Values',
  sequence: 'Sequences',
  aggregate: 'Aggregates',
  example: 'Examples',
  load: 'Loading',
  reading: 'Surprising readings',
  budget: 'Budgets',
};

/** The page about all problems, as Markdown. */
export async function problemDocs(): Promise<string> {
  const lines = [
    '# Problems',
    '',
    '<!-- Made from engine/src/text/codes.ts by `npm run docs:problems`. -->',
    '',
    'Every problem has a code. What fails on a sample only names the sample; it may have a value on another.',
  ];
  let room = '';
  for (const [code, { meaning, wrong, right }] of Object.entries(problemCodes)) {
    const [codeRoom = ''] = code.split('/');
    if (codeRoom !== room) lines.push('', `## ${titles[codeRoom] ?? codeRoom}`);
    room = codeRoom;
    lines.push('', `### ${code}`, '', meaning);
    if (wrong !== undefined) lines.push('', '```rasp', shortened(wrong), '```');
    if (right !== undefined) lines.push('', 'Mended:', '', '```rasp', right, '```');
  }
  return format(`${lines.join('\n')}\n`, { parser: 'markdown', printWidth: 110 });
}

function shortened(text: string): string {
  return text.replace(/(.)\1{9,}/g, (run) => `${run.slice(0, 5)} … ${run.slice(0, 5)}`);
}

/** Where the page stands. */
export const problemDocsFile = path.join(root, 'docs/problems.md');

if (require.main === module) {
  void problemDocs().then((text) => {
    writeFileSync(problemDocsFile, text);
  });
}
