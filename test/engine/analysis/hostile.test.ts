import assert from 'node:assert/strict';
import {
  Analyzer,
  Fault,
  Sample,
  transformIn,
  type Analysis,
  type Language,
  type Limits,
} from '@rasp/engine';
import { columnLength, elementAt } from '../../../engine/src/evaluate/column';
import { stopped } from '../program/clocks';

const limits: Limits = { steps: 1_000_000, milliseconds: 1000, now: stopped };
const languages = ['rasp', 'raspy'] as const;

/** Statements as their language ends them, behind a line break of some sort. */
function programOf(language: Language, statements: readonly string[], lineBreak = '\n'): string {
  return statements.map((statement) => (language === 'rasp' ? `${statement};` : statement)).join(lineBreak);
}

function analyze(language: Language, text: string, chosenSample?: Sample): Analysis {
  return new Analyzer({ language, sure: true, limits }).analyze(text, chosenSample && { chosenSample });
}

function errorsOf({ problems }: Analysis): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** The values of an s-op that a program binds. */
function valuesOf(analysis: Analysis, name: string): unknown[] {
  const value = analysis.program.bindings.get(name)?.value;
  const transform = value === undefined ? undefined : transformIn(value);
  assert.ok(transform, name);
  const column = analysis.valueOf(transform, analysis.sample);
  assert.ok(!(column instanceof Fault) && 'storage' in column);
  return Array.from({ length: columnLength(column) }, (_, position) => elementAt(column, position));
}

for (const language of languages)
  describe(`texts in .${language} that nobody writes`, () => {
    const long = 'n'.repeat(90_000);

    it('have long names that mean what short ones do', () => {
      const analysis = analyze(language, programOf(language, [`${long} = indices`, `x = ${long} + 1`]));
      assert.deepEqual(errorsOf(analysis), []);
      assert.deepEqual(valuesOf(analysis, 'x'), [1n, 2n, 3n, 4n, 5n]);
    });

    it('miss a long name that is nearly there, as one problem', () => {
      const text = programOf(language, [`${long} = indices`, `x = ${long}n`, 'y = indices']);
      const analysis = analyze(language, text);
      assert.deepEqual(errorsOf(analysis), ['name/undefined']);
      assert.deepEqual(valuesOf(analysis, 'y'), [0n, 1n, 2n, 3n, 4n]);
    });

    it('have a line of a megabyte, of which the rest is not read', () => {
      for (const line of [`x = "${'a'.repeat(1_000_000)}"`, `${'n'.repeat(1_000_000)} = 1`]) {
        const analysis = analyze(language, programOf(language, ['y = indices', line, 'z = 1']));
        assert.ok(errorsOf(analysis).includes('budget/size'));
        assert.deepEqual(valuesOf(analysis, 'y'), [0n, 1n, 2n, 3n, 4n]);
      }
    });

    it('have characters of every plane, and halves of pairs, as values like others', () => {
      const strings = [
        ...Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x61)),
        '\uD83D',
        '\uDE00',
        'a\uDE00\uD83D',
      ];
      // In RASPy an s-op takes several characters for one each position.
      const behind = (text: string): string =>
        language === 'rasp' ? `tokens + "${text}"` : `tokens.map(lambda token: token + "${text}")`;
      const statements = strings.map((text, i) => `x${i} = ${behind(text)}`);
      const analysis = analyze(language, programOf(language, statements), Sample.ofElements(['-', '\uD83D']));
      assert.deepEqual(errorsOf(analysis), []);
      for (const [i, text] of strings.entries())
        assert.deepEqual(valuesOf(analysis, `x${i}`), [`-${text}`, `\uD83D${text}`]);
    });

    for (const lineBreak of ['\r\n', '\r'])
      it(`have values where lines end with ${JSON.stringify(lineBreak)}`, () => {
        const text = programOf(
          language,
          ['# first\rx = indices'.replace('\r', lineBreak), 'y = x * 2'],
          lineBreak,
        );
        assert.deepEqual(valuesOf(analyze(language, text), 'y'), [0n, 2n, 4n, 6n, 8n]);
      });

    it('are full of NUL, which is told, and the rest has values', () => {
      const analysis = analyze(
        language,
        `${'\0'.repeat(100_000)}\n${programOf(language, ['x = 1', 'y = indices'])}`,
      );
      assert.ok(errorsOf(analysis).includes('syntax/character'));
      assert.deepEqual(valuesOf(analysis, 'y'), [0n, 1n, 2n, 3n, 4n]);
    });

    it('work on a hundred thousand tokens', () => {
      const sample = Sample.ofElements(
        Array.from({ length: 100_000 }, (_, i) => 'abcdefgh'.charAt((i * i) % 8)),
      );
      const same = language === 'rasp' ? 'select(tokens, tokens, ==)' : 'key(tokens) == query(tokens)';
      const count = language === 'rasp' ? 'selector_width(same)' : 'same.value(1)';
      const text = programOf(language, [`same = ${same}`, `many = ${count}`, 'y = many * 2']);
      const generous = { ...limits, steps: 20_000_000 };
      const analysis = new Analyzer({ language, sure: true, limits: generous }).analyze(text, {
        chosenSample: sample,
      });
      assert.deepEqual(errorsOf(analysis), []);
      const letters = sample.elements.filter((element) => element === 'a').length;
      assert.equal(valuesOf(analysis, 'y')[0], BigInt(2 * letters));
    });
  });

describe('formats in .raspy that grow without end', () => {
  for (const [title, statements] of Object.entries({
    'an f-string that holds itself twice': ['x = "a"', 'for i in range(100): x = f"{x}{x}"'],
    'an f-string of f-strings': [
      'x = 9',
      'y = "" + "".join([f"{f\'{x:>{x * 10 ** 5}}\'}" for i in range(10**6)])',
    ],
    'a width that is computed from a width': ['w = 10', 'for i in range(20): w = len(f"{w:>{w * 10}}")'],
    'a precision that fills the memory': ['y = f"{1.5:.{10 ** 9}f}"'],
    'a percent that repeats itself': ['x = "%s"', 'for i in range(100): x = (x + x) % ((x,) * (2 ** i))'],
  }))
    it(`end as one problem: ${title}`, () => {
      const analysis = analyze('raspy', `${statements.join('\n')}\nfine = 1 + 1\n`);
      const [code, ...others] = errorsOf(analysis);
      assert.deepEqual(others, []);
      assert.match(code ?? '', /^budget\/(?:steps|size)$|^value\/format$/);
      assert.equal(analysis.program.bindings.get('fine')?.value, 2n);
    });
});

describe('formats in .rasp that grow without end', () => {
  it('end as one problem: a percent of itself', () => {
    const analysis = analyze(
      'rasp',
      'x = "a";\nfor i in range(100) { x = "%s%s" % [x, x]; }\nfine = 1 + 1;\n',
    );
    assert.equal(errorsOf(analysis).length, 1);
    assert.equal(analysis.program.bindings.get('fine')?.value, 2n);
  });
});

describe('selectors that have to look at every pair', () => {
  const sample = Sample.ofElements(Array.from({ length: 3000 }, (_, i) => String(i % 10)));
  for (const [title, statements] of Object.entries({
    'the sum of a key and a query': ['s = key(indices) + query(indices)', 'x = s.value(1)'],
    'the sum of two selectors': [
      's = (key(indices) < query(indices)) + (key(tokens) == query(tokens))',
      'x = s.value(1)',
    ],
    'a function of each pair': [
      's = select(key(tokens), query(indices), lambda k, q: k * q)',
      'x = s.value(1)',
    ],
    'comparisons of lists': ['l = indices.map(lambda i: [i, i])', 's = key(l) < query(l)', 'x = s.value(1)'],
    'all of its entries as lists': ['s = key(indices) < query(indices)', 'x = s("a" * 3000).val'],
    'its text': ['s = key(indices) + query(indices)', 'print(s)'],
  }))
    it(`end before that takes more than a statement may: ${title}`, () => {
      const analysis = analyze('raspy', `${statements.join('\n')}\nfine = indices + 1\n`, sample);
      const ends = analysis.problems.filter(({ code }) => code.startsWith('budget/'));
      assert.ok(ends.length > 0);
      assert.equal(valuesOf(analysis, 'fine').length, 3000);
    });
});
