/**
 * A process of its own that clears up after a host. It is told what to take care of and acts when the channel to its
 * host closes, which happens however the host ends: in good order, by Ctrl-C or by `kill -9`.
 */
import { readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * What a janitor can be told to clear up: a process group, by the id of its leader; the Chromium that has a profile open;
 * a folder.
 */
export type Charge = { readonly group: number } | { readonly profile: string } | { readonly folder: string };

const charges: Charge[] = [];

process.on('message', (charge: Charge) => charges.push(charge));
process.on('disconnect', () => {
  for (const charge of charges) {
    if ('group' in charge) killGroup(charge.group);
    if ('profile' in charge) killBrowser(charge.profile);
  }
  for (const charge of charges) {
    // A process that is just ending may still write, hence the retries.
    if ('folder' in charge)
      rmSync(charge.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Chromium ends by itself when its host does, but takes its time and writes to its profile again. */
function killBrowser(profile: string): void {
  try {
    // The lock on a profile is a link to `HOST-PID`.
    const id = /\d+$/.exec(readlinkSync(path.join(profile, 'SingletonLock')))?.[0];
    if (id !== undefined) killGroup(Number(id));
  } catch {
    // It has ended already, or did not start.
  }
}
