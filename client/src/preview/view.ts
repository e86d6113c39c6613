import { l10n } from 'vscode';
import type { PreviewResult } from '@rasp/server/protocol';

import type { View } from './messages';

/** What a view shows, wherever it is seen. */
export type Drawing = Omit<View, 'id' | 'place' | 'pinned' | 'frozen'>;

/** The drawing of an answer; an answer without a picture leaves the last one standing, as an earlier one. */
export function answered(result: PreviewResult, last: Drawing | undefined): Drawing {
  const { title, cost, sample, range, stale, figure, calls, call } = result;
  const told = {
    ...(range && { range }),
    title,
    ...(cost !== undefined && { cost }),
    sample,
    stale,
    ...(calls && { calls }),
    ...(call !== undefined && { call }),
  };
  if (figure) {
    return { ...told, ...(result.reason !== undefined && { reason: result.reason }), figure, earlier: false };
  }
  return {
    ...told,
    reason: result.reason ?? l10n.t('There is nothing to draw here.'),
    ...(last?.figure && { figure: last.figure }),
    earlier: true,
  };
}

/** The drawing while no answer can be had: the last one, with the reason. */
export function unanswered(reason: string, last: Drawing | undefined): Drawing {
  return {
    title: last?.title ?? 'RASP',
    ...(last?.sample !== undefined && { sample: last.sample }),
    reason,
    stale: false,
    ...(last?.figure && { figure: last.figure }),
    earlier: true,
  };
}
