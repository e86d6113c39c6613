/** `test-vscode.ts [--grep TITLE]`: runs the VS Code suite in the embedded VS Code. The extension must be built. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
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
  const counts = await runSuite({
    extension: root,
    suite: await bundleSuite(),
    workspace: suiteWorkspace,
    env: { SUITE_GREP: values.grep, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  writeCounts(counts);
  if (!succeeded(counts)) process.exitCode = 1;
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
