/**
 * `test-desktop.ts [--vscode VERSION] [--embedded]`: runs the VS Code suite in a desktop VS Code, which is downloaded
 * when it is not there yet. With `--embedded` the same call drives the embedded VS Code instead.
 */
import { mkdtempSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from '../test/vscode/host/paths';
import { bundleSuite, suiteWorkspace } from './vscodeSuite';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { vscode: { type: 'string', default: 'stable' }, embedded: { type: 'boolean', default: false } },
  });
  const workspace = mkdtempSync(path.join(tmpdir(), 'rasp-desktop-'));
  cpSync(suiteWorkspace, workspace, { recursive: true });
  try {
    await runTests({
      version: values.vscode,
      ...(values.embedded ? { vscodeExecutablePath: path.join(root, 'test/vscode/host/code.cjs') } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(),
      launchArgs: [workspace, '--disable-extensions'],
    });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
