import assert from 'node:assert/strict';
import { formattedRange } from './support';

describe('formatting a range', () => {
  it('formats the statements that it touches, and no others', () => {
    assert.equal(formattedRange('rasp', 'a=1;\nb[|=2;\nc=|]3;\nd=4;\n'), 'a=1;\nb = 2;\nc = 3;\nd=4;\n');
    assert.equal(formattedRange('raspy', 'a=1\nb[|=2\nc=|]3\nd=4\n'), 'a=1\nb = 2\nc = 3\nd=4\n');
  });

  it('formats the whole statement where the range ends inside of it', () => {
    assert.equal(formattedRange('rasp', 'x=1;\ny = f(\n  [|a|],b);\n'), 'x=1;\ny = f(a, b);\n');
  });

  it('does not touch a line that only the end of the range is before', () => {
    assert.equal(formattedRange('rasp', '[|a=1;\n|]b=2;\n'), 'a = 1;\nb=2;\n');
  });

  it('formats lines of a body', () => {
    assert.equal(
      formattedRange('rasp', 'def f(a,b){\n a=1;\n[| b=2;|]\n return a;\n}\n'),
      'def f(a,b){\n a=1;\n    b = 2;\n return a;\n}\n',
    );
  });

  it('leaves lines of a body in their columns where these mean something', () => {
    assert.equal(
      formattedRange('raspy', 'def f(a,b):\n  a=1\n[|  b=[1,\n2]\n|]  return a\n'),
      'def f(a,b):\n  a=1\n  b = [1, 2]\n  return a\n',
    );
    assert.equal(
      formattedRange('raspy', '[|def f(a,b):\n  a=1\n  return a|]\n'),
      'def f(a, b):\n    a = 1\n    return a\n',
    );
  });

  it('does nothing where there are only blanks', () => {
    assert.equal(formattedRange('rasp', 'a=1;\n\n[|\n|]\n\nb=2;\n'), 'a=1;\n\n\n\n\nb=2;\n');
  });
});
