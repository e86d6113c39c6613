import type { AskCell } from './inspector';
import type { Requests } from './requests';
import type { AskTile } from './tiles';

/** What one picture asks about its cells. */
export interface Questions {
  readonly askCell: AskCell;
  readonly askTile: AskTile;
}

/** The questions of a picture of a view; `sample` gives its sample, where that is not the view's own. */
export function questionsOf(requests: Requests, view: string, sample: () => string | undefined): Questions {
  const of = (): { view: string; sample?: string } => {
    const other = sample();
    return { view, ...(other !== undefined && { sample: other }) };
  };
  return {
    askCell: (cell, answered) => {
      requests.ask<'cell'>({ type: 'cell', ...of(), ...cell }, ({ explanation }) => {
        answered(explanation);
      });
    },
    askTile: (head, tile, answered) => {
      requests.ask<'tile'>({ type: 'tile', ...of(), head, ...tile }, ({ bits }) => {
        answered(bits);
      });
    },
  };
}
