import assert from 'node:assert/strict';
import { checkSample, type CheckSampleResult, type SampleInfo, type Settings } from '@rasp/server/protocol';
import { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

describe('the sample', () => {
  describe('in an editor that answers for its settings', () => {
    const settings = new Map<string, Partial<Settings> | null>();
    const server = useServer({ settings: (uri) => settings.get(uri ?? '') ?? settings.get('') ?? null });

    beforeEach(() => {
      settings.clear();
    });

    it('is "hello" where nobody says otherwise', async () => {
      const file = await server().open('a| = tokens;');
      await file.analysed(isSample({ text: '"hello"', origin: 'default' }));
      assert.match(await file.hoverText(), /\[h, e, l, l, o\]/);
    });

    it('comes from the setting, asked for each file', async () => {
      settings.set('', { sample: 'abc' });
      const file = await server().open('a| = tokens;');
      const { sample } = await file.analysed(({ sample }) => sample.origin === 'setting');
      assert.equal(sample.text, '"abc"');
      assert.match(await file.hoverText(), /\[a, b, c\]/);
    });

    it('follows the setting', async () => {
      settings.set('', { sample: '[1, 2]' });
      const file = await server().open('a| = tokens_int;');
      await file.analysed(({ sample }) => sample.text === '[1, 2]');
      assert.match(await file.hoverText(), /\[1, 2\] \(ints\)/);

      settings.set('', { sample: '[7, 8, 9]' });
      await server().changeSettings();
      await file.analysed(({ sample }) => sample.text === '[7, 8, 9]');
      assert.match(await file.hoverText(), /\[7, 8, 9\] \(ints\)/);
    });

    it('may be another one for each file', async () => {
      settings.set('', { sample: 'xy' });
      const one = await server().open('a| = tokens;');
      const other = await server().open('a| = tokens;');
      settings.set(one.uri, { sample: 'one' });
      await server().changeSettings();
      await one.analysed(({ sample }) => sample.text === '"one"');
      await other.analysed(({ sample }) => sample.text === '"xy"');
      assert.match(await one.hoverText(), /\[o, n, e\]/);
      assert.match(await other.hoverText(), /\[x, y\]/);
    });

    for (const sample of ['', '[]', '"open', '[nope]', 7, null]) {
      it(`is "hello" for the setting ${JSON.stringify(sample)}`, async () => {
        // As a person may write into a settings file, whatever its schema says.
        settings.set('', { sample: sample as string });
        const file = await server().open('a| = tokens;');
        await server().changeSettings();
        await file.analysed(isSample({ text: '"hello"', origin: 'default' }));
        assert.match(await file.hoverText(), /\[h, e, l, l, o\]/);
      });
    }

    it('gives new problems when it changes', async () => {
      const file = await server().open('a = tokens_int;');
      assert.equal((await file.diagnostics())[0]?.code, 'value/convert');

      const told = server().problems.received.length;
      settings.set('', { sample: '123' });
      await server().changeSettings();
      const { diagnostics } = await server().problems.first(({ uri }) => uri === file.uri, told);
      assert.deepEqual(diagnostics, []);
    });
  });

  describe('of an editor that tells its settings', () => {
    const server = useServer({ initializationOptions: { sample: 'start' } });

    it('is what it told at the start, from the first analysis on, then what it told last', async () => {
      const file = await server().open('a| = tokens;');
      assert.deepEqual((await file.analysed()).sample, { text: '"start"', origin: 'setting' });

      await server().changeSettings({ rasp: { sample: 'later' } });
      await file.analysed(({ sample }) => sample.text === '"later"');
      assert.match(await file.hoverText(), /\[l, a, t, e, r\]/);

      const other = await server().open('a = tokens;');
      assert.deepEqual((await other.analysed()).sample, { text: '"later"', origin: 'setting' });
    });
  });

  describe('by precedence', () => {
    const server = useServer({ initializationOptions: { sample: 'setting' } });

    it('is chosen, else set by the file, else the setting', async () => {
      const file = await server().open('set example "file"\na| = tokens;');
      assert.deepEqual((await file.analysed()).sample, { text: '"file"', origin: 'file' });

      await file.setSample('[1, 2]');
      await file.analysed(isSample({ text: '[1, 2]', origin: 'chosen' }));
      assert.match(await file.hoverText(), /\[1, 2\] \(strings\)/);

      await file.change('a| = tokens;');
      assert.deepEqual((await file.analysed()).sample, { text: '[1, 2]', origin: 'chosen' });

      await file.setSample(null);
      await file.analysed(isSample({ text: '"setting"', origin: 'setting' }));
      assert.match(await file.hoverText(), /\[s, e, t, t, i, n, g\]/);
    });

    it('is the file’s own even where it sets what would be in force without', async () => {
      for (const text of ['setting', 'hello']) {
        const file = await server().open(`set example "${text}"`);
        assert.deepEqual((await file.analysed()).sample, { text: `"${text}"`, origin: 'file' });
      }
    });

    it('is the last that the file sets for s-ops', async () => {
      const file = await server().open(
        'set example "abc"\na = tokens;\nset example "xyz"\nset selector example "s"',
      );
      assert.deepEqual((await file.analysed()).sample, { text: '"xyz"', origin: 'file' });
    });

    it('stays chosen through edits, and is forgotten when the file is closed', async () => {
      const file = await server().open('a = tokens;');
      await file.setSample('"mine"');
      await file.change('b = tokens;');
      assert.deepEqual((await file.analysed()).sample, { text: '"mine"', origin: 'chosen' });
      await file.close();

      const told = server().analysed.received.length;
      await file.open();
      const { sample } = await server().analysed.first(({ uri }) => uri === file.uri, told);
      assert.deepEqual(sample, { text: '"setting"', origin: 'setting' });
    });

    it('does not change by a text that is none', async () => {
      const file = await server().open('a| = tokens;');
      await file.setSample('"mine"');
      await file.setSample('[1, oops]');
      await file.setSample('');
      assert.match(await file.hoverText(), /\[m, i, n, e\]/);
    });

    it('can be chosen before the file is opened', async () => {
      const file = await server().open('');
      await file.analysed();
      await file.close();
      await file.setSample('early');
      const told = server().analysed.received.length;
      await file.open();
      const { sample } = await server().analysed.first(({ uri }) => uri === file.uri, told);
      assert.deepEqual(sample, { text: '"early"', origin: 'chosen' });
    });
  });

  describe('as it is typed', () => {
    const server = useServer();

    const good = {
      hello: '"hello"',
      'two words': '"two words"',
      '"quoted"': '"quoted"',
      '[1, 2, 3]': '[1, 2, 3]',
      ' [1,2.0 , True] ': '[1, 2.0, True]',
      '["a", [1, -2]]': '["a", [1, -2]]',
      '[i * i for i in range(4)]': '[0, 1, 4, 9]',
      '🦊 & co': '"🦊 & co"',
    };
    for (const [text, sample] of Object.entries(good)) {
      it(`takes ${JSON.stringify(text)}`, async () => {
        assert.deepEqual(await check(text), { sample });
        // What is offered can be taken in turn.
        assert.deepEqual(await check(sample), { sample });
      });
    }

    for (const text of ['', '  ', '""', '[]', '"open', '[1, 2', '[a]', '"a"; "b"', '[1] + 2', '{', "'x'"]) {
      it(`says what is wrong with ${JSON.stringify(text)}`, async () => {
        const result = await check(text);
        assert.ok('problem' in result, JSON.stringify(result));
        assert.match(result.problem, /^[A-Z`"].*\.$/s);
      });
    }

    function check(text: string): Promise<CheckSampleResult> {
      return server().connection.sendRequest<CheckSampleResult>(checkSample, {
        uri: 'file:///test/sample.rasp',
        text,
      });
    }
  });

  it('outlives an editor that does not answer for its settings', async () => {
    const server = await RaspServer.start({
      settings: () => {
        throw new Error('not now');
      },
      initializationOptions: { sample: 'abc' },
    });
    const file = await server.open('a| = tokens;');
    assert.match(await file.hoverText(), /\[a, b, c\]/);
    await server.changeSettings();
    assert.match(await file.hoverText(), /\[a, b, c\]/);
    assert.equal(await server.stop(), 0);
    assert.equal(server.stderr, '');
  });
});

function isSample(wanted: SampleInfo): (about: { readonly sample: SampleInfo }) => boolean {
  return ({ sample }) => sample.text === wanted.text && sample.origin === wanted.origin;
}
