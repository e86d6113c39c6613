import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import type { Counts } from '../test/vscode/host/counts';

/** An npm script to run as a part of something larger. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Where the step is a run of tests: the file for its counts, which the script finds in TEST_COUNTS. */
  readonly counts?: string;
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly counts?: Counts;
}

/** A step under way. */
export interface RunningStep {
  /** Prints a heading, what the step has written so far and then what it still writes; resolves when it has ended. */
  printed(): Promise<StepResult>;
}

/** Starts a step in a process of its own. Its output waits until it is asked for. */
export function startStep(step: Step): RunningStep {
  const start = performance.now();
  const child = spawn(
    'npm',
    ['run', '--silent', '--ignore-scripts', step.script, '--', ...(step.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
        ...(step.counts === undefined ? {} : { TEST_COUNTS: step.counts }),
      },
    },
  );
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    seconds: since(start),
  }));
  const output = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  void ended.then(() => output.end());

  const printed = async (): Promise<StepResult> => {
    console.log(`\n── ${step.name} ──`);
    for await (const chunk of output) process.stdout.write(chunk as Buffer);
    const { code, seconds } = await ended;
    const result = judge(step, code);
    console.log(`${result.ok ? '✓' : '✗'} ${step.name}, ${seconds.toFixed(1)} s`);
    return result;
  };
  return { printed };
}

function judge({ name, counts }: Step, code: number | null): StepResult {
  if (counts === undefined) return { name, ok: code === 0 };
  if (existsSync(counts))
    return { name, ok: code === 0, counts: JSON.parse(readFileSync(counts, 'utf8')) as Counts };
  // A run of tests that came to no end is a failure that nobody has counted.
  return { name, ok: false, counts: { passes: 0, failures: 1, pending: 0 } };
}

function since(start: number): number {
  return (performance.now() - start) / 1000;
}
