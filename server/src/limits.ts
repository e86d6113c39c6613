import type { Limits } from '@rasp/engine';

const defaultMilliseconds = 1000;
const fewestMilliseconds = 50;
/** Nobody waits longer for an answer of an editor, and what many steps make has to fit into memory. */
const mostMilliseconds = 10_000;
const stepsPerMillisecond = 20_000;

/**
 * What a statement or value may use while a person types, by the setting `rasp.evaluation.timeLimit` in milliseconds.
 * @param setting As the editor has it; what is no number counts as none, and others are taken to be within bounds.
 */
export function limitsBy(setting: unknown): Limits {
  const asked = typeof setting === 'number' && !Number.isNaN(setting) ? setting : defaultMilliseconds;
  const milliseconds = Math.min(mostMilliseconds, Math.max(fewestMilliseconds, Math.round(asked)));
  return {
    milliseconds,
    steps: stepsPerMillisecond * milliseconds,
    setting: milliseconds < mostMilliseconds ? 'rasp.evaluation.timeLimit' : undefined,
  };
}
