import type { PreviewResult } from '@rasp/server/protocol';

import type { View } from './messages';

/** What is known of a view before the server is asked. */
export type Facts = Pick<View, 'id' | 'place' | 'pinned' | 'frozen'>;

/** The view of an answer; an answer without a picture leaves the last one standing, as an earlier one. */
export function answered(facts: Facts, result: PreviewResult, last: View | undefined): View {
  const { title, cost, sample, range, stale, figure, calls, call } = result;
  const told = {
    ...facts,
    ...(range && { range }),
    title,
    ...(cost !== undefined && { cost }),
    sample,
    stale,
    ...(calls && { calls: calls.map((label, number) => ({ call: number, label })) }),
    ...(call !== undefined && { call }),
  };
  if (figure) {
    return { ...told, ...(result.reason !== undefined && { reason: result.reason }), figure, earlier: false };
  }
  return {
    ...told,
    reason: result.reason ?? 'There is nothing to draw here.',
    ...(last?.figure && { figure: last.figure }),
    earlier: true,
  };
}

/** The view while no answer can be had: the last one, with the reason. */
export function unanswered(facts: Facts, reason: string, last: View | undefined): View {
  return {
    ...facts,
    title: last?.title ?? 'RASP',
    ...(last?.sample !== undefined && { sample: last.sample }),
    reason,
    stale: false,
    ...(last?.figure && { figure: last.figure }),
    earlier: true,
  };
}
