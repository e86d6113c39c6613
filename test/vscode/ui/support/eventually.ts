const patience = 15_000;
const pause = 50;

/** Asks again and again until the answer is right; what was wrong with the last one is what fails the test. */
export async function eventually<T>(ask: () => Promise<T>, check: (answer: T) => void): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
