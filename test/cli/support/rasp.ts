import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { built } from '../../built';

/** The `rasp` command, as it is installed. */
export const command = path.resolve(__dirname, '../../../engine/cli/bin/rasp.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  /** What is piped in; nothing if absent. */
  readonly input?: string;
  /** Variables of the environment besides, or instead of, those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `rasp` with arguments until it ends. */
export function rasp(args: readonly string[], { cwd, env, input = '' }: Surroundings = {}): Ended {
  built('cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  return { status, stdout, stderr };
}
