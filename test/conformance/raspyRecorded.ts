import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element of a sequence. Big ints are `{int}`, floats that are not finite `{float}`, tuples `{tuple}` with their text. */
export type RecordedElement =
  string | number | boolean | null | readonly RecordedElement[] | Readonly<Record<string, string>>;

export type RecordedInput = string | readonly RecordedElement[];

/** What an expression statement of the top level gave. */
export interface RecordedResult {
  /** The line the statement begins on, from 1; absent in the blog's. */
  readonly line?: number;
  readonly kind: 'seq' | 'key' | 'query' | 'selector' | 'plain';
  /** What it was applied to; absent for plain values. */
  readonly input?: RecordedInput | null;
  /** Python's error where it has no value on this input. */
  readonly error?: string;
  readonly output?: readonly RecordedElement[];
  /** Python's types: of each element of `output`. */
  readonly types?: readonly string[];
  /** Rows are queries; 1 where the entry is true in Python. */
  readonly matrix?: readonly (readonly number[])[];
  readonly layers?: number;
  /** By layer from the first, how many evaluations of aggregates led here. */
  readonly uses?: readonly number[];
  /** By layer from the first, through how many different selectors those read. */
  readonly heads?: readonly number[];
  /** By layer, what those are named. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Of a plain value: Python's type, and its `repr`. */
  readonly type?: string;
  readonly text?: string;
}

/** What was recorded of a program, statement by statement. */
export interface RecordedProgram {
  readonly name: string;
  readonly text: string;
  /** In order; statements that fail, or give `None`, have none. */
  readonly results: readonly RecordedResult[];
  /** The statements that fail while running. */
  readonly failures: readonly { readonly line: number; readonly error: string }[];
  readonly prints: readonly { readonly line: number; readonly text: string }[];
  /** Statements that carry a problem though they work. */
  readonly notes: readonly { readonly line: number; readonly severity: 'info' | 'warning' }[];
}

const folder = join(__dirname, 'raspy');

/** All programs of our own, by name. */
export function recordedPrograms(): RecordedProgram[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.raspy'))
    .sort()
    .map((file) => {
      const name = file.replace('.raspy', '');
      const recorded = readJson(`${name}.json`) as Partial<RecordedProgram>;
      const { results = [], failures = [], prints = [], notes = [] } = recorded;
      return { name, text: readFileSync(join(folder, file), 'utf8'), results, failures, prints, notes };
    });
}

export interface BlogBlock extends RecordedResult {
  readonly code: string;
}

/** The illustrated blog's blocks, with what the last line of each gives when they run in order. */
export function blogBlocks(): readonly BlogBlock[] {
  return readJson('blog.json') as BlogBlock[];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
