import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { allExpressions } from '../../../engine/src/syntax/rasp/outline';
import { scan } from '../../../engine/src/syntax/rasp/scanner';
import { assertTooDeep, testLaws, textsOf } from './anyText';
import { everything } from './programs';
import { assertSpansNest } from './spans';

const texts = textsOf(
  'set s-op selector example show on off examples exit quit load draw def for in return not round indicator and or if else select aggregate range zip len select( aggregate( range( zip( len( exit() x y f full seq display 1 2.5 "a" \'b\' "open + - * / % ^ == != <= >= < > = ( ) , ; : [ ] { } # $ . é “ \\',
  ['', ' ', ' ', ' ', '\n', '\n  '],
  everything,
);

describe('robustness', () => {
  testLaws({ ...texts, scan, parse: parseRasp, numRuns: 2000, mostFixes: (problems) => 2 * problems });

  describe('what is nested ten thousand deep is told, once', () => {
    for (const [opening, closing] of [
      ['(', ')'],
      ['[', ']'],
      ['f(', ')'],
      ['l[', ']'],
      ['{1: ', '}'],
      ['round(', ')'],
      ['select(', ', a, ==)'],
      ['a if ', ' else b'],
      ['not ', ''],
      ['-', ''],
    ] as const) {
      it(`${opening}…${closing}`, () => {
        assertTooDeep(parseRasp(`x = ${opening.repeat(10_000)}a${closing.repeat(10_000)};\ny = 1;`));
      });
    }

    for (const [opening, closing] of [
      ['def f() { ', 'return f; } '],
      ['for x in l { ', 'a; } '],
    ] as const) {
      it(`${opening}… ${closing}`, () => {
        assertTooDeep(parseRasp(`${opening.repeat(10_000)}${closing.repeat(10_000)}\ny = 1;`));
      });
    }

    for (const opening of ['def f() ', 'for x in l ', 'def ', 'for ']) {
      it(`${opening}…`, () => {
        assertSpansNest(parseRasp(`${opening.repeat(10_000)}\n`));
      });
    }
  });

  describe('a chain of ten thousand is told, once', () => {
    for (const link of [' + a', ' ^ a', ' == a', ' and a', ' in a', ' if a else a', '[0]', '(a)'])
      it(link, () => {
        assertTooDeep(parseRasp(`x = a${link.repeat(10_000)};\ny = 1;`));
      });
  });

  describe('a line of a megabyte is read', () => {
    for (const piece of ['(', '[1 ', 'a ', 'x = 1;', '"', '\u00A0']) {
      it(JSON.stringify(piece), () => {
        assertRead(piece.repeat(1_000_000 / piece.length));
      });
    }

    it('or of a list', () => {
      const tree = parseRasp(`x = [${'1,'.repeat(500_000)}1];`);
      assert.deepEqual(tree.problems, []);
      assert.equal([...allExpressions(tree.statements)].length, 500_002);
    });

    it('or of a string', () => {
      assert.deepEqual(parseRasp(`x = "${'a'.repeat(1_000_000)}";`).problems, []);
    });
  });

  describe('whatever is repeated is read', () => {
    for (const piece of [
      ...[
        ')',
        '{',
        '}',
        ']',
        ';',
        'f(a b ',
        'a, ',
        'a, a = ',
        '1;',
        'x = ',
        'x != ',
        "'",
        '$ ',
        '.',
        'if ',
        'a if ',
      ],
      ...[
        '[a for ',
        'def ',
        'def f() ',
        'for x in ',
        'set example ',
        'select(',
        '{a: ',
        'full ',
        'return ',
        '#',
      ],
      ...[
        'x = 1;\n',
        'f(a\n',
        'a b\n',
        'x =\n',
        'a,\n',
        'x = [a,\n',
        'def f(a) {\n',
        'x = "a\n',
        'x = 1 + # a\n',
      ],
    ]) {
      it(JSON.stringify(piece), () => {
        assertRead(piece.repeat(100_000 / piece.length));
      });
    }
  });
});

function assertRead(text: string): void {
  const { statements } = parseRasp(text);
  for (const expression of allExpressions(statements)) assert.ok(expression.span.end <= text.length);
}
