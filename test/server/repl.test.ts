import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import {
  closeRepl,
  feedRepl,
  interruptRepl,
  openRepl,
  replSource,
  type OpenReplParams,
  type OpenReplResult,
  type ReplAnswer,
  type ReplSourceResult,
} from '@rasp/server/protocol';
import type { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

const banner = 'RASP 0.1\nrunning example is: hello\n';

/** A session of a server. */
class Talk {
  private constructor(
    private readonly server: RaspServer,
    readonly opened: OpenReplResult,
  ) {}

  static async begin(server: RaspServer, params: Partial<OpenReplParams> = {}): Promise<Talk> {
    const opened = await server.connection.sendRequest<OpenReplResult>(openRepl, {
      colours: false,
      ...params,
    });
    return new Talk(server, opened);
  }

  feed(line: string): Promise<ReplAnswer> {
    return this.server.connection.sendRequest(feedRepl, { id: this.opened.id, line });
  }

  interrupt(): Promise<ReplAnswer> {
    return this.server.connection.sendRequest(interruptRepl, { id: this.opened.id });
  }

  close(): Promise<null> {
    return this.server.connection.sendRequest(closeRepl, { id: this.opened.id });
  }
}

describe('interactive sessions', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rasp-repl-'));
  const server = useServer({ folder: pathToFileURL(folder).href });

  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return pathToFileURL(file).href;
  };

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('answer lines until they end', async () => {
    const talk = await Talk.begin(server());
    const { id, ...first } = talk.opened;
    assert.equal(typeof id, 'number');
    assert.deepEqual(first, { text: banner, prompt: '>> ', ended: false });
    assert.deepEqual(await talk.feed('def f(a) {'), { text: '', prompt: '..   ', ended: false });
    assert.equal((await talk.feed('return a; }')).text, '     console function: f(a)\n');
    assert.match((await talk.feed('f();')).text, /^\t!! .* \[call\/arguments\]\n$/);
    assert.deepEqual(await talk.feed('exit'), { text: '', prompt: '>> ', ended: true });
    assert.deepEqual(await talk.feed('1;'), { text: '', prompt: '>> ', ended: true });
  });

  it('drop what was begun when interrupted', async () => {
    const talk = await Talk.begin(server());
    await talk.feed('a = (1');
    assert.deepEqual(await talk.interrupt(), { text: '', prompt: '>> ', ended: false });
    assert.equal((await talk.feed('b = 2;')).text, '    value: b =  2\n');
  });

  it('know nothing of each other', async () => {
    const [one, other] = [await Talk.begin(server()), await Talk.begin(server())];
    await Promise.all([one.feed('a = 1;'), other.feed('a = 2;')]);
    const answers = await Promise.all([one.feed('a;'), other.feed('a;')]);
    assert.deepEqual(
      answers.map(({ text }) => text),
      ['    value: a =  1\n', '    value: a =  2\n'],
    );
  });

  it('are gone when they are closed', async () => {
    const [one, other] = [await Talk.begin(server()), await Talk.begin(server())];
    assert.equal(await one.close(), null);
    await assert.rejects(one.feed('1;'), /there is no session/);
    assert.equal((await other.feed('1;')).text, '    value: out =  1\n');
  });

  it('begin with a program', async () => {
    const program = 'a = 1;\r\ndef f() {\r\n  return a;\r\n}\r\nb = f(';
    const { text, prompt, ended } = (await Talk.begin(server(), { program })).opened;
    assert.ok(text.startsWith(`${banner}    value: a =  1\n     console function: f()\n\t!! `), text);
    assert.deepEqual([prompt, ended], ['>> ', false]);
    assert.equal((await Talk.begin(server(), { program: 'exit\na = 1;' })).opened.ended, true);
  });

  it('have colours for a terminal', async () => {
    const talk = await Talk.begin(server(), { colours: true });
    const { text } = await talk.feed('tokens;');
    assert.match(text, /\p{Cc}\[36m\[h, e, l, l, o\] \(strings\)\p{Cc}\[39m\n$/u);
    assert.equal(
      stripVTControlCharacters(text),
      '     s-op: tokens\n \t Example: tokens("hello") = [h, e, l, l, o] (strings)\n',
    );
  });

  it('say what is too long a computation', async () => {
    const talk = await Talk.begin(server());
    await talk.feed('set example "ab" * 50000');
    assert.match((await talk.feed('full_s;')).text, /^\t!! This takes .* \[budget\/steps\]\n$/);
    assert.equal((await talk.feed('1;')).text, '    value: out =  1\n');
  });

  it('say where `draw` draws', async () => {
    const talk = await Talk.begin(server());
    assert.match(
      (await talk.feed('draw(indices, "ab");')).text,
      /^\t = {2}\[0, 1\] \(ints\)\n\t.*preview.*\n$/,
    );
  });

  describe('load files', () => {
    it('of the workspace, and those that these load', async () => {
      write('outer.rasp', 'load "inner";\na = b + 1;\n');
      write('inner.rasp', 'b = 1;\n');
      const talk = await Talk.begin(server());
      assert.equal((await talk.feed('load "outer";')).text, '    value: b =  1\n    value: a =  2\n');
    });

    it('in statements over several lines and in functions', async () => {
      write('late.rasp', 'a = 1;\n');
      const talk = await Talk.begin(server());
      await talk.feed('def f() { load');
      await talk.feed('"late"; return a; }');
      assert.equal((await talk.feed('f();')).text, '    value: a =  1\n    value: out =  1\n');
    });

    it('beside the file they begin with, with the text of the editor', async () => {
      const uri = write('begin.rasp', 'load "begun";\n');
      const open = await server().openAt(write('begun.rasp', 'a = 1;\n'), 'a = 2;\n');
      const { text } = (await Talk.begin(server(), { uri, program: 'load "begun";\n' })).opened;
      assert.equal(text, `${banner}    value: a =  2\n`);
      await open.close();
    });

    it('that are there', async () => {
      const talk = await Talk.begin(server());
      assert.match(
        (await talk.feed('load "nowhere";')).text,
        /^\t!! "nowhere" can not be loaded: .* \[load\/missing\]\n$/,
      );
      assert.match((await talk.feed('load "../outside";')).text, /\[load\/missing\]\n$/);
    });
  });

  describe('are sent', () => {
    /** The lines for a range of a file, as its fixture marks it: a cursor or a range. */
    async function sent(fixture: string): Promise<readonly string[] | undefined> {
      const file = await server().open(fixture);
      const cursor = { start: file.cursor(), end: file.cursor() };
      const range = fixture.includes('[|') ? file.range() : cursor;
      const params = { uri: file.uri, range };
      const result = await server().connection.sendRequest<ReplSourceResult | null>(replSource, params);
      return result?.lines;
    }

    it('the statement at the cursor', async () => {
      assert.deepEqual(await sent('a = 1;\nb =| 2; # two\nc = 3;'), ['b = 2;']);
      assert.deepEqual(await sent('a = 1;|\nb = 2;'), ['a = 1;']);
      assert.deepEqual(await sent('a = 1; # one|\nb = 2;'), ['a = 1;']);
      assert.deepEqual(await sent('|  a = 1;'), ['a = 1;']);
      assert.deepEqual(await sent('exam|ples off\na;'), ['examples off']);
    });

    it('the whole of a statement, without empty lines and comments', async () => {
      const text = 'def f(a) {\n  # a comment\n\n  b = a;|\r\n  return b; # another\n}\nc;';
      assert.deepEqual(await sent(text), ['def f(a) {', '  b = a;', '  return b; # another', '}']);
    });

    it('the selection, which need not be a statement', async () => {
      assert.deepEqual(await sent('[|a = 1;\n\nb = 2;|]\nc = 3;'), ['a = 1;', 'b = 2;']);
      assert.deepEqual(await sent('a = [|tokens("abc")|] ;'), ['tokens("abc");']);
      assert.deepEqual(await sent('a = f([|1 +|] 2);'), ['1 +']);
    });

    it('nothing where nothing is', async () => {
      assert.equal(await sent('a = 1;\n|\nb = 2;'), undefined);
      assert.equal(await sent('# a| comment'), undefined);
      assert.equal(await sent('a;[|\n\n|]b;'), undefined);
    });
  });
});
