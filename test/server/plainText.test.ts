import assert from 'node:assert/strict';
import fc from 'fast-check';
import { code, codeBlock, prose } from '../../server/src/markdown';
import { plainText } from '../../server/src/plainText';

/** Text with the signs that mean something in Markdown. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('`', '_', '\\', '*', '[', ']', '(', ')', ' ', '\n', '!', 'x', '1'),
    fc.constantFrom('```', '![a](b)', 'word'),
  ),
  maxLength: 30,
});

describe('Markdown as plain text', () => {
  it('is the text of code, whatever stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(plainText(codeBlock(`a${text}`, 'rasp')), `a${text}`);
      }),
      { seed: 1 },
    );
  });

  it('is the text of code within a line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = plainText(`at ${code(text)} here`);
        assert.equal(shown.replace(/\s/g, ''), `at${text}here`.replace(/\s/g, ''));
      }),
      { seed: 2 },
    );
  });

  it('is the text of prose, without the backquotes around code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = plainText(prose(text));
        const bare = (part: string): string => part.replace(/[\s`]/g, '');
        assert.equal(bare(shown), bare(text));
      }),
      { seed: 3 },
    );
  });

  it('leaves out pictures and the signs of emphasis and line breaks', () => {
    assert.equal(
      plainText('_before `a_b` now_\n\n![picture](data:x)\n\nfirst  \nsecond\n\n```rasp\nx  \n```'),
      'before a_b now\n\nfirst\nsecond\n\nx  ',
    );
  });
});
