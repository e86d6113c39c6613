import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { progress } from './progress';

const run = promisify(execFile);

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** No browser of the Chromium family is installed, and none could be. */
export class NoBrowserError extends Error {
  constructor(reason = '') {
    super(
      'No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its executable' +
        (reason ? ` (installing it here failed: ${reason})` : '') +
        '.',
    );
  }
}

/** Gives the executable of an installed browser of the Chromium family; CHROMIUM_PATH goes first. */
export function findChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => commands.map((command) => path.join(folder, command)));
  const onMac = macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const candidates = [process.env['CHROMIUM_PATH'] ?? '', ...onPath, ...onMac, chromium.executablePath()];
  return candidates.find((candidate) => candidate !== '' && existsSync(candidate));
}

/**
 * Gives the executable of an installed Chromium. On Debian and its kin, as root, Debian's package is installed where
 * there is none; elsewhere that is a `NoBrowserError`.
 */
export async function requireChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new NoBrowserError();
  try {
    await progress('Installing Chromium with apt-get, only this once', installWithApt);
  } catch (error) {
    throw new NoBrowserError(error instanceof Error ? error.message.trim() : String(error));
  }
  const installed = findChromium();
  if (installed === undefined) throw new NoBrowserError('the package brought no executable');
  return installed;
}

async function installWithApt(): Promise<void> {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 2 ** 26 };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], options);
}
