import assert from 'node:assert/strict';
import { checkSample, type CheckSampleResult } from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const length = 'length = (key(1) == query(1)).value(1)\n';
const flip = `def flip(seq=tokens):
    """The sequence from its end."""
    mirrored = key(indices) == query(length - 1 - indices)
    return mirrored.value(seq)
`;

describe('a RASPy file on the server', () => {
  const server = useServer();
  let opened = 0;

  function open(fixture: string): Promise<OpenFile> {
    opened += 1;
    return server().openAt(`file:///test/raspy-${opened}.raspy`, fixture);
  }

  /** The Markdown of the hover at the cursor of a fixture. */
  async function hoverAt(fixture: string): Promise<string> {
    return (await open(fixture)).hoverText();
  }

  describe('hover', () => {
    it('shows values as Python writes them', async () => {
      assert.equal(
        await hoverAt('le|tters = tokens'),
        "```raspy\nletters = ['h', 'e', 'l', 'l', 'o']\n```\n\ns-op on `\"hello\"` · 0 layers",
      );
      assert.match(await hoverAt('is_l| = tokens == "l"'), /is_l = \[False, False, True, True, False\]\n/);
      assert.match(await hoverAt('thir|ds = indices / 3'), /thirds = \[0\.0, 0\.3333333333333333, /);
    });

    it('shows keys and queries with their values', async () => {
      assert.match(await hoverAt('offered| = key(tokens)'), /^```raspy\noffered: key = \['h', /);
      assert.match(
        await hoverAt('asked| = query(1)'),
        /^```raspy\nasked: query = \[1, 1, 1, 1, 1\]\n```\n\nquery on `"hello"` · 0 layers$/,
      );
    });

    it('shows the values of what is in lists and dicts, of very long ones those of the first', async () => {
      assert.match(
        await hoverAt('both| = {"a": indices("ab"), "b": [key(tokens)]}'),
        /\nboth: dict = \{'a': \[0, 1\], 'b': \[<key \['h', 'e', 'l', 'l', 'o'\]>\]\}\n/,
      );
      const many = await hoverAt('many| = [indices + i for i in range(30)]');
      assert.match(many, /\[19, 20, 21, 22, 23\], <s-op>, (<s-op>, ){8}<s-op>\]/);
    });

    it('shows a selector with a row per query, and its entries where they are no bools', async () => {
      const text = await hoverAt('far| = key(indices) - query(indices)');
      assert.match(text, /!\[attention matrix\]\(data:image\/svg/);
      assert.match(text, /```text\n[^]*\ne \| -1 · {2}1 {2}2 {2}3\n/);
    });

    it('shows plain values by their kind and `repr`', async () => {
      for (const [fixture, shown] of [
        ['x| = "abc"', "x: str = 'abc'"],
        ['x| = None', 'x = None'],
        ['x| = (1, "a")', "x: tuple = (1, 'a')"],
        ['x| = {"a": [None]}', "x: dict = {'a': [None]}"],
        ['x| = range(3)', 'x: range = range(0, 3)'],
      ] as const)
        assert.equal(await hoverAt(fixture), `\`\`\`raspy\n${shown}\n\`\`\``);
    });

    it('shows what is applied on its own input', async () => {
      const text = await hoverAt(`${length}${flip}given| = flip()("abc")`);
      assert.match(text, /given = \['c', 'b', 'a'\]\n```\n\ns-op on `"abc"`/);
    });

    it('shows a function with its parameters, its documentation and what it gives without arguments', async () => {
      assert.equal(
        await hoverAt(length + flip.replace('flip', 'fl|ip')),
        [
          '```raspy\ndef flip(seq=tokens)\n```',
          'The sequence from its end\\.',
          "`flip()` → `['o', 'l', 'l', 'e', 'h']`",
        ].join('\n\n'),
      );
    });

    it('takes the comments above a function that says nothing itself', async () => {
      assert.equal(
        await hoverAt('# Twice.\ndef dou|ble(x):\n    return x + x\n'),
        '```raspy\ndef double(x)\n```\n\nTwice\\.',
      );
    });

    it('shows built-ins, and methods on their name', async () => {
      assert.match(await hoverAt('n = so|rted([2, 1])'), /^```raspy\nsorted\(iterable, .*\)\n```\n\n\w/);
      assert.match(await hoverAt('k = k|ey(tokens)'), /^```raspy\nkey\(seq\)\n```\n\n\w/);
      assert.match(
        await hoverAt('n = tokens.ma|p(lambda v: v)'),
        /^```raspy\nmap\(f\)\n```\n\nThe function applied/,
      );
      assert.match(await hoverAt('n = "a-b".sp|lit("-")'), /^```raspy\nsplit\(/);
    });

    it('shows names inside of functions call by call', async () => {
      const text = await hoverAt(
        'def add(seq, n=1):\n    total| = seq + n\n    return total\nadd(indices)\nadd(tokens, n="!")\nadd(1, 2)\n',
      );
      assert.equal(
        text,
        [
          '```raspy\ntotal: int = 3\n```',
          'in the call `add(1, 2)`',
          "`add(tokens, n='!')` → `['h!', 'e!', 'l!', 'l!', 'o!']`",
          '`add(indices)` → `[1, 2, 3, 4, 5]`',
        ].join('\n\n'),
      );
    });

    it('shows parameters, also of a function that is called without arguments only to show it', async () => {
      const text = await hoverAt(length + flip.replace('seq=', 's|eq='));
      assert.match(text, /^```raspy\nseq = \['h', [^]*in the call `flip\(\)`$/);
    });

    it('shows a lambda, and what is known in it', async () => {
      const named = 'add = lam|bda a, b: a + |b\nadd(tokens, "!")\n';
      const file = await open(named);
      assert.equal(await file.hoverText(0), '```raspy\nlambda a, b: a + b\n```');
      assert.match(await file.hoverText(1), /b: str = '!'[^]*in the call `add\(tokens, '!'\)`/);
      assert.match(
        await hoverAt('x = tokens.map(lambda v: v + |v)'),
        /v: str = 'h'\n```\n\nwith `v = 'h'`\n\n`v = 'e'` → `'e'`/,
        'element by element',
      );
    });
  });

  describe('CodeLens', () => {
    async function lensesOf(text: string): Promise<string[]> {
      return (await open(text)).lensTexts();
    }

    it('tells of transforms, keys, queries and selectors what they cost', async () => {
      assert.deepEqual(
        await lensesOf(
          'k = key(tokens)\nq = query("l")\ns = k == q\nn = s.value(1) + s.value(indices)\nm = 3\n',
        ),
        ['k: 0 layers', 'q: 0 layers', 's: 0 layers', 'n: 1 layer · heads 1 · attention uses 2'],
      );
    });

    it('tells of a function what it gives without arguments, else what its last call gave', async () => {
      assert.deepEqual(await lensesOf(`${length}${flip}flip(indices)("abc")\n`), [
        'length: 1 layer · heads 1',
        'flip: flip(): 2 layers · heads 1/1',
        'flip(indices)("abc"): [2, 1, 0] · 2 layers · heads 1/1',
      ]);
      assert.deepEqual(await lensesOf('def up(seq):\n    return seq + 1\nn = up(indices)\n'), [
        'up: last call: 0 layers',
        'n: 0 layers',
      ]);
      assert.deepEqual(await lensesOf('def up(seq):\n    return seq + 1\n'), ['up: not called yet']);
    });

    it('tells of a function for elements that it is one', async () => {
      assert.deepEqual(await lensesOf('def up(c):\n    return c + "!"\nn = tokens.map(up)\n'), [
        'up: works on single elements',
        'n: 0 layers',
      ]);
    });

    it('shows expressions by themselves, as the cells of a notebook', async () => {
      assert.deepEqual(
        await lensesOf(
          '"""About this file."""\ntokens\nkey(indices)\nkey(indices) < query(2)\n1 + 2\ntokens + 1\nlen\nNone\n"a remark"\n',
        ),
        [
          "tokens: ['h', 'e', 'l', 'l', 'o'] · 0 layers",
          'key(indices): key [0, 1, 2, 3, 4] · 0 layers',
          'key(indices) < query(2): selector · 0 layers',
          '1 + 2: 3',
          'tokens + 1: 0 layers · no value on "hello"',
        ],
      );
    });

    it('shows the values of what is in lists, cut as they are', async () => {
      assert.deepEqual(await lensesOf('[indices("ab"), indices + 1]\n(tokens, indices, indices)\n'), [
        '[indices("ab"), indices + 1]: [[0, 1], [1, 2, 3, 4, 5]]',
        "(tokens, indices, indices): (['h', 'e', 'l', 'l', 'o'], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]…",
      ]);
    });

    it('cuts long cells, and rounds floats for them', async () => {
      assert.deepEqual(await lensesOf('indices / 3\n'), [
        'indices / 3: [0.0, 0.333, 0.667, 1.0, 1.333] · 0 layers',
      ]);
      const [shown] = await lensesOf(`tokens("${'a'.repeat(100)}")\n`);
      assert.match(shown ?? '', /: \['a', .{50,60}… · 0 layers$/);
    });

    it('shows what a cell prints', async () => {
      assert.deepEqual(await lensesOf('print("a", 1)\n'), ['print("a", 1): prints a 1']);
    });

    it('does not show what is printed when a function is only tried', async () => {
      assert.deepEqual(await lensesOf('def f():\n    print("x")\n    return tokens\nprint(1)\n'), [
        'f: f(): 0 layers',
        'print(1): prints 1',
      ]);
    });
  });

  describe('preview', () => {
    async function previewAt(fixture: string) {
      const result = await (await open(fixture)).preview();
      assert.ok(result);
      return result;
    }

    it('draws keys and queries', async () => {
      const shown = await previewAt('offered| = key(tokens)\n');
      assert.equal(shown.figure?.kind, 'key');
      assert.equal(shown.figure.result?.cells.join(''), 'hello');
      assert.equal((await previewAt('asked| = query(1)\n')).figure?.kind, 'query');
    });

    it('draws all of a cell from its start, where its lens leads', async () => {
      const shown = await previewAt('before = key(indices) < query(indices)\n|before & before\n');
      assert.equal(shown.title, 'before & before');
    });

    it('draws what a function gives without arguments', async () => {
      const shown = await previewAt(length + flip.replace('flip', '|flip'));
      assert.equal(shown.title, 'flip()');
      assert.equal(shown.cost, '2 layers · heads 1/1');
    });

    it('draws the last definition or cell above a line without any', async () => {
      assert.equal((await previewAt('a = tokens\nindices + 1\n\n|\n')).title, 'indices + 1');
    });

    it('says in the words of RASPy where there is nothing to draw', async () => {
      assert.match((await previewAt('a| = 3\n')).reason ?? '', /`key\(indices\) < query\(indices\)`/);
    });
  });

  describe('the sample as it is typed', () => {
    const check = (text: string): Promise<CheckSampleResult> =>
      server().connection.sendRequest<CheckSampleResult>(checkSample, {
        uri: 'file:///test/sample.raspy',
        text,
      });

    const good = {
      hello: '"hello"',
      "'ab'": '"ab"',
      '""': '""',
      '[]': '[]',
      '(1, None)': '(1, None)',
      '["a", 1]': '["a", 1]',
      'range(5)': 'range(0, 5)',
      'sorted("cab")': '["a", "b", "c"]',
      '[c for c in "ab"]': '["a", "b"]',
      '{2, 1}': '[2, 1]',
      '(()())': '"(()())"',
    };
    for (const [text, sample] of Object.entries(good)) {
      it(`takes ${text}`, async () => {
        assert.deepEqual(await check(text), { sample });
        assert.deepEqual(await check(sample), { sample });
      });
    }

    for (const text of ['', '"open', '[1, 2', '[a]', '"a"; "b"', '[[1]]', '"a" + 1']) {
      it(`says what is wrong with ${JSON.stringify(text)}`, async () => {
        const result = await check(text);
        assert.ok('problem' in result, JSON.stringify(result));
        assert.match(result.problem, /^[A-Z`"].*\.$/s);
      });
    }

    it('is what everything is shown on when it is chosen', async () => {
      const file = await open('a| = tokens\n');
      await file.setSample('(1, None)');
      assert.match(await file.hoverText(), /a = \[1, None\]\n```\n\ns-op on `\(1, None\)`/);
      await file.setSample('""');
      assert.match(await file.hoverText(), /a = \[\]\n```\n\ns-op on `""`/);
    });
  });
});
