import assert from 'node:assert/strict';
import { raspyOutline } from '../../../../engine/src/syntax/raspy/outline';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { expressionsBelow } from '../../../../engine/src/syntax/walk';
import { scan } from '../../../../engine/src/syntax/raspy/scanner';
import { assertTooDeep, testLaws, textsOf } from '../anyText';
import { assertSpansNest } from '../spans';
import { told } from './problems';
import { everything } from './programs';

const texts = textsOf(
  'def f ( x , y ) : return if elif else for in while a b = == + - * ** / // % @ & | ^ ~ < > <= != not is and or [ ] { } . ... ; \' " """ f" f\'{ { } ! :3 r" b" 1 2.5 0x 1_ 3j \\ # $ “ é && <> => := -> lambda None True import from as global nonlocal assert pass break continue class try except with yield async await del match case print >>> ``` !pip %x *a **b x= key(tokens) query(1)',
  ['', ' ', ' ', ' ', '\n', '\n  ', '\n\t', '\r\n'],
  everything,
);

describe('RASPy: robustness', () => {
  it('the program with everything has no problem', () => {
    assert.deepEqual(parseRaspy(everything).problems.map(told), []);
  });

  testLaws({ ...texts, scan, parse: parseRaspy, numRuns: 800, mostFixes: (problems) => 4 * problems + 4 });

  it('has a tree wherever a program is cut', () => {
    for (let at = 0; at <= everything.length; at++) {
      assertSpansNest(parseRaspy(everything.slice(0, at)));
      assertSpansNest(parseRaspy(everything.slice(at)));
    }
  });

  it('an unfinished program keeps every statement that nothing can be added to', () => {
    const whole = parseRaspy(everything).statements;
    for (let length = 0; length <= everything.length; length++) {
      const before = parseRaspy(everything.slice(0, length)).statements.slice(0, -2);
      assert.deepEqual(before, whole.slice(0, before.length));
    }
  });

  describe('what is nested ten thousand deep is told, once', () => {
    for (const [opening, closing] of [
      ...([
        ['(', ')'],
        ['[', ']'],
        ['f(', ')'],
        ['l[', ']'],
        ['{1: ', '}'],
      ] as const),
      ...([
        ['not ', ''],
        ['-', ''],
        ['2 ** ', ''],
        ['lambda: ', ''],
        ['f"{', '}"'],
        ['b if c else ', ''],
      ] as const),
    ])
      it(`${opening}…${closing}`, () => {
        assertTooDeep(parseRaspy(`x = ${opening.repeat(10_000)}a${closing.repeat(10_000)}\ny = 1`));
      });

    it('if …:', () => {
      const lines = Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}if a:\n`);
      assertTooDeep(parseRaspy(`${lines.join('')}${' '.repeat(100)}b\ny = 1`));
    });
  });

  describe('a chain of a hundred thousand is told, once', () => {
    for (const link of [' + a', ' | a', ' and a', ' or a', '[0]', '(a)', '.a'])
      it(link, () => {
        assertTooDeep(parseRaspy(`x = a${link.repeat(100_000)}\ny = 1`));
      });
  });

  describe('whatever is repeated is read', () => {
    for (const piece of [
      ...[
        ') ',
        '{',
        '}',
        ']',
        '; ',
        'f(a b ',
        'a, ',
        'x = ',
        "'",
        '$ ',
        '.',
        'if ',
        'a if ',
        '[a for ',
        'def ',
        'def f() ',
      ],
      ...[
        'for x in ',
        '{a: ',
        'return ',
        '#',
        'f"{',
        'f\'{"',
        'f"{f\'{',
        'f"{a:{b:',
        'lambda ',
        '"""',
        '\\\n',
        'if a: ',
        'f(a=',
      ],
      ...[
        'x = 1\n',
        'f(a\n',
        'a b\n',
        'x =\n',
        '(((\n',
        ')))\n',
        '[(\n',
        'def f(a):\n',
        'def f():\nreturn 1\n',
        'x = "a\n',
      ],
      ...[
        'if a:\n b\nelse if c:\n d\n',
        'else:\n',
        'class A:\n',
        'try:\n',
        '@a\n',
        '>>> a\n',
        '```\n',
        '!a\n',
        'match a:\n',
        '\u00a0',
      ],
    ])
      it(JSON.stringify(piece), () => {
        const text = piece.repeat(100_000 / piece.length);
        const { statements } = parseRaspy(text);
        for (const { span } of expressionsBelow(raspyOutline, statements)) assert.ok(span.end <= text.length);
      });
  });

  describe('a megabyte is read', () => {
    it('of a list', () => {
      assert.deepEqual(parseRaspy(`x = [${'1,'.repeat(500_000)}1]`).problems, []);
    });

    it('of a string', () => {
      assert.deepEqual(parseRaspy(`x = "${'a'.repeat(1_000_000)}"`).problems, []);
    });

    it('of an f-string', () => {
      assert.deepEqual(parseRaspy(`x = f"${'{a}'.repeat(100_000)}"`).problems, []);
    });
  });
});
