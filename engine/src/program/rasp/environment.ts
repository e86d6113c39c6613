import type { Environment } from '../environment';
import type { Runtime } from '../runtime';
import type { FileSource } from '../source';
import type { RaspScope } from './scope';

/** What runs of RASP share besides. */
export interface RaspEnvironment extends Environment {
  readonly files: FileSource | undefined;
  /** What every file can use without defining it: the library and `tokens`. */
  readonly startUp: RaspScope;
  /** Whether `set example` may change the samples; not when the person chose one. */
  readonly examplesFixed: boolean;
  /** Whether values get the names by which the interactive session shows them; nobody else asks for those. */
  readonly namesValues: boolean;
}

/** What is going on while one file of RASP runs. */
export type RaspRuntime = Runtime<RaspEnvironment>;
