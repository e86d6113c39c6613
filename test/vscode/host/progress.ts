/** Tells on one line of the standard error what is under way and, when `work` has ended, how long it took. */
export async function progress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stderr.write(`${what} … `);
  try {
    const result = await work();
    process.stderr.write(`done in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write('failed\n');
    throw error;
  }
}
