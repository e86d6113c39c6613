/**
 * `npm run bench -- [SECTION…] [--rounds N]`: measures, and prints tables. The sections are the files `NAME.bench.ts` of
 * this folder; all of them run where none is named. Times are of this machine and this moment: what lasts is how they
 * compare within one run.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { byTurns, median, percentile95 } from './measuring';
import type { Report, Section } from './section';
import { ratioText, table, timeText } from './table';

const suffix = '.bench.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '15' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  const sections = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  const unknown = positionals.find((name) => !sections.includes(name));
  if (unknown !== undefined || !(Number.isInteger(rounds) && rounds > 0)) {
    const what =
      unknown === undefined ? '--rounds takes a count from 1 on' : `there is no section ${unknown}`;
    console.error(`bench: ${what}; the sections are ${sections.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const name of positionals.length > 0 ? positionals : sections) {
    const section = await load(name);
    console.log(`\n${name}: ${section.about}`);
    await section.run(reportWith(rounds));
  }
}

async function load(name: string): Promise<Section> {
  const file = path.join(import.meta.dirname, name + suffix);
  return ((await import(pathToFileURL(file).href)) as { readonly default: Section }).default;
}

function reportWith(rounds: number): Report {
  return {
    compare: async (title, candidates) => {
      const times = await byTurns(candidates, rounds);
      const [first = []] = times.values();
      const rows = [...times].map(([name, runs]) => [
        name,
        timeText(median(runs)),
        timeText(Math.min(...runs)),
        ratioText(median(runs) / median(first)),
      ]);
      console.log(`\n${table([[title, 'median', 'fastest', 'ratio'], ...rows])}`);
    },
    spread: (title, times) => {
      const [first = []] = times.values();
      const rows = [...times].map(([name, runs]) => [
        name,
        timeText(median(runs)),
        timeText(percentile95(runs)),
        ratioText(median(runs) / median(first)),
      ]);
      console.log(`\n${table([[title, 'median', '95 %', 'ratio'], ...rows])}`);
    },
    tell: (title, facts) => {
      console.log(`\n${table([[title, ''], ...Object.entries(facts)])}`);
    },
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
