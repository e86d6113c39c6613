/**
 * `test-vscode.ts [--grep TITLE]`: runs the VS Code suite in the extension host of the embedded VS Code, then the tests
 * that use it from outside as a person does. The extension must be built.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { NoBrowserError, requireChromium } from '../test/vscode/host/chromium';
import { type Counts, succeeded } from '../test/vscode/host/counts';
import { root } from '../test/vscode/host/paths';
import { runSuite } from '../test/vscode/host/runSuite';
import { bundleSuite, suiteWorkspace } from './vscodeSuite';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  try {
    await requireChromium();
  } catch (error) {
    if (!(error instanceof NoBrowserError) || process.env['CI']) throw error;
    console.error(`THE VS CODE SUITE WAS SKIPPED. ${error.message}`);
    writeCounts({ passes: 0, failures: 0, pending: 1 });
    return;
  }
  const inside = await runSuite({
    extension: root,
    suite: await bundleSuite(),
    workspace: suiteWorkspace,
    env: { SUITE_GREP: values.grep, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const counts = sum(inside, await runOutside(values.grep));
  writeCounts(counts);
  if (!succeeded(counts)) process.exitCode = 1;
}

/** Runs the tests of `test/vscode/ui`. */
async function runOutside(grep: string | undefined): Promise<Counts> {
  const folder = path.join(root, 'test/vscode/ui');
  const mocha = new Mocha({ timeout: 90_000, forbidOnly: Boolean(process.env['CI']), ...(grep && { grep }) });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts')))
    mocha.addFile(path.join(folder, file));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const { stats = { passes: 0, failures: 1, pending: 0 } } = mocha.run(() => {
      resolve(stats);
    });
  });
}

function sum(a: Counts, b: Counts): Counts {
  return {
    passes: a.passes + b.passes,
    failures: a.failures + b.failures,
    pending: a.pending + b.pending,
  };
}

/** Where `npm test` runs the suite, it names a file for the counts. */
function writeCounts(counts: Counts): void {
  const file = process.env['TEST_COUNTS'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
