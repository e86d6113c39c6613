/** A clock that stands still: what ends, ends by its steps and sizes, however busy the machine is. */
export const stopped = (): number => 0;

/** A clock that goes on by some milliseconds each time somebody looks at it. */
export function ticking(milliseconds: number): () => number {
  let time = 0;
  return () => (time += milliseconds);
}
