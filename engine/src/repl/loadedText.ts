import type { Event } from '../program/events';
import { Applied } from '../program/values';
import { exampleText, type Printer } from './printer';
import { problemText } from './problemText';
import { switched, type Switches } from './switches';

interface Entry {
  /** The name whose last entry counts; entries without one all count. */
  readonly name: string | undefined;
  readonly text: string;
  readonly failed: boolean;
}

/**
 * What loading a file prints, at the end of the file and without examples: its public names, functions and problems.
 * Syntax problems come first. Without any problem only the last entry of a name is shown. A file that it loads itself
 * prints what was gathered so far before its own.
 */
export function loadedText(events: readonly Event[], printer: Printer, outside: Switches): string {
  let switches: Switches = { ...outside, sop: false, selector: false };
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
      text += loadedText(event.events, printer, outside);
    } else if (event.kind === 'problem' && event.problem.code.startsWith('syntax/'))
      text += problemText(event.problem);
    else {
      const entry = entryOf(event, printer, switches);
      if (entry) gathered.push(entry);
    }
  }
  flush();
  return text;
}

function entryOf(
  event: Exclude<Event, { kind: 'switched' | 'loaded' }>,
  printer: Printer,
  switches: Switches,
): Entry | undefined {
  switch (event.kind) {
    case 'problem':
      return { name: undefined, text: problemText(event.problem), failed: true };
    case 'examples': {
      const { target, examples } = event;
      const sop = target === 'selector' ? '' : `\ts-op example: ${exampleText(examples.sop)}\n`;
      const selector = target === 's-op' ? '' : `\tselector example: ${exampleText(examples.selector)}\n`;
      return { name: undefined, text: sop + selector, failed: false };
    }
    case 'defined': {
      const { callee } = event;
      const text = `     ${callee.scope.label} function: ${callee.name}(${callee.params.join(', ')})\n`;
      return isPublic(callee.name) ? { name: callee.name, text, failed: false } : undefined;
    }
    case 'bound':
    case 'result': {
      const { name, value, examples } = event;
      if (name === undefined || !isPublic(name) || value instanceof Applied) return undefined;
      return { name, text: printer.print(value, name, examples, switches), failed: false };
    }
    case 'drawing':
      return undefined;
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

function isPublic(name: string): boolean {
  return !name.startsWith('_');
}
