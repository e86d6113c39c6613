import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellExplanation, Trace } from '@rasp/engine/figure';
import type { PreviewResult } from '@rasp/server/protocol';
import type { FromPage, ToPage, View } from '../../../client/src/preview/messages';
import { root } from '../../vscode/host/paths';

/** Where recordings are kept; `npm run record:previews` makes them. */
export const recordings = path.join(root, 'test/webview/fixtures');

/** What the server said about one s-op or selector of a real program. */
export interface Recording {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly result: PreviewResult;
  /** By `head query key`. */
  readonly cells: Readonly<Record<string, CellExplanation>>;
  /** By `use position`, the use of what is shown being `undefined`. */
  readonly traces: Readonly<Record<string, Trace>>;
  /** By `head row column`. */
  readonly tiles: Readonly<Record<string, string>>;
}

export function recorded(name: string): Recording {
  return JSON.parse(readFileSync(path.join(recordings, `${name}.json`), 'utf8')) as Recording;
}

/** The view that the host makes of a recording. */
export function viewOf({ uri, position, result }: Recording, change: Partial<View> = {}): View {
  const { stale, title, range, cost, sample, figure, reason, calls, call } = result;
  return {
    id: 'live',
    place: { uri, position },
    title,
    sample,
    stale,
    earlier: false,
    pinned: false,
    frozen: false,
    ...(range && { range }),
    ...(cost !== undefined && { cost }),
    ...(figure && { figure }),
    ...(reason !== undefined && { reason }),
    ...(calls && { calls }),
    ...(call !== undefined && { call }),
    ...change,
  };
}

/** Answers the page's questions as the server did. */
export function answersOf(...all: Recording[]): (message: FromPage) => ToPage | undefined {
  const find = <T>(pick: (recording: Recording) => T | undefined): T | undefined => {
    for (const recording of all) {
      const found = pick(recording);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (message) => {
    if (message.type === 'cell') {
      const explanation = find(({ cells }) => cells[`${message.head} ${message.query} ${message.key}`]);
      return { type: 'cell', request: message.request, ...(explanation && { explanation }) };
    }
    if (message.type === 'trace') {
      const trace = find(({ traces }) => traces[`${message.use} ${message.at}`]);
      return { type: 'trace', request: message.request, ...(trace && { trace }) };
    }
    if (message.type === 'tile') {
      const bits = find(({ tiles }) => tiles[`${message.head} ${message.row} ${message.column}`]);
      return { type: 'tile', request: message.request, ...(bits !== undefined && { bits }) };
    }
    return undefined;
  };
}
