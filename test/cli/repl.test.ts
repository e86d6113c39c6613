import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { built } from '../built';
import { useFolder } from './support/folder';
import { command, rasp } from './support/rasp';

const banner = 'RASP 0.1\nrunning example is: hello\n';

describe('the rasp command repl', () => {
  const folder = useFolder();

  /** The transcript of a session in the folder, without the banner. */
  function transcript(input: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = rasp(['repl', ...args], { cwd: folder.path, input });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(banner), stdout);
    return stdout.slice(banner.length);
  }

  describe('with piped input', () => {
    it('prints prompts and answers, not the input, without colours', () => {
      assert.equal(
        transcript('a = 1;\ntokens("ab");\n'),
        '>>     value: a =  1\n>> \t =  [a, b] (strings)\n>> \n',
      );
      for (const env of [{ FORCE_COLOR: '1' }, { NO_COLOR: '1' }])
        assert.ok(!rasp(['repl'], { input: 'nope;\n', env }).stdout.includes('\u001B'));
    });

    it('prints a prompt for each line of a statement', () => {
      assert.equal(
        transcript('def f(a) {\n  return\n\n a;\n}\nf(2);\n'),
        '>> ..   ..   ..   ..        console function: f(a)\n>>     value: out =  2\n>> \n',
      );
    });

    it('prints problems and goes on', () => {
      const [first, second, ...rest] = transcript('nope;\nx = = 1;\nx = 2;\n').split('\n');
      assert.match(first ?? '', /^>> \t!! `nope` is not defined.* \[name\/undefined\]$/);
      assert.match(second ?? '', /^>> \t!! .* \[syntax\/expression\]$/);
      assert.deepEqual(rest, ['>>     value: x =  2', '>> ', '']);
    });

    it('takes any line ends, and a last line without one', () => {
      const answers = '>>     value: a =  1\n>>     value: b =  2\n>> \n';
      for (const input of ['a = 1;\nb = 2;\n', 'a = 1;\r\nb = 2;\r\n', 'a = 1;\nb = 2;', 'a = 1;\r\nb = 2;'])
        assert.equal(transcript(input), answers, JSON.stringify(input));
    });

    it('takes an input that ends in the middle of a statement', () => {
      assert.match(transcript('a = (1 +\n'), /^>> \.\. \n\t!! .* \[syntax\/\S+\]\n$/);
      assert.match(transcript('a = 1'), /^>> \.\. \n\t!! .* \[syntax\/semicolon\]\n {4}value: a = {2}1\n$/);
    });

    it('takes no input at all', () => {
      assert.equal(transcript(''), '>> \n');
    });

    it('ends at `exit` and ignores the rest', () => {
      assert.equal(transcript('a = 1;\nexit\nb = 2;\n'), '>>     value: a =  1\n>> ');
      assert.equal(transcript('quit()\nb = 2;\n'), '>> ');
    });

    it('ends at `exit` although more may come', async () => {
      built('cli.js');
      const child = spawn(process.execPath, [command, 'repl'], { stdio: ['pipe', 'pipe', 'inherit'] });
      try {
        child.stdout.resume();
        child.stdin.write('exit\n');
        const [status] = (await once(child, 'exit')) as [number | null];
        assert.equal(status, 0);
      } finally {
        child.kill();
      }
    });

    it('switches what it displays', () => {
      const input =
        'set example "ab"\nexamples off\ntokens;\ns-op examples on\nfull seq display on\ntokens;\nshow example\n';
      assert.equal(
        transcript(input),
        [
          '>> >> >>      s-op: tokens',
          '>> >> >>      s-op: tokens',
          ' \t Example:',
          ' \t\tinput:   a b \t (strings)',
          ' \t\toutput:  a b \t (strings)',
          '>> \ts-op example: "ab"',
          '\tselector example: "ab"',
          '>> \n',
        ].join('\n'),
      );
    });

    it('is quiet when nobody reads on', async () => {
      built('cli.js');
      const child = spawn(process.execPath, [command, 'repl'], { stdio: 'pipe' });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdin.on('error', () => undefined);
      child.stdout.once('data', () => {
        child.stdout.destroy();
        child.stdin.end('full_s;\n'.repeat(5000));
      });
      const [status] = (await once(child, 'close')) as [number | null];
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  });

  describe('with a file', () => {
    it('runs it first', () => {
      folder.write('program.rasp', '\uFEFFa = 1;\r\ndef f(x) {\r\n  return x + a;\r\n}');
      assert.equal(
        transcript('f(2);\n', 'program.rasp'),
        '    value: a =  1\n     console function: f(x)\n>>     value: out =  3\n>> \n',
      );
    });

    it('says what is wrong with its end', () => {
      folder.write('program.rasp', 'a = 1;\ndef f(x) {\n');
      assert.match(
        transcript('a;\n', 'program.rasp'),
        /^ .*\n\t!! .* \[syntax\/unclosed\]\n[^]*>> {5}value: a = {2}1\n>> \n$/,
      );
    });

    it('asks nothing if the file ends the session', () => {
      folder.write('program.rasp', 'a = 1;\nexit\nb = 2;\n');
      assert.equal(transcript('a;\n', 'program.rasp'), '    value: a =  1\n');
    });

    it('says when it is not there', () => {
      const { status, stdout, stderr } = rasp(['repl', 'nowhere.rasp'], { cwd: folder.path });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^rasp: can not read nowhere\.rasp: there is no such file\n$/);
      assert.equal(rasp(['repl', 'a.rasp', 'b.rasp']).status, 2);
    });
  });

  describe('loads', () => {
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
      folder.write(name, text);
    };

    it('files of the current directory', () => {
      write('lib.rasp', 'a = 1;\n_p = 2;\ndef f() { return _p; }\n');
      const [printed, first, second, last] = transcript('load "lib";\na + f();\n_p;\n').split('>> ').slice(1);
      assert.equal(printed, '    value: a =  1\n     lib function: f()\n');
      assert.equal(first, '    value: out =  3\n');
      assert.match(second ?? '', /^\t!! `_p` is not defined/);
      assert.equal(last, '\n');
    });

    it('files beside the file it began with, and beside the one that loads', () => {
      write('sub/program.rasp', 'load "lib";\n');
      write('sub/lib.rasp', 'load "deep/inner";\n');
      write('sub/deep/inner.rasp', 'load "beside";\nload "here";\n');
      write('sub/deep/beside.rasp', 'a = 1;\n');
      write('here.rasp', 'b = 2;\n');
      const values = '    value: a =  1\n    value: b =  2\n';
      assert.equal(transcript('load "lib";\n', 'sub/program.rasp'), `${values}>> ${values}>> \n`);
    });

    it('no files that are not there', () => {
      const [first = '', second] = transcript('load "nowhere";\n1;\n').split('>> ').slice(1);
      assert.match(
        first,
        /^\t!! "nowhere" can not be loaded: there is no file .*nowhere\.rasp\. \[load\/missing\]\n$/,
      );
      assert.equal(second, '    value: out =  1\n');
    });

    it('no files that load themselves', () => {
      write('one.rasp', 'load "two";\na = 1;\n');
      write('two.rasp', 'load "one";\nb = 2;\n');
      assert.match(
        transcript('load "one";\n'),
        /^>> \t!! In "two", line 1: .* \[load\/cycle\]\n {4}value: b = {2}2\n {4}value: a = {2}1\n>> \n$/,
      );
    });
  });

  it('draws into a folder, and says where', () => {
    const printed = transcript('draw(length, "ab");\n');
    const [, file = ''] = /^>> \t = {2}\[2\]\*2 \(ints\)\n\tdrawn in (.*\.svg)\n>> \n$/.exec(printed) ?? [];
    assert.equal(file, path.join('comp_flows', 'length(ab).svg'));
  });

  describe('draws with the names of the session', () => {
    const flip = 'flip = select(indices, length - indices - 1, ==);\n';

    /** The picture that a session draws: its title, and what it calls the things in it, cut or in full. */
    function drawn(input: string): { readonly title: string; readonly names: ReadonlySet<string> } {
      const [, file = ''] = /drawn in (.*\.svg)/.exec(transcript(input)) ?? [];
      const svg = readFileSync(path.join(folder.path, file), 'utf8');
      const [title = '', ...whole] = [...svg.matchAll(/<title>([^<]*)</g)].map(([, text = '']) => text);
      const spans = [...svg.matchAll(/<tspan>([^<]*)</g)].map(([, text = '']) => text);
      return { title, names: new Set([...spans, ...whole]) };
    }

    it('of what is drawn, and of its selectors', () => {
      const { title, names } = drawn(`${flip}back = aggregate(flip, tokens);\ndraw(back);\n`);
      assert.equal(title, 'back on &#34;hello&#34;');
      assert.ok(names.has('back') && names.has('flip'), [...names].join('\n'));
      assert.ok(![...names].some((name) => name.startsWith('select(')), [...names].join('\n'));
    });

    it('of what an expression is made of, whose source text is the title', () => {
      const { title } = drawn(`${flip}draw(aggregate(flip, tokens), "abc");\n`);
      assert.equal(title, 'aggregate(flip, tokens) on &#34;abc&#34;');
    });

    it('that it gave last', () => {
      const { title, names } = drawn(`${flip}turn = flip;\nflip = 1;\ndraw(aggregate(turn, tokens));\n`);
      assert.equal(title, 'aggregate(turn, tokens) on &#34;hello&#34;');
      assert.ok(names.has('turn') && !names.has('flip'), [...names].join('\n'));
    });
  });
});
