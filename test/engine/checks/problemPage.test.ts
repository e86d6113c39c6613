import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemPage } from '../../../scripts/problemPage';
import { root } from '../../vscode/host/paths';

describe('docs/problems.md', () => {
  it('is what `npm run docs:problems` makes of the table of codes', async () => {
    const file = path.join(root, 'docs/problems.md');
    assert.equal(readFileSync(file, 'utf8'), await problemPage(file));
  });
});
