import { readFileSync } from 'node:fs';

/** Resolves at Ctrl-C and its like, and within half a second when the npm that started this process is gone. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
    const starter = starterOfThisProcess();
    setInterval(() => {
      if (starterOfThisProcess() !== starter) resolve();
    }, 500);
  });
}

/**
 * The id of the process that started this one: its parent, or, where npm's shell stays in between, npm. Another process
 * takes over as the parent when the parent ends, so a change of it tells.
 */
function starterOfThisProcess(): number {
  if (process.platform !== 'linux' || process.env['npm_lifecycle_event'] === undefined) return process.ppid;
  try {
    const parent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return Number(/\((?:sh|dash|bash)\) \S (\d+)/.exec(parent)?.[1] ?? process.ppid);
  } catch {
    return process.ppid;
  }
}
