import assert from 'node:assert/strict';
import { Repl } from '@rasp/engine';
import { talk } from './talk';

describe('the interactive session reads', () => {
  it('statements over several lines, with a prompt that shows it', () => {
    const repl = new Repl();
    const prompts = ['>> '];
    for (const line of [
      'def f(a) {',
      '  def g(b) {',
      '',
      '  # a comment',
      '  return b; } # another',
      'return g(a); }',
    ]) {
      repl.feed(line);
      prompts.push(repl.prompt);
    }
    assert.deepEqual(prompts, ['>> ', '..   ', '..     ', '..     ', '..     ', '..     ', '>> ']);
    assert.equal(repl.feed('f(3);'), '    value: out =  3\n');
  });

  it('statements however their lines are broken and indented', () => {
    const lines = [
      'def f(x)',
      '{',
      'for i in [1, 2] {',
      'y = i;',
      '}',
      'return',
      'x + y;',
      '}',
      'f(',
      '3',
      ')',
      ';',
    ];
    assert.deepEqual(talk(lines), ['     console function: f(x)', '    value: out =  5']);
  });

  it('empty lines and comments as the begin of a statement', () => {
    const repl = new Repl();
    assert.equal(repl.feed(''), '');
    assert.equal(repl.prompt, '.. ');
    assert.equal(repl.feed('# a comment'), '');
    assert.equal(repl.feed('x = 1;'), '    value: x =  1\n');
    assert.equal(repl.prompt, '>> ');
  });

  it('nothing more of a statement that is wrong', () => {
    const repl = new Repl();
    assert.match(repl.feed('x = = 1;'), /^\t!! .* \[syntax\/expression\]\n$/);
    assert.equal(repl.prompt, '>> ');
  });

  it('nothing more of a statement that the original interpreter gives up', () => {
    assert.deepEqual(talk(['def f(x) {', '  y = x != 1;', '  z = 3;']).slice(1), ['    value: z =  3']);
    assert.match(talk(['d = {"a": 1,', '}'])[0] ?? '', /\[syntax\/trailing-comma\]$/);
  });

  it('on where the original interpreter would wait for ever', () => {
    const [first = '', ...rest] = talk(['def f(a) {', '  b = a', '  return b;', '}', 'f(1);']);
    assert.match(first, /^\t!! In line 2: .* \[syntax\/semicolon\]$/);
    assert.deepEqual(rest, ['     console function: f(a)', '    value: out =  1']);
  });

  it('nothing more after an interrupt', () => {
    const repl = new Repl();
    repl.feed('x = (1');
    assert.equal(repl.isReading, true);
    repl.interrupt();
    assert.equal(repl.isReading, false);
    assert.equal(repl.feed('y = 2;'), '    value: y =  2\n');
  });

  it('what was begun when the input ends', () => {
    const repl = new Repl();
    repl.feed('x = 1');
    assert.match(repl.flush(), /^\t!! .*`;`.*\n {4}value: x = {2}1\n$/);
    repl.feed('');
    assert.equal(repl.flush(), '');
    assert.equal(repl.prompt, '>> ');
  });

  it('no more once it has ended', () => {
    for (const word of ['exit', 'exit()', 'quit', 'quit()']) {
      const repl = new Repl();
      assert.equal(repl.feed(word), '');
      assert.equal(repl.ended, true);
    }
  });
});
