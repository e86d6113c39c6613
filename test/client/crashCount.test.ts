import assert from 'node:assert/strict';
import { CrashCount, mostCrashes, within } from '../../client/src/crashCount';

describe('crashes of the server', () => {
  let now = 0;
  let crashes: CrashCount;
  const crash = (times: number, apart = 0): string[] =>
    Array.from({ length: times }, () => {
      now += apart;
      return crashes.crashed();
    });

  beforeEach(() => {
    now = 0;
    crashes = new CrashCount(() => now);
  });

  it('are told of once', () => {
    assert.deepEqual(crash(3), ['first', 'again', 'again']);
  });

  it('are too many when they come quickly', () => {
    assert.deepEqual(crash(mostCrashes + 1).at(-1), 'too many');
  });

  it('are never too many when they come slowly', () => {
    assert.deepEqual([...new Set(crash(50, within / mostCrashes))], ['first', 'again']);
  });

  it('are counted anew once the server was given up', () => {
    crash(mostCrashes + 1);
    assert.deepEqual(crash(mostCrashes + 1), [...Array<string>(mostCrashes).fill('again'), 'too many']);
  });
});
