import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('load in a program of the rasp command', () => {
  const folder = useFolder();

  /** A folder with a program, and beside it a file that is none of its business. */
  function prepare(program: string): string {
    const inside = path.join(folder.path, 'inside');
    mkdirSync(path.join(inside, 'deep'), { recursive: true });
    folder.write('secret.rasp', 'stolen = "treasure";\n');
    folder.write('inside/main.rasp', program);
    symlinkSync(path.join(folder.path, 'secret.rasp'), path.join(inside, 'link.rasp'));
    symlinkSync(folder.path, path.join(inside, 'linked'));
    return inside;
  }

  it('reads no file outside of the folders of the program and of who runs it, whatever way is written', () => {
    const ways = [
      '../secret',
      'deep/../../secret',
      `${folder.path}/secret`,
      `file://${folder.path}/secret`,
      '%2e%2e/secret',
      '~/secret',
      '..\\secret',
      'C:/secret',
      '\\\\?\\C:\\secret',
      'link',
      'linked/secret',
      'linked/inside/../secret',
    ];
    const cwd = prepare(ways.map((way) => `load "${way}";\n`).join('') + 'x = stolen;\n');
    const { stdout, status } = rasp(['run', 'main.rasp'], { cwd });
    assert.equal(status, 1);
    assert.equal(stdout.match(/error .* load\/missing$/gm)?.length, ways.length, stdout);
    assert.match(stdout, /error .*`stolen` is not defined/);
    assert.doesNotMatch(stdout, /treasure/);
  });

  it('reads what is loaded up to a limit, and says so', () => {
    const cwd = prepare('load "large";\nx = first + 1;\n');
    folder.write('inside/large.rasp', `first = 1;\n${`${'#'.repeat(99)}\n`.repeat(10_000)}`);
    const { stdout } = rasp(['run', 'main.rasp'], { cwd });
    assert.match(stdout, /"large" has a problem, .* 1000011 characters, of which 200000 are read/);
    assert.match(stdout, /^x +int +2$/m);
  });
});
