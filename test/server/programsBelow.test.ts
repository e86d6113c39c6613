import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { programsBelow } from '../../server/src/programsBelow';

describe('the programs of a folder', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rasp-programs-'));
    for (const file of ['a.rasp', 'x/b.raspy', 'x/y/c.rasp', 'node_modules/d.rasp', 'x/e.txt']) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), '');
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const uris = (...files: string[]): string[] =>
    files.map((file) => pathToFileURL(path.join(folder, file)).toString());

  it('are found wherever they are, but for packages', async () => {
    assert.deepEqual(await programsBelow([folder]), uris('a.rasp', 'x/b.raspy', 'x/y/c.rasp'));
  });

  it('are looked for in so many folders at most: a disk has no end', async () => {
    assert.deepEqual(await programsBelow([folder], 2), uris('a.rasp', 'x/b.raspy'));
    assert.deepEqual(await programsBelow([path.join(folder, 'none')]), []);
  });
});
