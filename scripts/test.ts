/**
 * `npm test`: runs all checks, whatever fails, except that nothing goes on without a build. The last line counts the
 * tests of all runs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Counts } from '../test/vscode/host/counts';
import { startStep, type StepResult } from './step';

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rasp-test-'));
  try {
    const results = await runAll(folder);
    const failed = results.filter((result) => !result.ok).map((result) => result.name);
    if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
    console.log(`\n${summary(results.flatMap((result) => result.counts ?? []))}`);
    process.exitCode = failed.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(folder: string): Promise<readonly StepResult[]> {
  // These share the cores. The test runs come one by one: those in a browser have to be quick enough to be looked at.
  const checks = [
    startStep({ name: 'Format', script: 'lint:format' }),
    startStep({ name: 'Lint', script: 'lint:code' }),
    startStep({ name: 'Types', script: 'types' }),
    startStep({ name: 'Grammar', script: 'test:grammar' }),
    startStep({ name: 'Build', script: 'build' }),
  ];
  const results: StepResult[] = [];
  for (const check of checks) results.push(await check.printed());
  if (results.at(-1)?.ok === false) return results;

  const mocha = startStep({
    name: 'Mocha',
    script: 'test:mocha',
    args: ['--forbid-only', '--reporter', 'scripts/counting-reporter.cjs'],
    counts: path.join(folder, 'mocha.json'),
  });
  results.push(await mocha.printed());
  const page = startStep({
    name: 'Preview page',
    script: 'test:webview',
    args: ['--forbid-only', '--reporter', 'scripts/counting-reporter.cjs'],
    counts: path.join(folder, 'webview.json'),
  });
  results.push(await page.printed());
  const suite = startStep({
    name: 'VS Code suite',
    script: 'test:vscode',
    counts: path.join(folder, 'vscode.json'),
  });
  results.push(await suite.printed());
  return results;
}

function summary(runs: readonly Counts[]): string {
  const total = (kind: keyof Counts): number => runs.reduce((sum, counts) => sum + counts[kind], 0);
  const skipped = total('pending');
  return `${total('passes')} passed, ${total('failures')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
