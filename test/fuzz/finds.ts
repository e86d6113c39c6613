import type { Language } from '@rasp/engine';
import type { Law } from './law';
import type { Answer, Trials } from './trials';

/** A case that breaks a law. */
export interface Find {
  readonly law: string;
  readonly language: Language;
  /** The seed that makes the case again. */
  readonly seed: number;
  readonly failure: string;
  /** The smallest case that fails in the same way. */
  readonly shown: string;
}

/** So many milliseconds smaller cases are looked for at most. */
const mostSearch = 60_000;

/** Looks for the smallest case that fails as a case does. */
export async function findOf(
  law: Law,
  language: Language,
  seed: number,
  made: unknown,
  { failure = '' }: Answer,
  trials: Trials,
): Promise<Find> {
  const kind = kindOf(failure);
  const end = performance.now() + mostSearch;
  let last = failure;
  const smallest = await law.reduce(made, async (smaller) => {
    if (performance.now() > end) return false;
    const answer = await trials.check(smaller);
    if (answer.failure === undefined || kindOf(answer.failure) !== kind) return false;
    last = answer.failure;
    return true;
  });
  return { law: law.name, language, seed, failure: last, shown: law.show(smallest) };
}

/** What two failures have in common that are about the same: not what is compared, but where and what is told. */
export function kindOf(failure: string): string {
  // What a process says that ends over an error stands somewhere in its standard error.
  const message =
    /\w*Error: .* is not .*|\w*Error: Cannot .*/.exec(failure)?.[0] ?? failure.split('\n')[0] ?? '';
  const place = /\n\s+at .*?((?:engine|server)\/src\/[^):]*:\d+)/.exec(failure)?.[1] ?? '';
  return `${message.replace(/\d+|"[^"]*"|'[^']*'|`[^`]*`/g, '…')} ${place}`;
}

/** A find as it is printed: all that is needed to see it again. */
export function findText({ law, language, seed, failure, shown }: Find): string {
  return [
    `✗ law ${law}, ${language}, seed ${seed}`,
    `  again: npm run fuzz -- --law ${law} --language ${language} --seed ${seed} --cases 1`,
    failure.split('\n').slice(0, 40).join('\n'),
    '  the smallest program found (as JSON, then as it is):',
    JSON.stringify(shown),
    shown,
    '',
  ].join('\n');
}
