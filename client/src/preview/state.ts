import type { Position } from '@rasp/server/protocol';

import type { HostState, Look, Place } from './messages';

/** What stands at a kept place, and how far into that the place is. */
export interface KeptText {
  readonly text: string;
  readonly inset: number;
}

/** A place with what is held there, so that it is found again in a file that changed in the meantime. */
export interface KeptPlace extends Place {
  readonly held?: KeptText;
}

/** A pin as it is kept. */
export interface KeptPin {
  readonly id: string;
  readonly place: KeptPlace;
  readonly sample?: string;
  readonly call?: number;
}

/** What the host keeps across a reload of the window. */
export interface KeptState extends HostState {
  readonly live?: KeptPlace;
  readonly pins: readonly KeptPin[];
}

/** What an earlier page has kept, as far as it is ours: of this version, or of version 1, which knew only a place. */
export function readState(state: unknown): {
  readonly host: KeptState;
  readonly looks: Readonly<Record<string, Look>>;
} {
  const nothing: KeptState = { frozen: false, pins: [], samples: {} };
  if (!isRecord(state)) return { host: nothing, looks: {} };
  const { version, place, host, looks } = state;
  if (version === 1) return { host: { ...nothing, ...(isPlace(place) && { live: place }) }, looks: {} };
  if (version !== 2 || !isRecord(host)) return { host: nothing, looks: {} };
  const { live, frozen, pins, samples } = host;
  return {
    host: {
      ...(isPlace(live) && { live: readPlace(live) }),
      frozen: frozen === true && isPlace(live),
      pins: Array.isArray(pins) ? pins.flatMap(readPin) : [],
      samples: isRecord(samples) ? Object.fromEntries(Object.entries(samples).flatMap(readSamples)) : {},
    },
    looks: isRecord(looks) ? (looks as Readonly<Record<string, Look>>) : {},
  };
}

/** Whether a value is a position as LSP has it. */
export function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function readPin(pin: unknown): KeptPin[] {
  if (!isRecord(pin)) return [];
  const { id, place, sample, call } = pin;
  if (typeof id !== 'string' || !isPlace(place)) return [];
  return [
    {
      id,
      place: readPlace(place),
      ...(typeof sample === 'string' && { sample }),
      ...(isCount(call) && { call }),
    },
  ];
}

function readSamples([uri, samples]: [string, unknown]): [string, string[]][] {
  if (!Array.isArray(samples)) return [];
  return [[uri, samples.filter((sample) => typeof sample === 'string')]];
}

function readPlace({ uri, position, held }: Place & { readonly held?: unknown }): KeptPlace {
  return { uri, position, ...(isHeld(held) && { held }) };
}

function isHeld(value: unknown): value is KeptText {
  return isRecord(value) && typeof value['text'] === 'string' && isCount(value['inset']);
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value['uri'] === 'string' && isPosition(value['position']);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Whether a value is an object whose properties can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
