import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('rasp draw', () => {
  const folder = useFolder();
  const program = 'before = select(indices, indices, <);\nmean = aggregate(before, indices);\nn = 3;\n';

  it('draws the last s-op or selector of a file', () => {
    const file = folder.write('program.rasp', program);
    const { status, stdout, stderr } = rasp(['draw', file]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^<svg [^]*<\/svg>\n$/);
    assert.match(stdout, /<title>mean on &#34;hello&#34;<\/title>/);
    assert.match(stdout, /layer 1/);
  });

  it('draws a name on a sample into a file', () => {
    const file = folder.write('program.rasp', program);
    const out = path.join(folder.path, 'before.svg');
    const { status, stdout } = rasp(['draw', file, 'before', '--sample', '[1, 2]', '-o', out]);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    const svg = readFileSync(out, 'utf8');
    assert.match(svg, /<title>before on \[1, 2\]<\/title>/);
    assert.doesNotMatch(svg, /layer 1/);
  });

  it('draws RASPy', () => {
    const file = folder.write(
      'program.raspy',
      'x = (key(indices) < query(indices)).value(1).name("behind")\n',
    );
    const { status, stdout } = rasp(['draw', file, 'x']);
    assert.equal(status, 0);
    assert.match(stdout, />behind</);
  });

  it('says why there is nothing to draw', () => {
    const file = folder.write('program.rasp', `${program}number = tokens_int;\n`);
    const empty = folder.write('empty.rasp', '');
    const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [[file, 'nobody'], /^rasp: there is no nobody in .*program\.rasp\n$/],
      [[file, 'n'], /^rasp: n is no s-op or selector in .*program\.rasp\n$/],
      [[file, 'number'], /^rasp: number has no value on the sample "hello", at position 0: /],
      [[empty], /^rasp: .*empty\.rasp defines no s-op or selector\n$/],
    ];
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = rasp(['draw', ...args]);
      assert.match(stderr, message);
      assert.equal(stdout, '');
      assert.equal(status, 1);
    }
  });
});
