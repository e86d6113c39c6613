import assert from 'node:assert/strict';
import { Typist } from '../support/typist';

describe('the line editor', () => {
  it('shows what is typed, and gives it when it is entered', () => {
    const typist = new Typist();
    typist.type('a = 1;').shows('>> a = 1;▏');
    typist.press('enter').shows('>> a = 1;', '>> ▏');
    typist.press('enter').shows('>> a = 1;', '>>', '>> ▏');
    assert.deepEqual(typist.decided, [{ line: 'a = 1;' }, { line: '' }]);
  });

  it('enters the whole line, wherever the cursor is', () => {
    const typist = new Typist().type('abc').press('home', 'enter').shows('>> abc', '>> ▏');
    assert.deepEqual(typist.decided, [{ line: 'abc' }]);
  });

  it('writes at the cursor', () => {
    new Typist().type('ac').press('left').type('b').shows('>> ab▏c');
  });

  it('deletes around the cursor', () => {
    new Typist()
      .type('abcd')
      .press('left', 'left', 'backspace')
      .shows('>> a▏cd')
      .press('delete')
      .shows('>> a▏d');
    new Typist().type('ab').press('endOfInput', 'home', 'endOfInput').shows('>> ▏b');
  });

  it('does nothing at the ends', () => {
    new Typist().type('a').press('right', 'delete', 'killToEnd', 'wordRight', 'killWordRight').shows('>> a▏');
    const keys = ['home', 'left', 'backspace', 'killToStart', 'wordLeft', 'killWordLeft'] as const;
    new Typist()
      .type('a')
      .press(...keys)
      .shows('>> ▏a');
    new Typist().press('left', 'right', 'backspace', 'delete', 'home', 'end', 'older', 'newer').shows('>> ▏');
  });

  it('goes and kills by words', () => {
    const typist = new Typist().type('x_1 = select(ä, b)');
    typist.press('wordLeft').shows('>> x_1 = select(ä, ▏b)');
    typist.press('wordLeft').shows('>> x_1 = select(▏ä, b)');
    typist.press('wordLeft', 'wordLeft', 'wordRight').shows('>> x_1▏ = select(ä, b)');
    typist.press('wordRight').shows('>> x_1 = select▏(ä, b)');
    typist.press('killWordLeft').shows('>> x_1 = ▏(ä, b)');
    typist.press('killWordRight').shows('>> x_1 = ▏, b)');
    typist.press('end', 'wordLeft', 'killWordLeft').shows('>> ▏b)');
  });

  it('goes to the ends and kills up to them', () => {
    const typist = new Typist().type('abc').press('home').shows('>> ▏abc').press('end').shows('>> abc▏');
    typist.press('left', 'killToEnd').shows('>> ab▏').press('left', 'killToStart').shows('>> ▏b');
  });

  it('drops the line at Ctrl-C', () => {
    const typist = new Typist().type('abc').press('left', 'interrupt').shows('>> abc^C', '>> ▏');
    assert.deepEqual(typist.decided, ['interrupt']);
    assert.equal(typist.editor.line, '');
  });

  it('ends at Ctrl-D only where nothing is typed', () => {
    const typist = new Typist().type('a').press('endOfInput');
    assert.deepEqual(typist.decided, []);
    typist.press('backspace', 'endOfInput');
    assert.deepEqual(typist.decided, ['end']);
  });

  it('clears the screen but not the line', () => {
    new Typist().type('a').press('enter').type('bcd').press('left', 'clear').shows('>> bc▏d');
  });

  it('begins again behind any prompt', () => {
    const typist = new Typist().type('def f() {').press('enter');
    typist.screen.write(`\r${typist.editor.begin('..   ')}`);
    typist.type('ab').press('home').shows('>> def f() {', '..   ▏ab');
  });

  it('puts another line in the place of one', () => {
    const typist = new Typist().type('abcdef').press('home');
    typist.screen.write(typist.editor.replace('x'));
    typist.shows('>> x▏');
  });
});
