import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Trial } from './law';
import { laws } from './laws/laws';
import { mixed } from './random';

describe('laws of any program', () => {
  for (const law of laws) {
    describe(`${law.name}: ${law.about}`, () => {
      let trial: Trial | undefined;
      before(async () => {
        trial = await law.begin();
      });
      after(() => trial?.end());

      for (const language of ['rasp', 'raspy'] as const) {
        it(language, async function () {
          this.timeout(120_000);
          for (let seed = 2026, left = law.few; left > 0; left--, seed = mixed(seed)) {
            const [made] = fc.sample(law.cases(language), { seed, numRuns: 1 });
            try {
              await trial?.check(made);
            } catch (error) {
              const again = `npm run fuzz -- --law ${law.name} --language ${language} --seed ${seed} --cases 1`;
              assert.fail(`${String(error)}\nagain, and smaller: ${again}\n${law.show(made)}`);
            }
          }
        });
      }
    });
  }
});
