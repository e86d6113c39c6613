import assert from 'node:assert/strict';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('rasp check, of files that expect something', () => {
  const folder = useFolder();
  const check = (...args: string[]) => rasp(['check', ...args], { cwd: folder.path });

  it('tells each expectation, and how many passed', () => {
    folder.write('flip.rasp', '# expect: flip("ab") == "ba"\nflip = tokens; # expect: layers == 0\n');
    const { status, stdout } = check('flip.rasp');
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      'flip.rasp:1:11 error `flip("ab")` is not as expected on the sample "ab", first at position 0: expect/failed',
      '    # expect: flip("ab") == "ba"',
      '              ^^^^^^^^^^^^^^^^^^',
      '    expected  "ba"',
      '    actual    "ab"',
      '               ^^',
      '✗ failed    flip.rasp:1:11 flip("ab") == "ba"',
      '✓ passed    flip.rasp:2:26 layers == 0',
      '1 of 2 expectations passed',
      '',
    ]);
  });

  it('succeeds when all pass, of all files', () => {
    folder.write('a.rasp', 'n = 1; # expect: n == 1\n');
    folder.write('b.raspy', 'n = [None]  # expect: n == [None]\n');
    const { status, stdout } = check('a.rasp', 'b.raspy');
    assert.equal(status, 0);
    assert.match(stdout, /2 of 2 expectations passed\n$/);
  });

  it('says nothing of expectations where there are none', () => {
    folder.write('a.rasp', 'n = 1;\n');
    assert.equal(check('a.rasp').stdout, '');
  });

  it('writes a record for each', () => {
    folder.write(
      'a.rasp',
      '# expect: tokens("ab") == "ax"\n\n# expect: nope == 1\nn = 1; # expect: n == 1\n',
    );
    const { status, stdout } = check('a.rasp', '--json');
    assert.equal(status, 1);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    assert.deepEqual(
      records.filter(({ kind }) => kind === 'expectation'),
      [
        {
          kind: 'expectation',
          line: 1,
          column: 11,
          text: 'tokens("ab") == "ax"',
          outcome: 'failed',
          expected: '"ax"',
          actual: '"ab"',
        },
        { kind: 'expectation', line: 3, column: 11, text: 'nope == 1', about: 'n', outcome: 'unchecked' },
        { kind: 'expectation', line: 4, column: 18, text: 'n == 1', about: 'n', outcome: 'passed' },
      ],
    );
  });

  it('says in records which of several files it is about', () => {
    folder.write('a.rasp', 'n = 1; # expect: n == 1\n');
    folder.write('b.rasp', 'n = 1;\n');
    const [only = '{}'] = check('a.rasp', 'b.rasp', '--json').stdout.split('\n');
    assert.equal((JSON.parse(only) as { file: string }).file, 'a.rasp');
  });

  it('shows values on the first sample that a file names', () => {
    folder.write('a.rasp', '# sample: "xy", "z"\na = tokens;\n');
    assert.match(rasp(['run', 'a.rasp'], { cwd: folder.path }).stdout, /\[x, y\]/);
    folder.write('b.rasp', '# sample: "xy"\na = tokens_int;\n');
    const given = rasp(['run', 'b.rasp', '--sample', '"12"'], { cwd: folder.path });
    assert.equal(given.status, 0);
  });
});
