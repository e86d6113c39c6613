/** `npm run docs:problems`: writes `docs/problems.md` anew from the table of problem codes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/vscode/host/paths';
import { problemPage } from './problemPage';

async function main(): Promise<void> {
  const file = path.join(root, 'docs/problems.md');
  writeFileSync(file, await problemPage(file));
  console.log(`wrote ${path.relative(root, file)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
