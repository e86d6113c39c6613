import { CancellationTokenSource, type CancellationToken, type Disposable } from 'vscode';

/** Runs tasks of which only the newest matters: starting one cancels the one before. */
export class Newest implements Disposable {
  #source: CancellationTokenSource | undefined;

  /**
   * Runs a task. Gives its result, or `undefined` once a newer task or `cancel` took its place, whatever came of it.
   * Rejects as the task does while it is the newest.
   */
  async run<T>(task: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const source = new CancellationTokenSource();
    const { token } = source;
    this.#source = source;
    try {
      const result = await task(token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      source.dispose();
      if (this.#source === source) this.#source = undefined;
    }
  }

  /** Whether a task runs that nothing newer has taken the place of. */
  get running(): boolean {
    return this.#source !== undefined;
  }

  /** Cancels the task that runs; gives whether one did. */
  cancel(): boolean {
    const runs = this.running;
    this.#source?.cancel();
    this.#source = undefined;
    return runs;
  }

  dispose(): void {
    this.cancel();
  }
}
