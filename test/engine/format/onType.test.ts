import assert from 'node:assert/strict';
import { afterTyping } from './support';

describe('formatting while typing', () => {
  describe('behind `;`', () => {
    it('lays out the statement that ends there', () => {
      assert.equal(afterTyping('rasp', 'a=1;\nb=f( 1,2 );|\nc=3;'), 'a=1;\nb = f(1, 2);|\nc=3;');
    });

    it('leaves what stands behind it on the line', () => {
      assert.equal(afterTyping('rasp', 'a=1;| b=2;  # x'), 'a = 1;| b=2;  # x');
    });

    it('leaves a statement that can not be read', () => {
      assert.equal(afterTyping('rasp', 'b=f( 1,2;|'), 'b=f( 1,2;|');
    });

    it('adds no line break where the cursor is', () => {
      assert.equal(afterTyping('rasp', 'b=2;|'), 'b = 2;|');
    });

    it('indents a statement of a body', () => {
      assert.equal(
        afterTyping('rasp', 'def f() {\nx=1;|\nreturn 1;\n}'),
        'def f() {\n    x = 1;|\nreturn 1;\n}',
      );
    });

    it('does nothing in RASPy, where another statement may follow on the line', () => {
      assert.equal(afterTyping('raspy', 'a=1;|'), 'a=1;|');
    });
  });

  describe('behind `}`', () => {
    it('lays out the function that ends there', () => {
      assert.equal(
        afterTyping('rasp', 'a=1;\ndef f(a){\nreturn a;\n  }|\nb=2;'),
        'a=1;\ndef f(a) {\n    return a;\n}|\nb=2;',
      );
    });

    it('leaves a dict whose statement goes on', () => {
      assert.equal(afterTyping('rasp', 'a={ "x":1 }|'), 'a={ "x":1 }|');
    });
  });

  describe('behind a line break', () => {
    it('indents what is in a body', () => {
      assert.equal(afterTyping('rasp', 'def f() {\n|'), 'def f() {\n    |');
      assert.equal(afterTyping('rasp', 'def f() {\n  x = 1;\n|\n}'), 'def f() {\n  x = 1;\n    |\n}');
      assert.equal(afterTyping('raspy', 'def f():\n|'), 'def f():\n    |');
      assert.equal(afterTyping('raspy', 'if a:\n    b = 1\n|'), 'if a:\n    b = 1\n    |');
    });

    it('indents what is in brackets', () => {
      assert.equal(afterTyping('rasp', 'x = f(\n|'), 'x = f(\n    |');
      assert.equal(afterTyping('rasp', 'x = f(a,\n|b);'), 'x = f(a,\n    |b);');
      assert.equal(afterTyping('raspy', 'def f():\n    return g(\n|)'), 'def f():\n    return g(\n    |)');
    });

    it('goes on with a statement behind an operator', () => {
      assert.equal(afterTyping('rasp', 'x = a +\n|'), 'x = a +\n    |');
      assert.equal(afterTyping('rasp', 'x =\n|'), 'x =\n    |');
    });

    it('leaves the line where a statement may go on or lack its `;`', () => {
      assert.equal(afterTyping('rasp', 'x = a\n  |'), 'x = a\n  |');
    });

    it('ends a body behind `return`', () => {
      assert.equal(afterTyping('raspy', 'def f():\n    return 1\n    |'), 'def f():\n    return 1\n|');
    });

    it('takes back the indentation behind a body', () => {
      assert.equal(
        afterTyping('rasp', 'def f() {\n    return 1;\n}\n    |'),
        'def f() {\n    return 1;\n}\n|',
      );
    });

    it('leaves a line on which a person left the body', () => {
      assert.equal(afterTyping('raspy', 'def f():\n    x = 1\n\n|'), 'def f():\n    x = 1\n\n|');
    });

    it('lays out the line above in RASPy', () => {
      assert.equal(afterTyping('raspy', 'x=f( 1,2 )\n|'), 'x = f(1, 2)\n|');
      assert.equal(afterTyping('raspy', 'y=1\nx=f( 1,\n|'), 'y=1\nx=f( 1,\n    |');
    });

    it('does not move a line of a body that is pushed down', () => {
      assert.equal(afterTyping('raspy', 'if a:\n  b = 1\n|  c = 2'), 'if a:\n  b = 1\n|  c = 2');
    });
  });
});
