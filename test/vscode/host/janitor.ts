/**
 * A process of its own that clears up after a host. It is told what to take care of and acts when the channel to its
 * host closes, which happens however the host ends: in good order, by Ctrl-C or by `kill -9`.
 */
import { rmSync } from 'node:fs';

/** What a janitor can be told to clear up: a folder, or a process group by the id of its leader. */
export type Charge = { readonly folder: string } | { readonly group: number };

const charges: Charge[] = [];

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

process.on('message', (charge: Charge) => charges.push(charge));
process.on('disconnect', () => {
  for (const charge of charges) if ('group' in charge) killGroup(charge.group);
  for (const charge of charges) {
    // A browser that is just ending may still write to its profile, hence the retries.
    if ('folder' in charge)
      rmSync(charge.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});
