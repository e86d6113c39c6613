import type { Analysis } from '../analysis';
import type { NameTable } from '../names/table';
import type { ExampleValues } from './examples';
import type { Before } from './known';

/** A text that is being typed, as those know it who ask what can stand at a cursor. */
export interface Typing {
  readonly analysis: Analysis;
  readonly table: NameTable;
  /** What was known before an edit that is going on. */
  readonly before: Before | undefined;
  /** Analyzes a text in place of that of the file, to know what stands before what is broken. */
  readonly mended: (text: string) => Analysis;
  readonly examples: ExampleValues;
}
