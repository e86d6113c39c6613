import assert from 'node:assert/strict';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('a wrong use of the rasp command', () => {
  const folder = useFolder();

  /** Nothing on standard output, what is wrong on standard error, and exit status 2. */
  function assertWrong(args: readonly string[], message: RegExp, showsUsage: boolean): void {
    const { status, stdout, stderr } = rasp(args, { cwd: folder.path });
    const [first = ''] = stderr.split('\n');
    assert.match(first, /^rasp: /);
    assert.match(first, message);
    assert.equal(stderr.includes('\nusage: rasp COMMAND'), showsUsage, stderr);
    assert.doesNotMatch(stderr, /^\s+at /m, 'a stack trace');
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }

  const uses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /a command is missing/],
    [['jump'], /no command "jump"/],
    [['run'], /a file is missing/],
    [['run', 'a.rasp', 'b.rasp'], /only one file/],
    [['run', 'a.rasp', '--colour'], /--colour/],
    [['run', 'a.rasp', '--sample'], /--sample/],
    [['run', 'a.rasp', '--json=yes'], /--json/],
    [['run', 'a.rasp', '--language', 'python'], /--language is rasp or raspy/],
    [['run', 'a.rasp', '--time-limit', 'soon'], /--time-limit is a number of seconds/],
    [['run', 'a.rasp', '--time-limit', '0'], /--time-limit is a number of seconds/],
    [['check'], /a file is missing/],
    [['check', 'a.rasp', '--sample', '"a"'], /--sample/],
    [['layers'], /a file is missing/],
    [['layers', 'a.rasp', '--json'], /--json/],
    [['draw'], /a file is missing/],
    [['draw', 'a.rasp', 'a', 'b'], /only one file and one name/],
    [['draw', 'a.rasp', '--sample', '"a"', '--sample', '"b"'], /only one sample/],
    [['draw', 'a.rasp', '--json'], /--json/],
    [['lsp'], /--stdio/],
  ];
  for (const [args, message] of uses) {
    it(`rasp ${args.join(' ')}`, () => {
      folder.write('a.rasp', 'a = 1;\n');
      assertWrong(args, message, true);
    });
  }

  const samples = [
    'hello',
    '',
    '3',
    'true',
    'null',
    '""',
    '[]',
    '{}',
    '[null]',
    '[{"a": 1}]',
    '[1',
    '{"int": "x"}',
  ];
  for (const sample of [...samples, '[{"int": "1.5"}]', '[{"float": "many"}]', '[{"float": ""}]']) {
    it(`--sample ${sample}`, () => {
      folder.write('a.rasp', 'a = tokens;\n');
      assertWrong(['run', 'a.rasp', '--sample', sample], /a sample is a JSON string or list/, false);
    });
  }

  it('a file that is not there, or a folder', () => {
    folder.write('a.rasp', 'a = 1;\n');
    for (const args of [['run'], ['check'], ['check', 'a.rasp'], ['layers']]) {
      assertWrong([...args, 'gone.rasp'], /can not read gone\.rasp: there is no such file/, false);
      assertWrong([...args, '.'], /can not read \.: it is a folder/, false);
    }
  });

  it('help is none', () => {
    for (const word of ['help', '--help', '-h']) {
      const { status, stdout, stderr } = rasp([word]);
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^usage: rasp COMMAND/);
    }
  });
});
