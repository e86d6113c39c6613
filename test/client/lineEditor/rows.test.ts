import assert from 'node:assert/strict';
import { LineEditor } from '../../../client/src/repl/lineEditor';
import { Typist } from '../support/typist';

describe('the line editor with characters of other widths', () => {
  it('goes over wide ones', () => {
    new Typist()
      .type('a日😀b')
      .press('left', 'left')
      .shows('>> a日▏😀b')
      .press('backspace')
      .shows('>> a▏😀b');
  });

  it('keeps marks with what they mark', () => {
    const typist = new Typist().type('xe\u0301y').press('left').shows('>> xe\u0301▏y');
    typist.press('left').shows('>> x▏e\u0301y').press('delete').shows('>> x▏y');
  });

  it('takes marks that are typed one by one', () => {
    new Typist().type('e').type('\u0301').type('x').press('left', 'backspace').shows('>> ▏x');
    new Typist().type('ex').press('left').type('\u0301').shows('>> e\u0301▏x');
  });

  it('takes no mark without a character', () => {
    new Typist().type('\u0301').type('a').shows('>> a▏');
  });

  it('goes over joined emoji one by one, as the terminal shows them', () => {
    new Typist().type('👩\u200D🚀').press('left').shows('>> 👩\u200D▏🚀');
  });
});

describe('the line editor on lines longer than a row', () => {
  it('goes on in the next row', () => {
    new Typist(10).type('abcdefg').shows('>> abcdefg', '▏').type('h').shows('>> abcdefg', 'h▏');
  });

  it('moves over the rows', () => {
    const typist = new Typist(10).type('abcdefghijklmnopqrstu');
    typist.press('home').shows('>> ▏abcdefg', 'hijklmnopq', 'rstu');
    typist.press('end').shows('>> abcdefg', 'hijklmnopq', 'rstu▏');
    typist.press('left', 'left', 'left', 'left').shows('>> abcdefg', 'hijklmnopq', '▏rstu');
    typist.press('left').shows('>> abcdefg', 'hijklmnop▏q', 'rstu');
  });

  it('pushes and pulls what is behind the cursor', () => {
    const typist = new Typist(10).type('abcdefgh').press('home').type('xy').shows('>> xy▏abcde', 'fgh');
    typist.press('backspace', 'backspace', 'delete').shows('>> ▏bcdefgh').press('killToEnd').shows('>> ▏');
  });

  it('breaks before a wide character that does not fit', () => {
    new Typist(10).type('abcdef日').shows('>> abcdef', '日▏').press('left').shows('>> abcdef', '▏日');
  });

  it('goes below all rows when it is entered', () => {
    new Typist(10).type('abcdefghij').press('home', 'enter').shows('>> abcdefg', 'hij', '>> ▏');
    new Typist(10).type('abcdefg').press('enter').shows('>> abcdefg', '>> ▏');
  });

  it('knows the new width of a terminal', () => {
    const editor = new LineEditor();
    editor.begin('>> ');
    editor.press({ text: 'abcdefghij' });
    editor.columns = 10;
    assert.equal(editor.press({ action: 'home' }).echo, '\u001B[1A\r\u001B[3C');
  });
});
