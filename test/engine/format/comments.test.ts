import assert from 'node:assert/strict';
import { rasp, raspy } from './support';

describe('formatting comments', () => {
  it('puts two blanks before those behind code', () => {
    assert.equal(rasp('a = 1; # one\nlonger = 2;     # two'), 'a = 1;  # one\nlonger = 2;  # two\n');
    assert.equal(raspy('a = 1 # one'), 'a = 1  # one\n');
  });

  it('keeps those aligned that stand below each other', () => {
    assert.equal(
      rasp('a=1;      # one\nlonger=2; # two\n\nb = 3; # three\n'),
      'a = 1;       # one\nlonger = 2;  # two\n\nb = 3;  # three\n',
    );
  });

  it('keeps how far aligned ones are from the code', () => {
    const text = 'same = 1;        # which?\nhistogram = 2;   # how many?\n';
    assert.equal(rasp(text), text);
  });

  it('does not align those that empty lines come between', () => {
    assert.equal(
      raspy('y = 11    # a\ndef f():  # b\n    return 1\n'),
      'y = 11  # a\n\n\ndef f():  # b\n    return 1\n',
    );
  });

  it('keeps comments aligned behind the items of a list', () => {
    const text = 'x = [\n    1,    # one\n    222,  # two\n]\n';
    assert.equal(raspy(text), text);
  });

  it('indents those on a line of their own like what follows', () => {
    assert.equal(
      rasp('def f() { # here\n# first\nreturn 1; # result\n# last\n} # end\n   # after'),
      [
        'def f() {  # here',
        '    # first',
        '    return 1;  # result',
        '    # last',
        '}  # end',
        '# after',
        '',
      ].join('\n'),
    );
  });

  it('keeps those at the end of a body in it, by their column, in RASPy', () => {
    assert.equal(
      raspy('if a:\n  b = 1\n\n  # in the body\n# behind it\nelse:\n  # first\n  c = 1\n  # last'),
      [
        'if a:',
        '    b = 1',
        '',
        '    # in the body',
        '# behind it',
        'else:',
        '    # first',
        '    c = 1',
        '    # last',
        '',
      ].join('\n'),
    );
  });

  it('keeps each at its place inside of a statement', () => {
    assert.equal(
      raspy('x = f( # open\n  a, # first\n  # second\n  b # last\n)'),
      ['x = f(  # open', '    a,  # first', '    # second', '    b,  # last', ')', ''].join('\n'),
    );
    assert.equal(rasp('x = a # why\n  + b;'), 'x =\n    a  # why\n    + b;\n');
  });

  it('removes blanks at their ends, and leaves the rest of them', () => {
    assert.equal(rasp('#:no blank   \na;'), '#:no blank\na;\n');
  });

  it('does not break a line because of the comment behind it', () => {
    const text = `x = f(a, b);  # ${'long '.repeat(30).trim()}\n`;
    assert.equal(rasp(text), text);
  });

  describe('that say how to format', () => {
    it('`# fmt: off` leaves what follows, up to `# fmt: on`', () => {
      const text = [
        '# fmt: off',
        'm = [1,0,',
        '     0,1];   # x',
        '',
        '',
        '',
        'n=2;',
        '# fmt: on',
        'o = 3;',
        '',
      ].join('\n');
      assert.equal(rasp(text.replace('o = 3', 'o=3')), text);
    });

    it('`# fmt: off` in a body holds to its end, and moves with it', () => {
      assert.equal(
        raspy('def f():\n  # fmt: off\n  a = [1,0,\n       0,1]\n  if a: b=1\nf ()\n'),
        [
          'def f():',
          '    # fmt: off',
          '    a = [1,0,',
          '         0,1]',
          '    if a: b=1',
          '',
          '',
          'f()',
          '',
        ].join('\n'),
      );
    });

    it('`# fmt: skip` leaves its statement', () => {
      assert.equal(rasp('a=1;   # fmt: skip\nb=2;'), 'a=1;   # fmt: skip\nb = 2;\n');
      assert.equal(
        raspy('m = [1,0,\n     0,1] # fmt: skip\nb=2'),
        'm = [1,0,\n     0,1] # fmt: skip\nb = 2\n',
      );
    });
  });
});
