/** The process in which the cases of a law are checked: what never ends, or fills the memory, ends with it alone. */
import { laws } from './laws/laws';
import type { Law, Trial } from './law';
import type { Answer, Question } from './trials';

async function main(): Promise<void> {
  const law: Law | undefined = laws.find(({ name }) => name === process.argv[2]);
  if (!law) throw new Error(`there is no law ${process.argv[2] ?? ''}`);
  const trial = await law.begin();
  process.on('message', ({ made }: Question) => {
    void check(trial, made).then((answer) => process.send?.(answer));
  });
  process.once('disconnect', () => {
    void Promise.resolve(trial.end()).then(() => process.exit());
  });
  process.send?.({ ready: true });
}

async function check(trial: Trial, made: unknown): Promise<Answer> {
  const begun = process.cpuUsage();
  const milliseconds = (): number => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  try {
    await trial.check(made);
    return { milliseconds: milliseconds() };
  } catch (error) {
    const failure = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    return { milliseconds: milliseconds(), failure };
  }
}

void main();
