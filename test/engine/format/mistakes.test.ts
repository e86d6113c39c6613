import assert from 'node:assert/strict';
import { Analyzer, formatEdits, parserOf } from '@rasp/engine';
import { rasp, raspy, style } from './support';

describe('formatting with mistakes', () => {
  it('leaves a statement that can not be read, and formats the rest', () => {
    assert.equal(rasp('a=1;\nb  =  (2;\nc=3;'), 'a = 1;\nb  =  (2;\nc = 3;\n');
    assert.equal(raspy('a=1\nb  =  =2\nc=3'), 'a = 1\nb  =  =2\nc = 3\n');
  });

  it('formats the function around such a statement, which moves along', () => {
    assert.equal(
      rasp('def f(a,b){\n a=1;\n b  = = [\n   2];\n return a;}'),
      ['def f(a, b) {', '    a = 1;', '    b  = = [', '      2];', '    return a;', '}', ''].join('\n'),
    );
    assert.equal(
      raspy('def f(a,b):\n  a=1\n  b  = = 2\n  return a'),
      ['def f(a, b):', '    a = 1', '    b  = = 2', '    return a', ''].join('\n'),
    );
  });

  it('formats a function that has no `return` yet', () => {
    assert.equal(rasp('def f(a,b){\nx=a;\n}'), 'def f(a, b) {\n    x = a;\n}\n');
  });

  it('leaves a function whose own line can not be read', () => {
    const text = 'def f(a b) {\n return   a;\n}\n';
    assert.equal(rasp(`${text}x=1;`), `${text}x = 1;\n`);
  });

  it('leaves lines whose indentation is a mistake', () => {
    const text = 'def f():\n    x=1\n      y=2\n    return x\n';
    assert.equal(raspy(`${text}z=1\n`), `${text}z = 1\n`);
  });

  it('adds no `;` that is missing, and lays out the statement', () => {
    assert.equal(rasp('a=1\nb=2;'), 'a = 1\nb = 2;\n');
  });

  it('keeps a blank that makes `select` a name', () => {
    assert.equal(rasp('select = f;\nx = select  (1);'), 'select = f;\nx = select (1);\n');
  });

  it('keeps what stands outside of statements', () => {
    assert.equal(rasp('a=1;;\n) b=2;'), 'a = 1;;\n) b = 2;\n');
    assert.equal(raspy('```\na=1\n```\n'), '```\na = 1\n```\n');
    assert.equal(raspy('>>> a=1\n>>> b=2\n'), '>>> a = 1\n>>> b = 2\n');
  });

  it('leaves a file in which mistakes would be read otherwise if it were laid out', () => {
    const text = 'show\n== aggregate\n    display; y }\n    [\n';
    assert.equal(rasp(text), text);
  });

  it('keeps characters that mean nothing', () => {
    assert.equal(raspy('x  =\u200b1\ny=2\n'), 'x  =\u200b1\ny = 2\n');
    assert.equal(rasp('x  = $ 1;\ny=2;\n'), 'x  = $ 1;\ny = 2;\n');
  });

  it('leaves a file that is plainly in the other language', () => {
    const text = 'def f(x):\n  if x:\n    return key(x)==query(x)\nf(1).value(2)\nimport raspy\n';
    const { tree } = new Analyzer({ language: 'rasp' }).analyze(text);
    assert.deepEqual(formatEdits(tree, style), []);
    assert.match(raspy(text), /key\(x\) == query\(x\)/);
  });

  it('is done with a string that nothing closes the first time', () => {
    const once = raspy('import"""\no= ');
    assert.equal(raspy(once), once);
  });

  it('changes line breaks as a whole, where they are of several kinds', () => {
    const text = ')\n\r\n=';
    const edits = formatEdits(parserOf('raspy')(text), style);
    assert.equal(raspy(text), ')\n\n=\n');
    for (const { span } of edits) assert.ok(![span.start, span.end].includes(3), JSON.stringify(span));
  });

  it('removes blanks at the ends of lines there too if asked to', () => {
    assert.equal(rasp('b = (2 + ,  \n  3;\n', { trimTrailingWhitespace: true }), 'b = (2 + ,\n  3;\n');
    assert.equal(rasp('b = (2 + ,  \n  3;\n'), 'b = (2 + ,  \n  3;\n');
  });
});
