import type { Event } from '../program/rasp/events';
import { isPrivate } from '../program/rasp/names';
import type { Examples } from '../program/record';
import type { Source } from '../program/source';
import type { Value } from '../values/value';
import { examplesText, functionText } from './printer';
import { loadedProblemText } from './problemText';
import { switched, type Switches } from './switches';

interface Entry {
  /** The name whose last entry counts; entries without one all count. */
  readonly name: string | undefined;
  readonly text: string;
  readonly failed: boolean;
}

export interface LoadedTextOptions {
  readonly print: (value: Value, name: string, examples: Examples, switches: Switches) => string;
  readonly draw: (drawing: Extract<Event, { kind: 'drawing' }>) => string;
  /** What the session shows where the file is loaded. */
  readonly outside: Switches;
}

/**
 * What loading a file prints, at the end of the file and without examples: its public names, functions and problems.
 * Syntax problems come first. Without any other problem only the last entry of a name is shown. A file that it loads
 * itself prints what was gathered so far before its own.
 */
export function loadedText(
  { source, events }: Extract<Event, { kind: 'loaded' }>,
  options: LoadedTextOptions,
): string {
  let switches: Switches = { ...options.outside, sop: false, selector: false };
  let text = '';
  let gathered: Entry[] = [];
  const flush = (): void => {
    text += entriesText(gathered);
    gathered = [];
  };
  for (const event of events) {
    if (event.kind === 'switched') switches = switched(switches, event);
    else if (event.kind === 'loaded') {
      flush();
      text += loadedText(event, options);
    } else if (event.kind === 'problem' && event.problem.code.startsWith('syntax/'))
      text += loadedProblemText(event.problem, source);
    else {
      const entry = entryOf(event, source, switches, options);
      if (entry) gathered.push(entry);
    }
  }
  flush();
  return text;
}

function entryOf(
  event: Exclude<Event, { kind: 'switched' | 'loaded' }>,
  source: Source,
  switches: Switches,
  { print, draw }: LoadedTextOptions,
): Entry | undefined {
  switch (event.kind) {
    case 'problem':
      return { name: undefined, text: loadedProblemText(event.problem, source), failed: true };
    case 'examples':
      return { name: undefined, text: examplesText(event), failed: false };
    case 'defined': {
      const { callee } = event;
      const { name } = callee;
      return isPrivate(name) ? undefined : { name, text: functionText(callee), failed: false };
    }
    case 'bound':
    case 'result': {
      const { name, value, examples } = event;
      if (name === undefined || isPrivate(name)) return undefined;
      return { name, text: print(value, name, examples, switches), failed: false };
    }
    case 'drawing':
      return { name: undefined, text: draw(event), failed: false };
  }
}

function entriesText(entries: readonly Entry[]): string {
  const all = entries.some(({ failed }) => failed);
  const last = new Map(entries.map((entry, i) => [entry.name ?? i, entry]));
  return entries
    .filter((entry, i) => all || last.get(entry.name ?? i) === entry)
    .map(({ text }) => text)
    .join('');
}
