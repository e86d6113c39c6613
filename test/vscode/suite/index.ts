import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shadowConsole } from './shadowConsole';

/**
 * What VS Code calls in its extension host: runs every test file of this folder; rejects where a test failed or none
 * ran. The environment may name files for the output (SUITE_OUTPUT) and, at the very end, mocha's counts as JSON
 * (SUITE_COUNTS), and choose tests by their title (SUITE_GREP).
 */
export async function run(): Promise<void> {
  const { SUITE_OUTPUT: output, SUITE_COUNTS: counts, SUITE_GREP: grep } = process.env;
  if (output !== undefined) shadowConsole(output);
  process.setSourceMapsEnabled(true);
  // Loaded only now: mocha takes the console as it finds it.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    timeout: 30_000,
    forbidOnly: Boolean(process.env['CI']),
    ...(grep ? { grep } : {}),
  });
  const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.js'));
  for (const test of tests) mocha.addFile(path.join(__dirname, test));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
  });
  if (counts !== undefined) writeFileSync(counts, JSON.stringify(stats));
  if (!stats || stats.passes + stats.failures === 0) throw new Error('No test ran.');
  if (stats.failures > 0) throw new Error(`${stats.failures} failed.`);
}
