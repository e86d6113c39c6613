import type { Event } from '../program/rasp/events';

/** What the session shows beside a value's name. */
export interface Switches {
  /** The values of s-ops on their example. */
  readonly sop: boolean;
  /** The matrices of selectors on theirs. */
  readonly selector: boolean;
  /** Sequences as an input row above an output row, with all digits. */
  readonly full: boolean;
}

export const atStart: Switches = { sop: true, selector: true, full: false };

/** Applies a display switch. */
export function switched(
  switches: Switches,
  { display, on }: Extract<Event, { kind: 'switched' }>,
): Switches {
  if (display === 'full') return { ...switches, full: on };
  return {
    ...switches,
    sop: display === 'selector' ? switches.sop : on,
    selector: display === 's-op' ? switches.selector : on,
  };
}
