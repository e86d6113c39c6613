import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('rasp format', () => {
  const folder = useFolder();

  function read(name: string): string {
    return readFileSync(path.join(folder.path, name), 'utf8');
  }

  it('lays files out in place, each in its language, and names those that it changed', () => {
    folder.write('a.rasp', 'def f(){return 1;}');
    folder.write('b.raspy', 'def f(): return 1');
    folder.write('c.rasp', 'x = 1;\n');
    const { status, stdout, stderr } = rasp(['format', 'a.rasp', 'b.raspy', 'c.rasp'], { cwd: folder.path });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'a.rasp\nb.raspy\n', stderr: '' });
    assert.equal(read('a.rasp'), 'def f() {\n  return 1;\n}\n');
    assert.equal(read('b.raspy'), 'def f():\n    return 1\n');
  });

  it('does not write a file that is well laid out', () => {
    const file = folder.write('a.rasp', 'x = 1;\n');
    const before = statSync(file, { bigint: true }).mtimeNs;
    rasp(['format', file]);
    assert.equal(statSync(file, { bigint: true }).mtimeNs, before);
  });

  it('with --check only tells what would change', () => {
    folder.write('a.rasp', 'x=1;');
    folder.write('b.rasp', 'x = 1;\n');
    const both = rasp(['format', '--check', 'a.rasp', 'b.rasp'], { cwd: folder.path });
    assert.deepEqual([both.status, both.stdout], [1, 'a.rasp would change\n']);
    assert.equal(read('a.rasp'), 'x=1;');
    const well = rasp(['format', '--check', 'b.rasp'], { cwd: folder.path });
    assert.deepEqual([well.status, well.stdout], [0, '']);
  });

  it('with --stdin lays out what is piped in', () => {
    const piped = rasp(['format', '--stdin'], { input: 'x=1;' });
    assert.deepEqual([piped.status, piped.stdout], [0, 'x = 1;\n']);
    const named = rasp(['format', '--stdin', 'any.raspy'], { input: 'x=1' });
    assert.deepEqual([named.status, named.stdout], [0, 'x = 1\n']);
    const checked = rasp(['format', '--stdin', '--check'], { input: 'x=1;' });
    assert.deepEqual([checked.status, checked.stdout], [1, '']);
  });

  it('keeps a byte order mark and the line breaks of Windows', () => {
    folder.write('a.rasp', '\uFEFFx=1;\r\ny=2;');
    rasp(['format', 'a.rasp'], { cwd: folder.path });
    assert.equal(read('a.rasp'), '\uFEFFx = 1;\r\ny = 2;\r\n');
  });

  it('changes no file if one can not be read', () => {
    folder.write('a.rasp', 'x=1;');
    const { status, stderr } = rasp(['format', 'a.rasp', 'b.rasp'], { cwd: folder.path });
    assert.deepEqual([status, stderr], [2, 'rasp: can not read b.rasp: there is no such file\n']);
    assert.equal(read('a.rasp'), 'x=1;');
  });

  it('asks which language is meant where a file looks like the other', () => {
    const python = 'def f(x):\n  if x:\n    return key(x)==query(x)\nf(1).value(2)\nimport raspy\n';
    folder.write('a.rasp', python);
    const { status, stderr } = rasp(['format', 'a.rasp'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /a\.rasp looks like RASPy, not RASP: say --language raspy/);
    assert.equal(rasp(['format', 'a.rasp', '--language', 'raspy'], { cwd: folder.path }).status, 0);
    assert.match(read('a.rasp'), /^def f\(x\):\n {4}if x:\n {8}return key\(x\) == query\(x\)\n/);
  });

  it('wants a file', () => {
    assert.equal(rasp(['format']).status, 2);
    assert.equal(rasp(['format', '--stdin', 'a.rasp', 'b.rasp']).status, 2);
  });
});
