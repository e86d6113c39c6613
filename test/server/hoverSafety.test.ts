import assert from 'node:assert/strict';
import { useServer } from './support/useServer';

describe('text of the program in a hover', () => {
  const server = useServer({ initializationOptions: { sample: 'a\n```\n# b\r<i>' } });

  /** The hover at the cursor without what stands in code. */
  async function outsideOfCode(fixture: string): Promise<string> {
    const file = await server().open(fixture);
    const text = await file.hoverText();
    assert.notEqual(text, '', 'there is no hover');
    return withoutCode(text);
  }

  const nasty = [
    '`',
    '``',
    '```',
    '` `` ``` ````',
    '](http://x)',
    '![x](http://x)',
    '<b>bold</b>',
    '<!--',
    '**x**',
    '$(alert)',
    '# x',
    '\\',
    '',
    ' ',
  ];

  for (const text of nasty) {
    it(`stays in code: ${JSON.stringify(text)}`, async () => {
      const string = `"${text}"`;
      assert.equal(await outsideOfCode(`a| = ${string};`), '');
      assert.equal(
        await outsideOfCode(`set example [${string}, "x"]\na| = tokens;`),
        's-op on ‹› · 0 layers',
      );
      assert.equal(
        await outsideOfCode(`def f(x) { return x| + ""; }\nf("y");\nf(${string});`),
        'in the call ‹›\n\n‹› → ‹›',
      );
      assert.equal(
        await outsideOfCode(`set example [${string}, "x"]\na| = tokens_int;`),
        's-op on ‹› · 0 layers\n\nNo value on ‹›: ‹›',
      );
    });
  }

  it('keeps even line breaks of tokens in code', async () => {
    assert.equal(await outsideOfCode('a| = tokens;'), 's-op on ‹› · 0 layers');
    assert.equal(
      await outsideOfCode('a| = select(tokens, tokens, ==);'),
      'selector on ‹› · 0 layers\n\n![attention matrix](…)',
    );
  });

  it('is prose in documentation, where only backquotes mean something', async () => {
    const text = await outsideOfCode(
      [
        '# [x](http://x) <b> *y* _z_ `code` $(alert) &amp;',
        '# ===',
        '# - - -',
        '# 1. a@b.c ~~q~~ `open',
        'def f|(x) { return x; }',
      ].join('\n'),
    );
    const literal = text.replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.equal(literal.replace(/[\w\s‹›;/]/g, ''), '', `outside of code, not escaped: ${text}`);
  });
});

/** Markdown with `‹›` for code within a line, and without code blocks. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})\w*\n[^]*?\n\1$/gm, '')
    .replace(/\(data:image[^)]*\)/g, '(…)')
    .replace(/(?<![\\`])(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\1(?!`)/g, '‹›')
    .trim();
}
