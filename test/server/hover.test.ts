import assert from 'node:assert/strict';
import { useServer } from './support/useServer';

describe('hover', () => {
  const server = useServer();

  /** The Markdown of the hover at the cursor of a fixture. */
  async function hoverAt(fixture: string): Promise<string> {
    const file = await server().open(fixture);
    return file.hoverText();
  }

  describe('on an s-op', () => {
    it('shows the values on the sample, layers and heads', async () => {
      const text = await hoverAt('f|lip = aggregate(select(indices, length - 1 - indices, ==), tokens);');
      assert.equal(
        text,
        '```rasp\nflip = [o, l, l, e, h] (strings)\n```\n\ns-op on `"hello"` · 2 layers · heads 1/1  \nlayer 2 because `flip` needs `length` in layer 1',
      );
    });

    it('tells why it needs so many layers', async () => {
      const text = await hoverAt(`
first = aggregate(full_s, indices);
second = aggregate(select(indices, first + 1, ==), tokens_str);
third = aggregate(select(second, tokens_str, ==), 1);
fou|rth = aggregate(select(1, 1, ==), third * 2) + 1;
`);
      assert.match(
        text,
        /\nlayer 4 because `fourth` needs `third` in layer 3, which needs `second` in layer 2, which needs `first` in layer 1$/,
      );
      assert.match(
        await hoverAt('by_length| = select(indices, length, ==);'),
        /\n`by_length` needs `length` in layer 1\n/,
      );
      assert.doesNotMatch(await hoverAt('a| = length + 1;'), /needs/);
    });

    it('leaves out the middle of a long way through the layers', async () => {
      const lines = [
        'a0 = indices;',
        ...Array.from({ length: 8 }, (_, i) => `a${i + 1} = aggregate(full_s, a${i});`),
      ];
      const text = await hoverAt(`${lines.join('\n')}\na|8;`);
      assert.match(
        text,
        /\nlayer 8 because `a8` needs `a7` in layer 7, which needs `a6` in layer 6, which needs `a5` in layer 5, which needs …, which needs `a1` in layer 1$/,
      );
    });

    it('shows the comments above its definition, also where it is used', async () => {
      const commented = '# Back to *front*.\nflip = tokens;\n\n';
      assert.match(await hoverAt(commented.replace('flip', 'fl|ip')), /\n\nBack to \\\*front\\\*\\\.$/);
      assert.match(await hoverAt(`${commented}a = fl|ip;`), /Back to/);
      assert.match(await hoverAt('a = len|gth;'), /How many tokens the input has/, 'of the library');
      assert.doesNotMatch(await hoverAt(`${commented}a| = flip;`), /Back to/);
      assert.doesNotMatch(await hoverAt(`${commented}flip = indices;\na = fl|ip;`), /Back to/);
      assert.doesNotMatch(await hoverAt('# region all\nfl|ip = tokens;'), /region/);
    });

    it('covers the name where it is bound, and where it is used', async () => {
      for (const fixture of ['[|fl|ip|] = tokens;\nb = flip;', 'flip = tokens;\nb = [|fl|ip|];']) {
        const file = await server().open(fixture);
        const hover = await file.hover();
        assert.deepEqual(hover?.range, file.range());
        assert.match(await file.hoverText(), /^```rasp\nflip = \[h, e, l, l, o\] \(strings\)\n```/);
      }
    });

    it('takes the innermost expression', async () => {
      const file = await server().open('a = ([|ind|ices|] + 1) * [|2|| - indices|];');
      assert.match(await file.hoverText(0), /^```rasp\nindices = \[0, 1, 2, 3, 4\] \(ints\)\n/);
      assert.deepEqual((await file.hover(0))?.range, file.range(0));
    });

    it('shows what a sub-expression is', async () => {
      const text = await hoverAt('a = (indices |+ 1) * 2;');
      assert.match(text, /^```rasp\nindices \+ 1 = \[1, 2, 3, 4, 5\] \(ints\)\n/);
    });

    it('takes the sample in force at its place', async () => {
      const text = await hoverAt('set example "ab"\na| = tokens;\nset example "xyz"\nb = tokens;\n');
      assert.match(text, /a = \[a, b\] \(strings\)/);
      assert.match(text, /on `"ab"`/);
    });

    it('says why it has no value on the sample', async () => {
      const text = await hoverAt('number| = tokens_int;');
      assert.match(text, /^```rasp\nnumber: s-op\n```/);
      assert.match(text, /s-op on `"hello"` · 0 layers/);
      assert.match(text, /No value on `the sample "hello", at position 0`: `"h" is not an int`/);
    });

    it('takes the input that the program itself applies it to', async () => {
      const text = await hoverAt('a| = tokens("hey");');
      assert.match(text, /a = \[h, e, y\] \(strings\)/);
      assert.match(text, /on `"hey"`/);
    });
  });

  describe('on a selector', () => {
    it('shows its matrix as a picture and as text', async () => {
      const text = await hoverAt('set example "abc"\nbefore| = select(indices, indices, <);');
      assert.match(text, /^```rasp\nbefore: selector\n```\n\nselector on `"abc"` · 0 layers\n/);
      assert.match(
        text,
        /```text\n {4}a b c\na \| · · ·\nb \| 1 · ·\nc \| 1 1 ·\n```/,
        'a row per query, 1 where it selects',
      );
      assert.match(pictureIn(text), /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[^]*<\/svg>$/);
    });

    it('leaves long samples to the preview', async () => {
      const text = await hoverAt(`set example "${'a'.repeat(40)}"\nsame| = select(tokens, tokens, ==);`);
      assert.match(text, /The sample has 40 tokens: the preview shows this selector\./);
      assert.doesNotMatch(text, /data:image/);
    });
  });

  describe('on a function', () => {
    it('shows the signature and the comments above', async () => {
      const text = await hoverAt(
        '# Adds `step`, then\n# nothing.\ndef ne|xt(seq, step) { return seq + step; }',
      );
      assert.equal(text, '```rasp\ndef next(seq, step)\n```\n\nAdds `step`, then\nnothing\\.');
    });

    it('shows the documentation of the library', async () => {
      const text = await hoverAt('w = selector_w|idth(full_s);');
      assert.match(
        text,
        /^```rasp\ndef selector_width\(sel\)\n```\n\nHow many keys each query of `sel` selects/,
      );
      assert.match(text, /_from the standard library_$/);
    });
  });

  describe('inside of a function', () => {
    it('shows the last call, and those before it', async () => {
      const text = await hoverAt(`
def add(seq, n) {
  sum = seq |+ n;
  return sum;
}
add(tokens, "!");
add(1, 2);
add(indices, 1);
`);
      assert.equal(
        text,
        [
          '```rasp\nseq + n = [1, 2, 3, 4, 5] (ints)\n```',
          's-op on `"hello"` · 0 layers',
          'in the call `add(indices, 1)`',
          '`add(1, 2)` → `3`',
          '`add(tokens, "!")` → `[h!, e!, l!, l!, o!] (strings)`',
        ].join('\n\n'),
      );
    });

    it('lists a few calls at most, and the same one once', async () => {
      const text = await hoverAt(`
def double(x) { return x |* 2; }
for i in range(20) { double(i); double(0); }
double(100);
`);
      const calls = [...text.matchAll(/`double\((\d+)\)` → `(\d+)`/g)].map(([, x, value]) => [x, value]);
      assert.deepEqual(calls, [
        ['0', '0'],
        ['19', '38'],
        ['18', '36'],
        ['17', '34'],
      ]);
    });

    it('is silent where no call came', async () => {
      assert.equal(await hoverAt('def never(x) { return x |+ 1; }'), '');
    });
  });

  describe('on a name where it is bound', () => {
    it('shows the arguments of a parameter, of the last call first', async () => {
      const file = await server().open(`
def add([|se|q|], n|) { return seq + n; }
add(tokens, "!");
add(1, 2);
add(indices, 1);
`);
      const calls = ['in the call `add(indices, 1)`', '`add(1, 2)` → `1`'];
      assert.equal(
        await file.hoverText(0),
        [
          '```rasp\nseq = [0, 1, 2, 3, 4] (ints)\n```',
          's-op on `"hello"` · 0 layers',
          ...calls,
          '`add(tokens, "!")` → `[h, e, l, l, o] (strings)`',
        ].join('\n\n'),
      );
      assert.deepEqual((await file.hover(0))?.range, file.range());
      assert.match(await file.hoverText(1), /^```rasp\nn: int = 1\n```\n\nin the call `add\(indices, 1\)`\n/);
    });

    it('says why an argument has no value on the sample', async () => {
      const text = await hoverAt('def f(x|) { return 1; }\nf(tokens_int);');
      assert.match(text, /^```rasp\nx: s-op\n```/);
      assert.match(text, /No value on `the sample "hello", at position 0`/);
    });

    it('shows the last round of a loop, and what is bound in a function', async () => {
      assert.match(await hoverAt('for i| in [1, 2] { x = i; }'), /^```rasp\ni: int = 2\n```$/);
      assert.match(await hoverAt('l = [c for c| in ["a", "b"]];'), /^```rasp\nc: string = "b"\n```$/);
      assert.match(
        await hoverAt('def f(x) { a|, b = x, 2; return a; }\nf(indices);'),
        /^```rasp\na = \[0, 1, 2, 3, 4\] \(ints\)\n```/,
      );
    });

    it('is silent about what was never bound', async () => {
      for (const fixture of ['def never(x|) { return x; }', 'for i| in [] { x = i; }', 'length| = 3;'])
        assert.equal(await hoverAt(fixture), '', fixture);
    });
  });

  describe('on plain values', () => {
    const values = {
      'a| = 2^70;': 'int = 1180591620717411303424',
      'a| = 1 / 4;': 'float = 0.25',
      'a| = 1 < 2;': 'bool = True',
      'a| = "x" + "y";': 'string = "xy"',
      'a| = [1, "x", [2.5]];': "list = [1, 'x', [2.5]]",
      'a| = {"x": 1};': "dict = {'x': 1}",
    };
    for (const [fixture, shown] of Object.entries(values)) {
      it(`shows ${shown}`, async () => {
        assert.match(await hoverAt(fixture), new RegExp(`: ${shown.replace(/[[\]{}.]/g, '\\$&')}\n`));
      });
    }
  });

  it('is silent on comments, blank lines and keywords', async () => {
    for (const fixture of ['# a comm|ent\na = 1;', 'a = 1;\n|\nb = 2;', 'se|t example "abc"', '|'])
      assert.equal(await hoverAt(fixture), '', fixture);
  });
});

/** The SVG in a Markdown image. */
function pictureIn(text: string): string {
  const [, data = ''] = /!\[attention matrix\]\(data:image\/svg\+xml,([^)]*)\)/.exec(text) ?? [];
  return decodeURIComponent(data);
}
