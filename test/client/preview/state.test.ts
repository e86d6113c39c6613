import assert from 'node:assert/strict';
import { readState } from '../../../client/src/preview/state';

const place = { uri: 'file:///a.rasp', position: { line: 2, character: 1 } };
const nothing = { host: { frozen: false, pins: [], samples: {} }, looks: {} };

describe('the kept state of the preview', () => {
  it('is read as it was written', () => {
    const host = {
      live: place,
      frozen: true,
      pins: [{ id: 'pin1', place: { ...place, held: { text: 'total', inset: 2 } }, sample: '"ab"', call: 0 }],
      samples: { 'file:///a.rasp': ['"xyz"'] },
    };
    const looks = { live: { mode: 'transformer', zoom: 2 } };
    assert.deepEqual(readState({ version: 2, host, looks }), { host, looks });
  });

  it('may be of version 1, which knew only a place', () => {
    assert.deepEqual(readState({ version: 1, place }), {
      host: { live: place, frozen: false, pins: [], samples: {} },
      looks: {},
    });
  });

  it('may be of a version to come, or nothing of ours', () => {
    for (const state of [undefined, null, 'text', [], {}, { version: 3, host: {} }, { version: 2 }])
      assert.deepEqual(readState(state), nothing);
  });

  it('is read without what is broken in it', () => {
    const pins = [
      { id: 1, place },
      { id: 'pin2' },
      null,
      { id: 'pin3', place: { ...place, held: 'x' }, call: -1 },
    ];
    const state = {
      version: 2,
      host: { live: 'here', frozen: true, pins, samples: { a: [1, '"b"'], c: 2 } },
    };
    assert.deepEqual(readState(state), {
      host: { frozen: false, pins: [{ id: 'pin3', place }], samples: { a: ['"b"'] } },
      looks: {},
    });
  });
});
