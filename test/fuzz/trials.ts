import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A case to check. */
export interface Question {
  readonly made: unknown;
}

/** What came of it: a failure, or none, and how long the processor was at work. */
export interface Answer {
  readonly milliseconds: number;
  readonly failure?: string;
}

/** What came of a case that its process has not survived. */
interface Lost extends Answer {
  readonly isLost: true;
}

/** A case may take as long as this many milliseconds of work; the limits of evaluation end far below. */
const mostWork = 15_000;
/** Nothing is waited for longer than this many milliseconds, however busy the machine is. */
const mostWait = 120_000;

/** Has cases checked in a process of their own, and in another one where that has not survived. */
export class Trials {
  #process: ChildProcess | undefined;

  constructor(private readonly law: string) {}

  /** Checks a case. That the process ends over it, or has no answer in time, is a failure too. */
  async check(made: unknown): Promise<Answer> {
    const child = (this.#process ??= await this.#start());
    const end = new AbortController();
    const { signal } = end;
    const answers = once(child, 'message', { signal }).then(([answer]) => answer as Answer);
    const ends = once(child, 'exit', { signal }).then(([code, by]): Lost => ({
      milliseconds: 0,
      failure: `the process has ended: ${String(code ?? by)}`,
      isLost: true,
    }));
    const late = new Promise<Lost>((resolve) => {
      const timer = setTimeout(resolve, mostWait, {
        milliseconds: mostWait,
        failure: 'stuck: there is no answer',
        isLost: true,
      });
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    });
    child.send({ made } satisfies Question);
    const answer = await Promise.race([answers, ends, late]);
    for (const waiting of [answers, ends]) waiting.catch(() => undefined);
    end.abort();
    if ('isLost' in answer) {
      child.kill('SIGKILL');
      this.#process = undefined;
    }
    if (answer.failure === undefined && answer.milliseconds > mostWork)
      return { ...answer, failure: `stuck: this takes ${Math.round(answer.milliseconds)} ms` };
    return answer;
  }

  async end(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(path.join(import.meta.dirname, 'trial.ts'), [this.law]);
    await once(child, 'message');
    return child;
  }
}
