import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { capabilitiesFor } from '../../server/src/capabilities';

const page = readFileSync(path.resolve(__dirname, '../../docs/editors.md'), 'utf8');

describe('the page about other editors', () => {
  it('lists what the server announces, each in a row, and nothing else', () => {
    const listed = [...page.matchAll(/^\|[^|]+\| `(\w+)` +\|/gm)].map(([, name = '']) => name);
    const announced = capabilitiesFor({}, { asksForProblems: true });
    assert.deepEqual(listed.toSorted(), Object.keys(announced).toSorted());
  });

  it('runs the server by the command that there is, for every editor', () => {
    for (const section of page.split(/^## /m).slice(1, 5)) {
      const [title] = section.split('\n');
      assert.match(section, /\brasp\b/, title);
      assert.match(section, /lsp["'][^\n]*["']--stdio["']/, title);
    }
  });
});
