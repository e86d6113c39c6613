import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  InlayHintLabelPart,
  InlayHintRefreshRequest,
  InlayHintResolveRequest,
  MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { copyValueCommand, showCall, type Settings } from '@rasp/server/protocol';
import { Inbox } from './support/inbox';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const inAnEditor = { textDocument: { inlayHint: {} } };

describe('values in the text', () => {
  const server = useServer({ capabilities: inAnEditor });

  /** The lines of a RASP program with the values that are shown in them. */
  async function shown(text: string): Promise<string> {
    return (await server().open(text)).hinted();
  }

  /** The same of a RASPy program. */
  async function shownInRaspy(text: string): Promise<string> {
    return (await server().openAt('file:///test/hints.raspy', text)).hinted();
  }

  it('stand behind definitions and expressions', async () => {
    assert.equal(
      await shown('flip = aggregate(select(indices, 4 - indices, ==), tokens); # back\nflip;\n'),
      'flip = aggregate(select(indices, 4 - indices, ==), tokens); ‹[o, l, l, e, h] (strings)› # back\nflip; ‹[o, l, l, e, h] (strings)›\n',
    );
    assert.equal(
      await shownInRaspy('length = (key(1) == query(1)).value(1)\nkey(tokens)\nindices / 3\n'),
      "length = (key(1) == query(1)).value(1) ‹[5, 5, 5, 5, 5]›\nkey(tokens) ‹key ['h', 'e', 'l', 'l', 'o']›\nindices / 3 ‹[0.0, 0.333, 0.667, 1.0, 1.333]›\n",
    );
  });

  it('are short where all elements are the same', async () => {
    assert.equal(await shown('n = length;'), 'n = length; ‹[5]*5 (ints)›');
  });

  it('tell of a selector how many keys each query selects', async () => {
    assert.equal(
      await shown('before = select(indices, indices, <);\nall = full_s;\n'),
      'before = select(indices, indices, <); ‹selector · width [0, 1, 2, 3, 4]›\nall = full_s; ‹selector · width [5]*5›\n',
    );
    assert.equal(
      await shownInRaspy('same = key(tokens) == query("l")\n'),
      'same = key(tokens) == query("l") ‹selector · width [2, 2, 2, 2, 2]›\n',
    );
  });

  it('are told for each of several names', async () => {
    assert.equal(
      await shown('a, n = indices, 1 + 2;'),
      'a, n = indices, 1 + 2; ‹a: [0, 1, 2, 3, 4] (ints) · n: 3›',
    );
    assert.equal(await shownInRaspy('x = y = 1 + 2\nx += 1\n'), 'x = y = 1 + 2 ‹3›\nx += 1 ‹4›\n');
  });

  it('do not repeat what stands there, and are silent about functions and nothing', async () => {
    for (const text of ['n = 3;', 's = "a"; m = -2;', 'l = [1, 2];', 'f = max;', 'x = nope;', '# n\n'])
      assert.equal(await shown(text), text);
    for (const text of ['"""A remark."""', 'f = lambda v: v', 'None', '[1, 2]', 'len'])
      assert.equal(await shownInRaspy(text), text);
  });

  it('are those of what is drawn, printed and applied', async () => {
    assert.equal(await shown('draw(indices + 1, [3, 4]);'), 'draw(indices + 1, [3, 4]); ‹[1, 2] (ints)›');
    assert.equal(await shown('tokens("hey");'), 'tokens("hey"); ‹[h, e, y] (strings)›');
    assert.equal(await shownInRaspy('print("a", 1)'), 'print("a", 1) ‹prints a 1›');
  });

  it('take the sample in force at their place', async () => {
    assert.equal(
      await shown('set example "ab"\na = tokens;\nset example "xyz"\nb = tokens;'),
      'set example "ab"\na = tokens; ‹[a, b] (strings)›\nset example "xyz"\nb = tokens; ‹[x, y, z] (strings)›',
    );
  });

  it('say why there is none on the sample, where that is, and elsewhere what it comes from', async () => {
    assert.equal(
      await shown('number = tokens_int;\nnext = number * 2;\nthird = next + 1;\n'),
      'number = tokens_int; ‹✗ at 0: "h" is not an int›\nnext = number * 2; ‹✗ tokens_int has no value›\nthird = next + 1; ‹✗ tokens_int has no value›\n',
    );
    assert.match(
      await shown('number = tokens - 2;\nbefore = select(number, 1, ==);\n'),
      /^number = tokens - 2; ‹✗ at 0: .*›\nbefore = select\(number, 1, ==\); ‹✗ number has no value›\n$/,
    );
  });

  describe('inside of a function', () => {
    const shifted = `def shifted(seq, by) {
  at = select(indices, indices - by, ==);
  return aggregate(at, seq, "-");
}
`;

    it('are those of its last call', async () => {
      const text = await shown(`${shifted}shifted(tokens, 1);\nshifted(tokens, 2);\n`);
      assert.match(text, /at = .*; ‹selector · width \[0, 0, 1, 1, 1\]›/);
      assert.match(text, /return aggregate\(at, seq, "-"\); ‹\[-, -, h, e, l\] \(strings\)›/);
    });

    it('are those of the call that the person chose to look at', async () => {
      const file = await server()
        .open(`${shifted.replace('at =', 'a|t =')}def twice(seq) { return shifted(shifted(seq, 1), 1); }
shifted(tokens, 1);
twice(tokens);
shifted(tokens, 2);
`);
      const chosen = async (call: number): Promise<string> => {
        const target = { uri: file.uri, position: file.cursor(), call };
        await file.connection.sendNotification(showCall, { target });
        return file.hinted();
      };
      assert.match(await chosen(1), /return aggregate.*‹\[-, -, h, e, l\] \(strings\)›\n}\ndef twice/);
      assert.match(await chosen(3), /return aggregate.*‹\[-, h, e, l, l\] \(strings\)›/);
      await file.connection.sendNotification(showCall, { target: null });
      assert.match(await file.hinted(), /return aggregate.*‹\[-, -, h, e, l\] \(strings\)›/);
    });

    it('are not there before it is called', async () => {
      assert.equal(await shown(shifted), shifted);
    });

    it('come from one call, in RASPy, where only some statements were reached', async () => {
      assert.equal(
        await shownInRaspy(
          'def f(n):\n    if n > 1:\n        m = n + 1\n    else:\n        m = n - 1\n    return m\nf(5)\nf(0)\n',
        ),
        'def f(n):\n    if n > 1:\n        m = n + 1\n    else:\n        m = n - 1 ‹-1›\n    return m ‹-1›\nf(5) ‹6›\nf(0) ‹-1›\n',
      );
    });

    it('are those of a function without arguments that is only tried, and of the last element', async () => {
      assert.equal(
        await shownInRaspy('def f():\n    return indices\n'),
        'def f():\n    return indices ‹[0, 1, 2, 3, 4]›\n',
      );
      assert.match(
        await shownInRaspy('def up(c):\n    return c + "!"\nn = tokens.map(up)\n'),
        /return c \+ "!" ‹'.!'›/,
      );
    });
  });

  it('are those of the last time round a loop', async () => {
    assert.equal(
      await shown('for i in [1, 2] { x = i + indices; }'),
      'for i in [1, 2] { x = i + indices; ‹[2, 3, 4, 5, 6] (ints)› }',
    );
  });

  it('are given for the range that is asked for', async () => {
    const file = await server().open('a = indices;\n[|b = indices + 1;\nc = indices + 2;|]\nd = indices;\n');
    assert.equal(
      await file.hinted(file.range()),
      'a = indices;\nb = indices + 1; ‹[1, 2, 3, 4, 5] (ints)›\nc = indices + 2; ‹[2, 3, 4, 5, 6] (ints)›\nd = indices;\n',
    );
  });

  describe('while an edit is under way', () => {
    const sound = 'a = indices + 1;\nb = a * 2;\nb;\n';

    it('stay, marked as from before, until it is healed', async () => {
      const file = await server().open(sound);
      const whole = await file.hinted();
      await file.change('a = indices + (1;\nb = a * 2;\nb;\n');
      assert.match(await file.hinted(), /b = a \* 2; ‹… \[2, 4, 6, 8, 10\] \(ints\)›/);
      await file.change(sound);
      assert.equal(await file.hinted(), whole);
    });

    it('are never gone', async () => {
      const file = await server().open(`${sound}c = 1 + 1;\n`);
      for (const typed of ['c = (', 'c = select(', 'def c(', 'def c(x) {', 'c = [1, ', '"', 'for x in'])
        for (let length = 1; length <= typed.length; length++) {
          await file.change(`${sound}${typed.slice(0, length)}`);
          const text = await file.hinted();
          assert.match(text, /^a = indices \+ 1; ‹(?:… )?\[1, 2, 3, 4, 5\] \(ints\)›\nb = a \* 2; ‹/, text);
        }
    });

    it('go with what is deleted', async () => {
      const file = await server().open(sound);
      await file.change('a = indices + 1;\n');
      assert.equal(await file.hinted(), 'a = indices + 1; ‹[1, 2, 3, 4, 5] (ints)›\n');
    });
  });

  describe('in full', () => {
    /** The tooltip of the nth hint, and what its command copies. */
    async function resolved(file: OpenFile, n = 0): Promise<{ tooltip: string; copied: unknown }> {
      const hint = (await file.hints())[n];
      assert.ok(hint);
      const { label } = await file.connection.sendRequest(InlayHintResolveRequest.type, hint);
      const [part] = typeof label === 'string' ? [] : label;
      assert.ok(InlayHintLabelPart.is(part));
      const { tooltip, command } = part;
      return {
        tooltip: MarkupContent.is(tooltip) ? tooltip.value : '',
        copied: command && [command.command, ...((command.arguments ?? []) as unknown[])],
      };
    }

    it('are in the tooltip, with the cost', async () => {
      const file = await server().open(`set example "${'ab'.repeat(40)}"\nflip = tokens;\n`);
      assert.match(await file.hinted(), /flip = tokens; ‹\[a, b, .{53}…›/);
      const { tooltip, copied } = await resolved(file);
      assert.match(
        tooltip,
        /^```rasp\nflip = \[(?:a, b, ){39}a, b\] \(strings\)\n```\n\ns-op on .* · 0 layers$/,
      );
      assert.equal(copied, undefined, 'an editor without the command is offered none');
    });

    it('say which call they are of', async () => {
      const file = await server().open('def f(n) {\n  x = n + 1;\n  return x;\n}\nf(1);\nf(2);\n');
      const { tooltip } = await resolved(file);
      assert.equal(tooltip, '```rasp\nx: int = 3\n```\n\nin the last call, `f(2)`');
    });

    it('say that they are from before the edit', async () => {
      const file = await server().open('a = indices + 1;\n');
      await file.change('a = indices + (1;\n');
      assert.match(
        (await resolved(file)).tooltip,
        /^_From before this edit[^]*a = \[1, 2, 3, 4, 5\] \(ints\)/,
      );
    });

    it('are left alone once the text is another', async () => {
      const file = await server().open('a = indices;\n');
      const [hint] = await file.hints();
      assert.ok(hint);
      await file.change('a = indices + 1;\n');
      assert.deepEqual(await file.connection.sendRequest(InlayHintResolveRequest.type, hint), hint);
    });

    describe('in an editor that copies them', () => {
      const copying = useServer({ initializationOptions: { copiesValues: true } });

      it('are copied', async () => {
        const file = await copying().open('a, b = select(indices, 0, ==), "x" + "y";\n');
        assert.deepEqual((await resolved(file)).copied, [
          copyValueCommand,
          'a =     h e l l o\nh | 1 · · · ·\ne | 1 · · · ·\nl | 1 · · · ·\nl | 1 · · · ·\no | 1 · · · ·\nb = "xy"',
        ]);
      });
    });
  });

  it('take the place of values in lenses, which tell costs', async () => {
    const file = await server().openAt(
      'file:///test/cells.raspy',
      'tokens\nkey(indices) < query(2)\n1 + 2\nn = tokens + 1\nprint(1)\n',
    );
    assert.deepEqual(await file.lensTexts(), [
      'tokens: 0 layers',
      'key(indices) < query(2): 0 layers',
      'n: 0 layers',
    ]);
  });

  describe('and the settings', () => {
    let settings: Partial<Settings> & { readonly enabled?: string } = {};
    const configured = useServer({
      settings: () => settings,
      capabilities: { textDocument: { inlayHint: {} } },
    });
    const text = 'n = tokens + "!"\ntokens\ndef f():\n    return n\n';
    const open = (name: string): Promise<OpenFile> => configured().openAt(`file:///test/${name}.raspy`, text);
    /** The hints, once there are so many. */
    const until = async (file: OpenFile, count: number): Promise<string> => {
      while ((await file.hints()).length !== count);
      return file.hinted();
    };

    it('show all, those of definitions, or none', async () => {
      settings = {};
      await until(await open('all'), 3);
      settings = { inlayHints: { values: 'definitions' } };
      const file = await open('definitions');
      assert.match(await until(file, 1), /^n = tokens \+ "!" ‹/);
      assert.deepEqual((await file.lensTexts()).slice(0, 2), [
        'n: 0 layers',
        "tokens: ['h', 'e', 'l', 'l', 'o'] · 0 layers",
      ]);
      settings = { inlayHints: { values: 'off' } };
      await configured().changeSettings();
      assert.equal(await until(file, 0), text);
    });

    it('say how long they may be', async () => {
      settings = { inlayHints: { width: 12 } };
      const file = await open('width');
      while ((await file.hinted()).includes("'l!'"));
      assert.match(await file.hinted(), /^n = tokens \+ "!" ‹\['h!', 'e!',…›/);
    });

    it('of the editor itself leave values in the lenses while it shows no hints', async () => {
      settings = { enabled: 'off' };
      const file = await open('hidden');
      const lens = async (): Promise<string | undefined> => (await file.lensTexts())[1];
      while ((await lens()) !== "tokens: ['h', 'e', 'l', 'l', 'o'] · 0 layers");
    });
  });

  describe('in an editor that asks anew', () => {
    const refreshing = useServer({
      capabilities: {
        textDocument: { inlayHint: {} },
        workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
    });

    it('are asked for when the sample is another, or the settings', async () => {
      const refreshed = new Inbox<string>();
      for (const { method } of [InlayHintRefreshRequest, CodeLensRefreshRequest])
        refreshing().connection.onRequest(method, () => {
          refreshed.add(method);
          return null;
        });
      const both = async (from: number): Promise<void> => {
        for (const { method } of [InlayHintRefreshRequest, CodeLensRefreshRequest])
          await refreshed.first((told) => told === method, from);
      };
      const file = await refreshing().open('a = tokens;\n');
      await file.setSample('"ab"');
      await both(0);
      assert.equal(await file.hinted(), 'a = tokens; ‹[a, b] (strings)›\n');
      const before = refreshed.received.length;
      await refreshing().changeSettings({ rasp: { inlayHints: { values: 'off' } } });
      await both(before);
      assert.equal(await file.hinted(), 'a = tokens;\n');
    });
  });
});
