import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { namesDefinedIn } from '../../../../engine/src/syntax/outline';
import { applyFix, onlyFix } from '../problems';
import { assertReading } from './problems';

describe('RASPy: recovery', () => {
  it('tells every mistake of a file once, and reads what is between', () => {
    assertReading(
      `# A file with many mistakes.
a = (1 + [|)|]
width = f[|(|]tokens, (1)
sound = indices * 2
twice = sound [|2|]
x = [|$|]sound
y = [1, 2 [|3|]]
def f(a, [|1|]):
    return a
def g(a):
    b = a [|+|]
    c = a
    return b + c
for [|in|] [1, 2]:
    z = 1
d = {1: 2, 3[|}|]
w = [|"open|]
if [|:|]
    v = 1
sound2 = g(sound)
[|)|]
`,
      {
        codes: [
          'syntax/expression',
          'syntax/unclosed',
          'syntax/unexpected',
          'syntax/character',
          'syntax/comma',
          'syntax/name',
          'syntax/expression',
          'syntax/expression',
          'syntax/token',
          'syntax/string',
          'syntax/expression',
          'syntax/unexpected',
        ],
        reads: [
          '!a = (1 + ?)',
          '!width = f(tokens, 1)',
          'sound = (indices * 2)',
          '!twice = sound',
          '!x = sound',
          '!y = [1, 2, 3]',
          '!def f(a):',
          '  return a',
          '!def g(a):',
          '  !b = (a + ?)',
          '  c = a',
          '  return (b + c)',
          '!for ? in [1, 2]:',
          '  z = 1',
          '!d = {1: 2, 3: ?}',
          '!w = "open"',
          '!if ?:',
          '  v = 1',
          'sound2 = g(sound)',
        ],
      },
    );
  });

  it('the names of broken statements are known', () => {
    const tree = parseRaspy('a = (1\ndef f(x y):\n  return $\nb, c = 1 2\nfor d in:\n  e = 1\n');
    assert.deepEqual(
      namesDefinedIn(tree).map(({ name }) => name),
      ['a', 'f', 'b', 'c', 'e'],
    );
  });

  describe('an open bracket ends', () => {
    const codes = ['syntax/unclosed'];
    it('before a line that is indented as its own', () => {
      const reads = ['!x = f(a, b)', 'y = 2'];
      assertReading('x = f[|(|]a,\n  b\ny = 2', { codes, reads, mended: 'x = f(a,\n  b)\ny = 2' });
    });

    it('before a word that only begins statements', () => {
      const reads = ['!def f(a):', '  !x = [a]', '  return x'];
      assertReading('def f(a):\n  x = [|[|]a\n  return x', {
        codes,
        reads,
        mended: 'def f(a):\n  x = [a]\n  return x',
      });
    });

    it('before the colon of a header', () => {
      const reads = ['!if (a == b):', '  x = 1', 'y = 2'];
      assertReading('if [|(|]a == b:\n  x = 1\ny = 2', {
        codes,
        reads,
        mended: 'if (a == b):\n  x = 1\ny = 2',
      });
    });

    it('but not before lines that it holds', () => {
      assertReading('x = f(\na,\nb)\n', { codes: [], reads: ['x = f(a, b)'] });
    });
  });

  describe('what is plain in meaning is understood', () => {
    assertPlain('def f(a[|)|]\n  return a', 'syntax/colon', 'def f(a):\n  return a');
    assertPlain('if a [|=|] 1:\n  b', 'syntax/operator', 'if a == 1:\n  b');
    assertPlain('f(a[0] [|=|] 1)', 'syntax/operator', 'f(a[0] == 1)');
    assertPlain('[a for a in b if c [|=|] 1]', 'syntax/operator', '[a for a in b if c == 1]');
    assertPlain('if a:\n  b\n[|else if|] c:\n  d', 'syntax/token', 'if a:\n  b\nelif c:\n  d');
    assertPlain('a; [|;|] b', 'syntax/semicolon', 'a;  b');
    assertPlain('a\n[|)|]', 'syntax/unexpected', 'a\n');
    assertPlain('if a:\n  [|)|] b\n  c', 'syntax/unexpected', 'if a:\n  b\n  c');
    assertPlain('1 + [|not|] a', 'syntax/operator', '1 + (not a)');
    assertPlain('f([|x for x in a|], 1)', 'syntax/argument', 'f((x for x in a), 1)');
  });

  describe('a sign that is all a body has gives way to `pass`', () => {
    assertPlain('if a:\n  [|;|]\nb', 'syntax/semicolon', 'if a:\n  pass\nb');
    assertPlain('if a:\n  [|;|];\nb', 'syntax/semicolon', 'if a:\n  pass\nb');
    assertPlain('if a:\n  [|)|]\nb', 'syntax/unexpected', 'if a:\n  pass\nb');
    assertPlain('if a: [|;|]\nb', 'syntax/semicolon', 'if a: pass\nb');
    assertPlain('if a: [|]|] # c\nb', 'syntax/unexpected', 'if a: pass # c\nb');
    assertPlain('[|;|]; ;\nb', 'syntax/semicolon', '\nb');

    it('but only the last of several', () => {
      const reads = ['if a:', 'b'];
      const codes = ['syntax/unexpected', 'syntax/semicolon'];
      assertReading('if a:\n  [|)|] [|;|]\nb', { codes, reads, mended: 'if a:\n  pass\nb' });
    });
  });

  describe('fixes', () => {
    assertMends('x = [1 [|2|]]', 'syntax/comma', 'x = [1, 2]');
    assertMends('f(a [|b|])', 'syntax/comma', 'f(a, b)');
    assertMends('def f(a [|b|]): pass', 'syntax/comma', 'def f(a, b): pass');
    assertMends('x = [|"a|]\ny', 'syntax/string', 'x = "a"\ny');
    assertMends('x = {a [|=|] 1}', 'syntax/token', 'x = {a : 1}');
    assertMends('x = (a[|]|]', 'syntax/unexpected', 'x = (a)');
    assertMends('x = 1 [|y|] = 2', 'syntax/unexpected', 'x = 1; y = 2');
    assertMends('def f[|:|]\n  return 1', 'syntax/token', 'def f():\n  return 1');
    assertMends('[|f()|] = 1', 'syntax/assignment', 'f() == 1');
    assertMends('x = a [|&&|] b', 'syntax/operator', 'x = a and b');
    assertMends('x = [|"""a|]\ny = 1'.replace('"""a|]', '"""|]a'), 'syntax/string', 'x = """a"""\ny = 1');
  });

  it('a string that nothing closes ends before the next statement, whatever ends the line', () => {
    assertReading('x = [|"""|]a\r\ny = 1', {
      codes: ['syntax/string'],
      mended: 'x = """a"""\r\ny = 1',
    });
    assertReading('x = [|"""|]a\n\n\ny = 1', { codes: ['syntax/string'], mended: 'x = """a"""\n\n\ny = 1' });
  });

  it('so does an f-string, in its text and in a field', () => {
    assertReading('x = [|f"""a {b}\nc|]\n\ny = 1\nz = 2', {
      codes: ['syntax/string'],
      mended: 'x = f"""a {b}\nc"""\n\ny = 1\nz = 2',
    });
    for (const open of ['f"""a {b', 'f"""{(b', 'f"""{b:>', 'f"""{b!r']) {
      const { statements } = parseRaspy(`x = ${open}\n\ny = 1\nz = 2`);
      assert.deepEqual(
        statements.map(({ broken }) => broken),
        [true, false, false],
        open,
      );
    }
  });

  it('a header that is misspelt does not make its body a mistake', () => {
    assertReading('fro [|x|] in y:\n  z = 1\nw = 2', {
      codes: ['syntax/unexpected'],
      reads: ['!fro', 'z = 1', 'w = 2'],
    });
  });

  it('braces around a body', () => {
    assertReading('def f(a) [|{|]\n  return a;\n[|}|]\nb', {
      codes: ['syntax/token', 'syntax/unexpected'],
      reads: ['!def f(a):', '  return a', 'b'],
    });
  });
});

describe('RASPy: indentation', () => {
  const codes = ['syntax/indentation'];

  it('a line that is indented too far', () => {
    assertReading('a\n  [|b|]\n  c\nd', { codes, reads: ['a', 'b', 'c', 'd'], mended: 'a\nb\nc\nd' });
  });

  it('a file that is indented', () => {
    assertReading('  [|a|]\n  if b:\n    c', { codes, reads: ['a', 'if b:', '  c'] });
  });

  it('a line that is indented too little', () => {
    const reads = ['if a:', '  b', '  c', 'd'];
    assertReading('if a:\n    b\n  [|c|]\nd', { codes, reads, mended: 'if a:\n    b\n    c\nd' });
  });

  it('takes along what belongs to the line', () => {
    const reads = ['a', 'if b:', '  c(1, 2)', 'else:', '  d', 'e'];
    assertReading('a\n  [|if|] b:\n      c(1,\n        2)\n  else:\n      d\ne', {
      codes,
      reads,
      mended: 'a\nif b:\n    c(1,\n      2)\nelse:\n    d\ne',
    });
  });

  it('takes along what belongs to the line, if it is indented too little', () => {
    const reads = ['if a:', '  b', '  for c in d:', '    e', '  else:', '    f', '  g', 'h'];
    assertReading('if a:\n    b\n  [|for|] c in d:\n      e\n  else:\n      f\n  g\nh', {
      codes,
      reads,
      mended: 'if a:\n    b\n    for c in d:\n        e\n    else:\n        f\n    g\nh',
    });
  });

  it('lines that are indented too far in several ways are aligned together', () => {
    const reads = ['a', 'if b:', '  c', 'd', 'e'];
    assertReading('a\n    [|if|] b:\n        c\n  [|d|]\ne', {
      codes: [...codes, ...codes],
      reads,
      mended: 'a\nif b:\n    c\nd\ne',
    });
  });

  it('what belongs to a broken line moves with it', () => {
    assert.equal(aligned('a\n  b c\n    d\n'), 'a\nb c\n  d\n');
  });

  it('comments are moved with the lines they belong to, texts in strings are not', () => {
    const reads = ['if a:', '  b', '  c = "x\\n  y"', '  d', 'e'];
    assertReading('if a:\n    b\n  # c\n  [|c|] = """x\n  y"""\n\n    # d\n    d\n  # e\ne', {
      codes,
      reads,
      mended: 'if a:\n    b\n    # c\n    c = """x\n  y"""\n\n    # d\n    d\n  # e\ne',
    });
  });

  it('a line that begins after a `\\` is moved with it', () => {
    const reads = ['a', 'b', 'c'];
    assertReading('a\n  [|b|]\n  \\\nc\n', { codes, reads, mended: 'a\nb\nc\n' });
    assertReading('a\n\\\n  [|b|]\nc\n', { codes, reads, mended: 'a\nb\nc\n' });
  });

  it('a comment behind a prompt stays behind it', () => {
    assert.equal(aligned('  a\n>>> # c\n'), 'a\n>>> # c\n');
  });

  it('tabs stay tabs', () => {
    const reads = ['a', 'if b:', '  c'];
    assertReading('a\n\t[|if|] b:\n\t\tc', { codes, reads, mended: 'a\nif b:\n\tc' });
  });

  it('tabs and blanks mixed', () => {
    const reads = ['if a:', '  b', '  c'];
    assertReading('if a:\n\tb\n[|        |]c', { codes, reads, mended: 'if a:\n\tb\n\tc' });
  });

  it('no body', () => {
    assertReading('[|if a:|]\n\nb = 1', { codes, reads: ['!if a:', 'b = 1'] });
  });
});

describe('RASPy: an unfinished text', () => {
  for (const text of [
    '',
    '# a',
    'x =',
    'f(a,',
    'def f(a):',
    'if a:\n',
    'x = """a',
    'a + \\',
    'x = [1,\n2',
    'f"""{a',
    'a.',
    'def',
  ])
    it(`${JSON.stringify(text)} could go on`, () => {
      assert.equal(parseRaspy(text).unfinished, true);
    });

  for (const text of ['x = 1', 'x = )', 'x =\n', 'x = $ (', 'x = "a', 'def f():\n  return 1'])
    it(`${JSON.stringify(text)} could not`, () => {
      assert.equal(parseRaspy(text).unfinished, false);
    });
});

/** The text after the fix of its first line that is indented wrongly. */
function aligned(text: string): string {
  const problem = parseRaspy(text).problems.find(({ code }) => code === 'syntax/indentation');
  assert.ok(problem);
  return applyFix(text, onlyFix(problem));
}

function assertPlain(fixture: string, code: string, mended: string): void {
  it(fixture, () => {
    assertReading(fixture, { codes: [code], mended });
    const tree = parseRaspy(fixture.replace(/\[\||\|\]/g, ''));
    assert.ok(tree.complete && tree.statements.every(({ broken }) => !broken));
  });
}

function assertMends(fixture: string, code: string, mended: string): void {
  it(fixture, () => {
    assertReading(fixture, { codes: [code], mended });
    assert.equal(parseRaspy(fixture.replace(/\[\||\|\]/g, '')).complete, false);
  });
}
