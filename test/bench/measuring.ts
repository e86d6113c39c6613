import type { Candidate } from './section';

/** What is timed faster than this is repeated within a run, in milliseconds: the clock is no finer. */
const shortestRun = 2;

/**
 * Measures candidates by turns, after a run of each that is not counted.
 * @returns the milliseconds of each run, by candidate.
 */
export async function byTurns(
  candidates: Readonly<Record<string, Candidate>>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const runs = new Map<string, () => Promise<number>>();
  for (const [name, candidate] of Object.entries(candidates)) {
    const run = await runOf(candidate);
    await run();
    runs.set(name, run);
  }
  const times = new Map([...runs.keys()].map((name) => [name, [] as number[]] as const));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of runs) times.get(name)?.push(await run());
  return times;
}

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** What 95 of a hundred numbers are not above. */
export function percentile95(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
}

/** The milliseconds that the processor works for some work: what other programs do meanwhile is not in it. */
export function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A run of a candidate: gives its milliseconds. */
async function runOf(candidate: Candidate): Promise<() => Promise<number>> {
  if (typeof candidate === 'function') {
    const times = await repetitions(candidate);
    return async () => (await timed(candidate, times)) / times;
  }
  if ('measure' in candidate) return candidate.measure;
  return async () => timed(await candidate.prepare(), 1);
}

/** How often some work has to be done to take a time that can be measured. */
async function repetitions(work: () => unknown): Promise<number> {
  for (let times = 1; ; times *= 2) if ((await timed(work, times)) >= shortestRun) return times;
}

async function timed(work: () => unknown, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}
