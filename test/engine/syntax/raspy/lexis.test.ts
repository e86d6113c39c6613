import assert from 'node:assert/strict';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { outlineTree } from './outline';
import { assertReading } from './problems';

describe('RASPy: numbers', () => {
  assertReads('1_000', '1000');
  assertReads('123456789012345678901234567890', '123456789012345678901234567890');
  assertReads('0x_fF + 0O17 + 0b1_1', '((255 + 15) + 3)');
  assertReads('00', '0');
  assertReads('[1., .5, 1e3, 1_0.5E-1]', '[1.0, 0.5, 1000.0, 1.05]');
  assertReads('1if a else 2', '(1 if a else 2)');
  assertReads('1..real', '1.0.real');

  it('with zeros before them', () => {
    assertReading('x = [|012|]', { codes: ['syntax/number'], reads: ['x = 12'], mended: 'x = 12' });
  });

  for (const number of ['1__0', '1_', '0x', '0b12', '0o8', '2nd', '1e', '1.real'])
    it(`${number} is none`, () => {
      assertReading(`x = [|${number}|]`, { codes: ['syntax/number'] });
    });

  it('are not too long', () => {
    assertReading(`x = [|${'1'.repeat(4301)}|]`, { codes: ['syntax/number'], says: /4300 digits/ });
  });
});

describe('RASPy: strings', () => {
  assertReads(`'a "b"'`, '"a \\"b\\""');
  assertReads(String.raw`"\x41\u0042\U00000043\104\n\\\q\'"`, String.raw`"ABCD\n\\\\q'"`);
  assertReads(String.raw`r"\n\""`, String.raw`"\\n\\\""`);
  assertReads('"a" u\'b\' """c\nd"""', '"abc\\nd"');
  assertReads('"a\\\nb"', '"ab"');
  assertReads('"""a\r\nb"""', '"a\\nb"');
  assertReads('""', '""');

  it('with escapes that can not be read', () => {
    assertReading(String.raw`"[|\x|]4g"`, { codes: ['syntax/string'], says: /two hexadecimal digits/ });
  });

  it('with characters by name', () => {
    assertReading(String.raw`"[|\N{BULLET}|]"`, { codes: ['syntax/unsupported'] });
  });

  it('of bytes', () => {
    assertReading('x = [|b"a"|]', { codes: ['syntax/unsupported'], mended: 'x = "a"' });
  });

  it('in the quotes of a word processor', () => {
    assertReading('x = [|“hello”|]', {
      codes: ['syntax/string'],
      reads: ['x = "hello"'],
      mended: 'x = "hello"',
    });
  });
});

describe('RASPy: f-strings', () => {
  assertReads('f"a{b}c"', 'f"a{b}c"');
  assertReads('f"{{{a}}}"', 'f"{{a}}"');
  assertReads('f"{a!r:>{w}.{p}f}"', 'f"{a!r:>{w}.{p}f}"');
  assertReads('f"{a = }"', 'f"a = {a!r}"');
  assertReads('f"{a=:3}"', 'f"a={a:3}"');
  assertReads('f"{a != b} {(lambda: 1)()}"', 'f"{(a != b)} {(lambda : 1)()}"');
  assertReads('f"{d["k"]}"', 'f"{d["k"]}"');
  assertReads(`f'{a:{b!r}}' "c" f"{d}"`, 'f"{a:{b!r}}c{d}"');
  assertReads('f"""{\n  a\n}"""', 'f"{a}"');
  assertReads(String.raw`rf"\d{a}"`, String.raw`f"\d{a}"`);
  assertReads('f"{a, *b}"', 'f"{(a, *b)}"');

  it('with a field that is not closed', () => {
    const reads = ['!x = f"a{b}"', 'y = 1'];
    assertReading('x = [|f"a{b"|]\ny = 1', { codes: ['syntax/string'], reads, mended: 'x = f"a{b}"\ny = 1' });
  });

  it('that are not closed', () => {
    assertReading('x = [|f"a{b}c|]\ny = 1', { codes: ['syntax/string'], mended: 'x = f"a{b}c"\ny = 1' });
  });

  it('with mistakes in fields', () => {
    const codes = ['syntax/expression', 'syntax/token', 'syntax/token', 'syntax/string'];
    assertReading('f"{[|}|]" f"{a [|b|]}" f"{a![|x|]}" f"[|}|]"', { codes });
  });
});

describe('RASPy: lines', () => {
  assertStatements('a; b;c', 'a', 'b', 'c');
  assertStatements('\uFEFFa\r\nb\rc\n', 'a', 'b', 'c');
  assertStatements('a + \\\n  b', '(a + b)');
  assertStatements('f(a, # why\n\nb\n)\nc', 'f(a, b)', 'c');
  assertStatements('\f# page\n\fa', 'a');
  assertStatements('if a:\n\tb\n\n# aside\n\tc\nd', 'if a:', '  b', '  c', 'd');
  assertStatements('if a:\n        b\n# c\n        d', 'if a:', '  b', '  d');
  assertStatements('é_ß2 = ＡB', 'é_ß2 = ＡB');

  it('comments know whether they have a line of their own', () => {
    const { comments } = parseRaspy('# a\nx = 1  # b\n');
    assert.deepEqual(comments, [
      { span: { start: 0, end: 3 }, ownLine: true },
      { span: { start: 11, end: 14 }, ownLine: false },
    ]);
  });
});

describe('RASPy: signs of other languages', () => {
  assertPlain('a [|<>|] b', 'a != b', 'syntax/operator');
  assertPlain('a [|===|] b', 'a == b', 'syntax/operator');
  assertPlain('a [|≤|] b', 'a <= b', 'syntax/operator');
  assertPlain('a [|−|] b', 'a - b', 'syntax/operator');
  assertPlain('a[|\u00a0|]+ b', 'a + b', 'syntax/character');

  for (const sign of ['&&', '||', '!', '=>', '∧']) {
    it(sign, () => {
      const { problems, statements } = parseRaspy(sign === '!' ? 'x = !a' : `x = a ${sign} b`);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['syntax/operator'],
      );
      assert.ok(problems[0]?.fixes?.length);
      assert.equal(statements[0]?.broken, true);
    });
  }
});

function assertPlain(fixture: string, mended: string, code: string): void {
  it(fixture, () => {
    assertReading(fixture, { codes: [code], mended });
    assert.ok(parseRaspy(fixture.replace(/\[\||\|\]/g, '')).complete);
  });
}

function assertReads(source: string, reading: string): void {
  assertStatements(source, reading);
}

function assertStatements(source: string, ...reading: readonly string[]): void {
  it(JSON.stringify(source), () => {
    const tree = parseRaspy(source);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(outlineTree(tree), reading);
  });
}
