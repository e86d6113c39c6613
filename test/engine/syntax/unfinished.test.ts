import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { everything } from './programs';
import { assertSpansNest } from './spans';

describe('an unfinished text', () => {
  it('has a tree at every length', () => {
    assert.deepEqual(parseRasp(everything).problems, []);
    for (let length = 0; length <= everything.length; length++)
      assertSpansNest(parseRasp(everything.slice(0, length)));
  });

  it('has a tree wherever one begins to read it', () => {
    for (let start = 0; start <= everything.length; start++)
      assertSpansNest(parseRasp(everything.slice(start)));
  });

  it('has at most two problems: of the last statement, and of the body it is in', () => {
    for (let length = 0; length <= everything.length; length++) {
      const text = everything.slice(0, length);
      const { problems } = parseRasp(text);
      assert.ok(problems.length <= 2, `${text.slice(-40)}: ${problems.map(({ code }) => code).join(', ')}`);
    }
  });

  it('keeps every statement before the last', () => {
    const whole = parseRasp(everything).statements;
    for (let length = 0; length <= everything.length; length++) {
      const before = parseRasp(everything.slice(0, length)).statements.slice(0, -1);
      assert.deepEqual(before, whole.slice(0, before.length));
    }
  });

  describe('can be told from a wrong one', () => {
    for (const text of [
      '',
      '# only a comment',
      'x',
      'x =',
      'a, b',
      'x = f(1,',
      'x = f(1)',
      'x = [1, 2',
      'x = a if b',
      'x = a +',
      'x = not',
      'def',
      'def f(a',
      'def f(a) {',
      'def f(a) { return a;',
      'def f(a) { for x in a {',
      'for x in',
      'set example',
      'examples',
      'load',
      'draw(a',
      'x = 1 + # comment',
      'x = select (a, b,',
      'a = 1; b =',
      'def f(a) { b = a return b;',
    ]) {
      it(JSON.stringify(text), () => {
        assert.ok(parseRasp(text).unfinished);
      });
    }
  });

  it('has bodies that end with their indentation, unless it may go on', () => {
    for (const text of ['def f(x) {\nreturn x;', 'for i in [1] {\na = i;\nb = 2;']) {
      assert.ok(!parseRasp(text).unfinished);
      assert.ok(parseRasp(text, { mayGoOn: true }).unfinished);
      assert.deepEqual(parseRasp(`${text}\n}`, { mayGoOn: true }).problems, []);
    }
  });

  describe('is no text that more can not mend', () => {
    for (const text of [
      'x = 1;',
      'exit',
      'set example "a"',
      'x = 1 2',
      'x = $',
      'x = "abc',
      'x = )',
      'x = len()',
      'def f() { }',
      'def f(a) { b = a; }',
      'for x in [1] { }',
      'x = 1 2;\ny =',
      'x = [1, 2,]',
      'def f(a) { b = a != 1;',
      "x = f('a',",
    ]) {
      it(JSON.stringify(text), () => {
        assert.ok(!parseRasp(text).unfinished);
      });
    }
  });
});
