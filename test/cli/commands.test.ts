import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { built } from '../built';
import { RaspServer } from '../server/support/raspServer';
import { useFolder } from './support/folder';
import { command, rasp } from './support/rasp';

describe('the rasp command', () => {
  const folder = useFolder();

  describe('run', () => {
    it('shows problems with their place, then results and values in columns', () => {
      folder.write(
        'program.rasp',
        [
          'before = select(indices, indices, <);',
          'mean = aggregate(before, indices);',
          'mean + 1 if indices > 2 else 0 - indices;',
          'def next(x) { return x + 1; }',
          '\tbad = nope + 1;',
          'n = 2^64;',
        ].join('\n'),
      );
      const { status, stdout, stderr } = rasp(['run', 'program.rasp', '--sample', '"abcd"'], {
        cwd: folder.path,
      });
      assert.equal(stderr, '');
      assert.equal(status, 1);
      const [place = '', ...lines] = stdout.split('\n');
      assert.match(place, /^program\.rasp:5:8 error .* name\/undefined$/);
      assert.deepEqual(lines, [
        '    \tbad = nope + 1;',
        '    \t      ^^^^',
        'mean + 1 if indices > 2 else 0 …  s-op · 1 layer · heads 1  [0, -1, -2, 2.0] (floats)',
        'before                            selector · 0 layers           a b c d',
        '                                                            a | · · · ·',
        '                                                            b | 1 · · ·',
        '                                                            c | 1 1 · ·',
        '                                                            d | 1 1 1 ·',
        'mean                              s-op · 1 layer · heads 1  [0, 0, 0.5, 1.0] (floats)',
        'next                              function                  next(x)',
        'n                                 int                       18446744073709551616',
        '',
      ]);
    });

    it('shows each value on each sample', () => {
      const file = folder.write('program.rasp', 'n = tokens_int;\n');
      const { stdout } = rasp(['run', file, '--sample', '"12"', '--sample', '["x"]']);
      assert.deepEqual(stdout.split('\n'), [
        'n  s-op · 0 layers  on "12"',
        '                    [1, 2] (ints)',
        '                    on ["x"]',
        '                    no value on the sample ["x"], at position 0: "x" is not an int',
        '',
      ]);
    });

    it('ends what never ends, and says how it could take longer', () => {
      folder.write(
        'endless.rasp',
        'for i in range(1000000) { x = [j for j in range(1000)]; }\nafter = 1 + 1;\n',
      );
      folder.write('endless.raspy', 'while True: pass\nafter = 1 + 1\n');
      for (const name of ['endless.rasp', 'endless.raspy']) {
        const { status, stdout } = rasp(['run', name, '--time-limit', '0.1'], { cwd: folder.path });
        assert.equal(status, 1);
        assert.match(
          stdout,
          /This takes .* that never ends\? If not, the setting `--time-limit` allows more\./,
        );
        assert.match(stdout, /^after +int +2$/m);
      }
    });

    it('reads files with a byte order mark and any line ends', () => {
      const file = folder.write('program.rasp', '\uFEFFa = 1;\r\nb = nope;\r\n\rc = "ä";\r');
      const { status, stdout } = rasp(['run', file]);
      assert.equal(status, 1);
      const [place = '', source, mark, ...values] = stdout.split('\n');
      assert.ok(place.startsWith(`${file}:2:5 error `), place);
      assert.equal(source, '    b = nope;');
      assert.equal(mark, '        ^^^^');
      assert.deepEqual(values, ['a  int     1', 'c  string  "ä"', '']);
    });

    it('writes no colours where it does not write to a terminal', () => {
      const file = folder.write('program.rasp', 'a = nope;\nb = tokens_int;\n');
      for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }]) {
        const { stdout } = rasp(['run', file], { env });
        assert.ok(!stdout.includes('\u001B'), JSON.stringify(env));
      }
    });
  });

  describe('check', () => {
    it('shows the problems of several files, and is silent on sound ones', () => {
      folder.write('sound.rasp', 'a = indices;\n');
      folder.write('one.rasp', 'a = nope;\n');
      folder.write('two.rasp', '\nset example "x"\nb = tokens_int;\n');

      assert.deepEqual(rasp(['check', 'sound.rasp'], { cwd: folder.path }), {
        status: 0,
        stdout: '',
        stderr: '',
      });

      const { status, stdout } = rasp(['check', 'one.rasp', 'sound.rasp', 'two.rasp'], { cwd: folder.path });
      assert.equal(status, 1);
      assert.match(stdout, /^one\.rasp:1:5 error [^]*\ntwo\.rasp:3:5 error /);
    });

    it('writes problems as JSON, with the file where there are several', () => {
      folder.write('one.rasp', 'a = nope;\n');
      folder.write('two.rasp', '\nb = nope;\n');
      const options = { cwd: folder.path };

      const one = JSON.parse(rasp(['check', '--json', 'one.rasp'], options).stdout) as object;
      assert.deepEqual(Object.keys(one).slice(0, 2), ['kind', 'line']);

      const both = rasp(['check', 'one.rasp', 'two.rasp', '--json'], options).stdout.trimEnd().split('\n');
      assert.deepEqual(
        both
          .map((line) => JSON.parse(line) as { file: string; line: number; code: string })
          .map(({ file, line, code }) => [file, line, code]),
        [
          ['one.rasp', 1, 'name/undefined'],
          ['two.rasp', 2, 'name/undefined'],
        ],
      );
    });
  });

  for (const name of ['run', 'check']) {
    it(`${name} has exit status 0 where there are warnings only`, () => {
      folder.write('program.rasp', 'a = not tokens == "a";\n');
      const { status, stdout, stderr } = rasp([name, 'program.rasp'], { cwd: folder.path });
      assert.match(stdout, /^program\.rasp:1:5 warning .* reading\/not\n/);
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  }

  describe('layers', () => {
    it('lists every s-op and selector', () => {
      const file = folder.write(
        'program.rasp',
        'same = select(tokens, tokens, ==);\nhistogram = selector_width(same);\nn = 3;\n',
      );
      const { status, stdout } = rasp(['layers', file]);
      assert.equal(status, 0);
      assert.deepEqual(stdout.split('\n'), [
        'same       selector  0 layers',
        'histogram  s-op      1 layer · heads 2',
        '',
      ]);
    });
  });

  describe('lsp', () => {
    it('serves an editor over --stdio', async () => {
      built('cli.js');
      const server = await RaspServer.start({ command: [command, 'lsp', '--stdio'] });
      assert.equal(server.initialized?.serverInfo?.name, 'RASP');
      const file = await server.open('a| = indices;');
      assert.match(await file.hoverText(), /a = \[0, 1, 2, 3, 4\] \(ints\)/);
      assert.equal(await server.stop(), 0);
      assert.equal(server.stderr, '');
    });
  });

  it('is quiet when nobody reads on', async () => {
    built('cli.js');
    const file = folder.write(
      'long.rasp',
      Array.from({ length: 4000 }, (_, i) => `v${i} = tokens;\n`).join(''),
    );
    for (const args of [
      ['run', file],
      ['run', '--json', file],
      ['layers', file],
    ]) {
      const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      await once(child, 'close');
      assert.equal(stderr, '', args.join(' '));
    }
  });
});
