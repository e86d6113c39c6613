import type { Analysis, Limits } from '@rasp/engine';

/** Steps alone are a limit: time would end now here, now there. */
export const limits: Limits = { steps: 300_000, milliseconds: 60_000 };

/** Whether something of a program was given up: how much is left for what depends on what was computed before. */
export function isGivenUp({ problems }: Analysis): boolean {
  return problems.some(({ code }) => code.startsWith('budget/'));
}
