/**
 * `npm run fuzz -- [--minutes N] [--law NAME]… [--language rasp|raspy] [--seed S] [--cases N]`: checks the laws of
 * `laws/` on random programs, each for the same time, in processes of their own. Every failure is printed with the
 * smallest program that shows it; the exit status is then 1.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { isLanguage, type Language } from '@rasp/engine';
import { findOf, findText, kindOf } from './finds';
import type { Law } from './law';
import { laws } from './laws/laws';
import { mixed } from './random';
import { Trials } from './trials';

interface Task {
  readonly laws: readonly Law[];
  readonly languages: readonly Language[];
  readonly minutes: number;
  readonly seed: number;
  readonly cases: number;
}

/** What came of a law. */
interface Tally {
  cases: number;
  seconds: number;
  slowest: number;
  readonly finds: Set<string>;
}

/** A law that is broken in so many ways is looked at before more is looked for. */
const mostFinds = 8;

async function main(): Promise<void> {
  const task = taskOf(process.argv.slice(2));
  if (typeof task === 'string') {
    console.error(`fuzz: ${task}`);
    process.exitCode = 2;
    return;
  }
  const time = task.minutes < Infinity ? `, ${task.minutes} minutes for ${task.laws.length} laws` : '';
  console.log(`fuzz: seed ${task.seed}${time}`);
  for (const law of task.laws) {
    const { cases, seconds, slowest, finds } = await fuzz(law, task);
    console.log(
      `${law.name}: ${cases} cases in ${Math.round(seconds)} s, the slowest ${Math.round(slowest)} ms, ${finds.size} found`,
    );
    if (finds.size > 0) process.exitCode = 1;
  }
}

async function fuzz(law: Law, task: Task): Promise<Tally> {
  const tally: Tally = { cases: 0, seconds: 0, slowest: 0, finds: new Set() };
  const begun = performance.now();
  const trials = new Trials(law.name);
  const most = (task.minutes * 60) / task.laws.length;
  for (let seed = task.seed; tally.seconds < most && tally.cases < task.cases; seed = mixed(seed + 1)) {
    for (const language of task.languages) {
      const [made] = fc.sample(law.cases(language), { seed, numRuns: 1 });
      if (made === undefined) continue;
      const answer = await trials.check(made);
      tally.cases += 1;
      tally.slowest = Math.max(tally.slowest, answer.milliseconds);
      if (answer.failure === undefined || tally.finds.has(kindOf(answer.failure))) continue;
      tally.finds.add(kindOf(answer.failure));
      console.log(findText(await findOf(law, language, seed, made, answer, trials)));
    }
    tally.seconds = (performance.now() - begun) / 1000;
    if (tally.finds.size >= mostFinds) break;
  }
  await trials.end();
  return tally;
}

/** What is to be done; in words what is wrong with the arguments. */
function taskOf(args: readonly string[]): Task | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string' },
      law: { type: 'string', multiple: true },
      language: { type: 'string' },
      seed: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  const unknown = values.law?.find((wanted) => !laws.some(({ name }) => name === wanted));
  if (unknown !== undefined)
    return `there is no law ${unknown}; the laws are ${laws.map(({ name }) => name).join(', ')}`;
  const { language } = values;
  if (language !== undefined && !isLanguage(language)) return '--language takes rasp or raspy';
  const cases = values.cases === undefined ? Infinity : Number(values.cases);
  const minutes = values.minutes === undefined ? (cases < Infinity ? Infinity : 5) : Number(values.minutes);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!(minutes > 0) || !(cases > 0) || !Number.isInteger(seed))
    return '--minutes and --cases take a count above 0, --seed a whole number';
  return {
    laws: laws.filter(({ name }) => values.law?.includes(name) ?? true),
    languages: language === undefined ? ['rasp', 'raspy'] : [language],
    minutes,
    seed,
    cases,
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
