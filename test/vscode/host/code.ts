/**
 * `code.cjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE`: runs an extension's suite in the embedded
 * VS Code and ends with its exit code. What else a desktop VS Code is told is ignored.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { succeeded } from './counts';
import { runSuite } from './runSuite';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: suite } = values;
  const [workspace] = positionals;
  if (typeof extension !== 'string' || typeof suite !== 'string' || workspace === undefined) {
    throw new Error('usage: code.cjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE');
  }
  const counts = await runSuite({
    extension: path.resolve(extension),
    suite: path.resolve(suite),
    workspace: path.resolve(workspace),
  });
  process.exitCode = succeeded(counts) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 70;
});
