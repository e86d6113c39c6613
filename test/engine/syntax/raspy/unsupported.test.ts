import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { assertReading } from './problems';

describe('RASPy: what Python has and RASPy has not', () => {
  describe('statements are named, and the rest goes on', () => {
    assertNamed('[|class|] A(B):\n  def f(self): return 1', [
      '!unsupported:',
      '  def f(self):',
      '    return 1',
    ]);
    assertNamed('[|try|]:\n  a\nexcept E as e:\n  b\nelse:\n  c\nfinally:\n  d', [
      ...['!unsupported:', '  a', '  b', '  c', '  d'],
    ]);
    assertNamed('[|with|] f(a) as b:\n  c', ['!unsupported:', '  c']);
    assertNamed('[|async|] def f():\n  return 1', ['!unsupported:', '  return 1']);
    assertNamed('[|match|] a:\n  case [1, b]:\n    c\n  case _:\n    d', [
      ...['!unsupported:', '  unsupported:', '    c', '  unsupported:', '    d'],
    ]);
    assertNamed('[|raise|] A(1)', ['!unsupported:']);
    assertNamed('[|del|] a[0]', ['!unsupported:']);
    assertNamed('[|yield|] a', ['!unsupported:']);
    assertNamed('[|@|]d(1)\ndef f(a):\n  return a', ['!def f(a):', '  return a']);
    assertNamed('[|print|] "a", b', ['!print']);
  });

  describe('expressions are named', () => {
    assertNamed('a = b [|@|] c', ['!a = (b * c)']);
    assertNamed('a = (b [|:=|] 1)', ['!a = 1']);
    assertNamed('a = [|3j|]', ['!a = 0']);
    assertNamed('a = [|b"c"|]', ['!a = "c"']);
    assertNamed('a = [|yield|] b', ['!a = ?']);
    assertNamed('a = [|...|]', ['!a = ?']);
    assertNamed('a[[|1:2|], 3]', ['!a[(3,)]']);
  });

  it('print gets its parentheses', () => {
    assertReading('[|print|] "a", b', { codes: ['syntax/unsupported'], mended: 'print("a", b)' });
  });
});

describe('RASPy: what is written as in RASP', () => {
  it('a selection, with how RASPy writes it', () => {
    assertReading('a = select(b, c + 1, [|<=|]).value(1)', {
      codes: ['syntax/operator'],
      says: /how RASP selects.*`key\(b\) <= query\(c \+ 1\)`/,
      mended: 'a = (key(b) <= query(c + 1)).value(1)',
    });
  });

  it('the sample', () => {
    assertReading('[|set example|] "abc"\na', { codes: ['syntax/unexpected'], says: /in the status bar/ });
    assertReading('[|set selector|] example "abc"', { codes: ['syntax/unexpected'] });
  });
});

describe('RASPy: what comes along with pasted programs', () => {
  it('prompts, one behind the other', () => {
    const [prompt] = parseRaspy('>>> >>> a').problems;
    assert.deepEqual(prompt?.span, { start: 0, end: 3 });
  });

  it('prompts', () => {
    const text = '[|>>>|] def f(a):\n...   return a\n...\n>>> f(1)\n1\n';
    assertReading(text, {
      codes: ['syntax/pasted'],
      reads: ['def f(a):', '  return a', 'f(1)', '1'],
      mended: 'def f(a):\n  return a\n\nf(1)\n1\n',
    });
  });

  it('the fences of a program in a text', () => {
    const codes = ['syntax/pasted', 'syntax/pasted'];
    assertReading('[|```python|]\na\n[|```|]\n', { codes, reads: ['a'], mended: 'a\n' });
  });

  it('commands of notebooks', () => {
    const codes = ['syntax/pasted', 'syntax/pasted'];
    const text = '[|!pip install raspy|]\n[|%matplotlib inline|]\na % b';
    assertReading(text, { codes, reads: ['unsupported:', 'unsupported:', '(a % b)'], mended: '\n\na % b' });
    assert.ok(parseRaspy('!pip install raspy\n').complete);
  });
});

function assertNamed(fixture: string, reads: readonly string[]): void {
  it(fixture, () => {
    assertReading(`${fixture}\nbehind = 1`, {
      codes: ['syntax/unsupported'],
      reads: [...reads, 'behind = 1'],
    });
  });
}
