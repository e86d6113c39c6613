/** How many tests of a run went which way, in mocha's words. */
export interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

/** Whether a run is a success: no test failed and at least one was run. */
export function succeeded({ passes, failures }: Counts): boolean {
  return failures === 0 && passes > 0;
}
