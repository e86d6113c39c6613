import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser';
import type { Counts } from './counts';
import { extensionLink } from './extensionLink';
import { noise } from './noise';
import { Scratch } from './scratch';
import { type Server, startServer } from './server';
import { workbenchUrl } from './workbenchUrl';

export interface SuiteRun {
  /** Folder of the extension under test. */
  readonly extension: string;
  /** A module that exports `run()` and keeps the protocol of `suite/index.ts`. */
  readonly suite: string;
  /** A folder that the suite works in a copy of. */
  readonly workspace: string;
  /** Added to the environment of the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds until the run is given up. */
  readonly timeout?: number;
}

/**
 * Runs a suite in a real extension host and prints what it writes. Gives the suite's counts; throws where it did not
 * come to an end, with what the workbench and the server had to say about it.
 */
export async function runSuite({
  extension,
  suite,
  workspace,
  env,
  timeout = 300_000,
}: SuiteRun): Promise<Counts> {
  const scratch = new Scratch();
  const output = scratch.file('output');
  const counts = scratch.file('counts.json');
  writeFileSync(output, '');
  const errors: string[] = [];
  let server: Server | undefined;
  let printed = 0;
  const print = (): void => {
    const all = readFileSync(output);
    process.stdout.write(all.subarray(printed));
    printed = all.length;
  };
  const printing = setInterval(print, 100);
  try {
    const folder = scratch.folder('workspace');
    cpSync(workspace, folder, { recursive: true });
    server = await startServer({ scratch, env: { ...env, SUITE_OUTPUT: output, SUITE_COUNTS: counts } });
    const page = await openBrowser({ scratch });
    const url = workbenchUrl(server, { folder, extension: extensionLink(scratch, extension), suite });
    const exitCode = await outcome({ page, url, server, errors, timeout });
    // VS Code reports success too when its extension host died, so only the suite's own word counts.
    if (!existsSync(counts))
      throw new Error(`The extension host ended before the suite did (exit code ${exitCode}).`);
    return JSON.parse(readFileSync(counts, 'utf8')) as Counts;
  } catch (error) {
    throw new Error(diagnosis(error, errors, server), { cause: error });
  } finally {
    clearInterval(printing);
    print();
    await scratch.dispose();
  }
}

interface Watched {
  readonly page: Page;
  readonly url: string;
  readonly server: Server;
  /** Collects the workbench's errors. */
  readonly errors: string[];
  readonly timeout: number;
}

/** Opens the workbench and waits for the exit code that it reports. */
function outcome({ page, url, server, errors, timeout }: Watched): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The suite gave no result in ${timeout / 1000} s.`));
    }, timeout);
    const visit = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
        if (type === 'error') errors.push(values.map(String).join(' '));
      });
      await page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        resolve(code);
      });
      await page.goto(url);
    };
    page.on('crash', () => {
      reject(new Error('The page of the workbench crashed.'));
    });
    void server.exited.then(() => {
      reject(new Error("VS Code's server ended early."));
    });
    visit().catch(reject);
  });
}

function diagnosis(error: unknown, errors: readonly string[], server: Server | undefined): string {
  const lines = [error instanceof Error ? error.message : String(error)];
  const told = errors.filter((line) => !noise.test(line)).map((line) => line.slice(0, 500));
  if (told.length > 0) lines.push('The workbench reported:', ...told.slice(-20));
  const log = (server?.log() ?? '').split('\n').filter((line) => /^\[[\d:]+\] \S/.test(line));
  if (log.length > 0) lines.push('The server reported:', ...log.slice(-8));
  return lines.join('\n');
}
