import assert from 'node:assert/strict';
import { Typist } from '../support/typist';

describe('the line editor with a history', () => {
  const typist = (): Typist => new Typist().type('one').press('enter').type('two').press('enter');

  it('goes back and forth', () => {
    const line = (shown: string): string[] => ['>> one', '>> two', `>> ${shown}▏`];
    typist()
      .press('older')
      .shows(...line('two'))
      .press('older')
      .shows(...line('one'));
    typist()
      .press('older', 'older', 'older')
      .shows(...line('one'))
      .press('newer')
      .shows(...line('two'));
  });

  it('comes back to the line that was being typed', () => {
    typist().type('new').press('older', 'older', 'newer', 'newer').shows('>> one', '>> two', '>> new▏');
    typist().type('new').press('newer', 'older', 'newer', 'newer').shows('>> one', '>> two', '>> new▏');
  });

  it('enters an old line again, changed or not', () => {
    const { decided } = typist()
      .press('older', 'older', 'enter', 'older')
      .type('!')
      .press('enter', 'older', 'enter');
    assert.deepEqual(
      decided.slice(2).map((it) => (typeof it === 'object' ? it.line : it)),
      ['one', 'one!', 'one!'],
    );
  });

  it('has no line twice in a row, and no empty ones', () => {
    const { editor } = typist()
      .type('two')
      .press('enter', 'enter')
      .type('  ')
      .press('enter', 'older', 'older');
    assert.equal(editor.line, 'one');
  });

  it('is not of other editors', () => {
    typist();
    new Typist().press('older').shows('>> ▏');
  });
});
