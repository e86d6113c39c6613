import assert from 'node:assert/strict';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

const raspyText = 'length = (key(1) == query(1)).value(1)\nlast = key(indices) == query(length - 1)\n';
const raspText = 'same = select(tokens, tokens, ==);\nseen = selector_width(same);\n';

describe('the language of a file on the command line', () => {
  const folder = useFolder();

  it('is what its first line says, over its name', () => {
    const file = folder.write('program.raspy', `# rasp: rasp\n${raspText}`);
    const { status, stdout } = rasp(['layers', file]);
    assert.equal(stdout, 'same  selector  0 layers\nseen  s-op      1 layer · heads 2\n');
    assert.equal(status, 0);
  });

  it('is what --language says, over both', () => {
    const file = folder.write('program.raspy', `# rasp: raspy\n${raspText}`);
    const { status, stdout } = rasp(['layers', '--language', 'rasp', file]);
    assert.equal(stdout, 'same  selector  0 layers\nseen  s-op      1 layer · heads 2\n');
    assert.equal(status, 0);
  });

  it('is asked about where the text is plainly in the other, and nothing is run', () => {
    const file = folder.write('program.rasp', raspyText);
    for (const command of ['run', 'check']) {
      const { status, stdout } = rasp([command, file]);
      assert.match(stdout, /program\.rasp:1:1 info This looks like RASPy: .* language\/other\n/);
      assert.equal(stdout.split('\n').length, 4, stdout);
      assert.equal(status, 1);
    }
  });

  it('is not doubted where --language says it', () => {
    const file = folder.write('program.rasp', raspyText);
    const { status, stdout } = rasp(['check', file, '--language=rasp']);
    assert.match(stdout, /syntax\//);
    assert.doesNotMatch(stdout, /language\/other/);
    assert.equal(status, 1);
  });

  it('is RASP in a session', () => {
    const file = folder.write('program.raspy', raspyText);
    const { status, stdout, stderr } = rasp(['repl', file]);
    assert.match(stderr, /^rasp: .*program\.raspy is RASPy, and sessions are of RASP/);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });

  it('is RASP for what a program loads', () => {
    folder.write('other.raspy', raspyText);
    folder.write('says.rasp', `# rasp: raspy\n${raspyText}`);
    const file = folder.write('program.rasp', 'load "other";\nload "says";\n');
    const { stdout } = rasp(['check', file]);
    assert.match(stdout, /there is only .*other\.raspy, and RASPy files can not be loaded/);
    assert.match(stdout, /says\.rasp is RASPy, as its first line says, and only RASP can be loaded/);
  });
});
