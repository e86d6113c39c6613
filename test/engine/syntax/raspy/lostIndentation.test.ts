import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { assertReading } from './problems';

const codes = ['syntax/indentation'];

describe('RASPy: a body that has lost its indentation', () => {
  it('of a function ends with its first `return`', () => {
    assertReading('[|def f(a):|]\nb = a\nreturn b\nc = f(1)\n', {
      codes,
      reads: ['def f(a):', '  b = a', '  return b', 'c = f(1)'],
      mended: 'def f(a):\n    b = a\n    return b\nc = f(1)\n',
      says: /2 lines/,
    });
  });

  it('does not break the function', () => {
    assert.ok(parseRaspy('def f(a):\nreturn a').complete);
  });

  it('goes over blank lines up to the `return`', () => {
    assertReading('[|def f(a):|]\n\nb = a\n\nreturn b\nc', {
      codes,
      reads: ['def f(a):', '  b = a', '  return b', 'c'],
      mended: 'def f(a):\n\n    b = a\n\n    return b\nc',
    });
  });

  it('ends with the paragraph if there is no `return`', () => {
    assertReading('[|def f(a):|]\nb = a\nb\n\nc', { codes, reads: ['def f(a):', '  b = a', '  b', 'c'] });
  });

  it('ends before the next function', () => {
    assertReading('[|def f(a):|]\nb = a\ndef g(a):\n  return a', {
      codes,
      reads: ['def f(a):', '  b = a', 'def g(a):', '  return a'],
    });
  });

  it('may have a function inside', () => {
    assertReading('[|def f(a):|]\n[|def g(b):|]\nreturn b\nreturn g(a)\nc', {
      codes: [...codes, ...codes],
      reads: ['def f(a):', '  def g(b):', '    return b', '  return g(a)', 'c'],
      mended: 'def f(a):\n    def g(b):\n        return b\n    return g(a)\nc',
    });
  });

  it('takes along what is indented in it', () => {
    assertReading('[|if a:|]\nfor b in c:\n  d\nelse:\n  e\nf', {
      codes,
      reads: ['if a:', '  for b in c:', '    d', '  else:', '    e', 'f'],
      mended: 'if a:\n  for b in c:\n    d\n  else:\n    e\nf',
      says: /the line below/,
    });
  });

  it('is found whatever ends a line', () => {
    for (const lineBreak of ['\n', '\r\n', '\r'])
      assert.ok(parseRaspy(['if a:', 'b', 'c'].join(lineBreak)).complete, JSON.stringify(lineBreak));
  });

  it('does not lie behind an empty prompt', () => {
    assert.equal(parseRaspy('>>> if a:\n...\n>>> b\n').complete, false);
    assert.equal(parseRaspy('>>> if a:\n>>> b\n').complete, true);
  });

  it('of a branch or loop is one statement', () => {
    assertReading('[|for a in b:|]\nc\nd', {
      codes,
      reads: ['for a in b:', '  c', 'd'],
      mended: 'for a in b:\n    c\nd',
    });
    assertReading('[|if a:|]\nb\n[|else|]:\nc\nd'.replace('[|else|]:', '[|else:|]'), {
      codes: [...codes, ...codes],
      reads: ['if a:', '  b', 'else:', '  c', 'd'],
      mended: 'if a:\n    b\nelse:\n    c\nd',
    });
  });

  it('with branches that return', () => {
    assertReading('[|def f(a):|]\n[|if a:|]\nreturn 1\nreturn 2\nb', {
      codes: [...codes, ...codes],
      reads: ['def f(a):', '  if a:', '    return 1', '  return 2', 'b'],
    });
  });

  it('over several lines, with a string that has lines of its own', () => {
    assertReading('[|def f(a):|]\n"""What\nit does."""\nreturn g(\na)\nb', {
      codes,
      reads: ['def f(a):', '  "What\\nit does."', '  return g(a)', 'b'],
      mended: 'def f(a):\n    """What\nit does."""\n    return g(\n    a)\nb',
    });
  });

  it('inside of a function, indented as the file is', () => {
    assertReading('def f(a):\n  [|def g(b):|]\n  return b\n  return g(a)\n', {
      codes,
      reads: ['def f(a):', '  def g(b):', '    return b', '  return g(a)'],
      mended: 'def f(a):\n  def g(b):\n    return b\n  return g(a)\n',
    });
  });

  it('is not sought where nothing can be meant', () => {
    assertReading('[|def f(a):|]\n\nb = 1\n\ndef g(): return 1', {
      codes,
      reads: ['!def f(a):', 'b = 1', 'def g():', '  return 1'],
    });
  });
});
