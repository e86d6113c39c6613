import assert from 'node:assert/strict';
import { useServer } from './support/useServer';

const keystrokes = 200;

describe('a burst of keystrokes', () => {
  const server = useServer();

  it('is analyzed as what it ends with', async () => {
    const file = await server().open('x| = indices + 0;');
    await file.diagnostics();
    const before = server().problems.received.length;
    await Promise.all(Array.from({ length: keystrokes }, (_, i) => file.change(`x| = indices + ${i + 1};`)));
    assert.deepEqual(await file.diagnostics(), []);
    assert.match(await file.hoverText(), /200, 201, 202, 203, 204/);
    // Once, unless the machine itself pauses in the middle.
    const told = server().problems.received.length - before;
    assert.ok(told <= keystrokes / 20, `${told} times`);
  });
});
