import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { allExpressions } from '../../../engine/src/syntax/rasp/outline';
import { everything } from './programs';
import { applyFix } from './problems';
import { assertSpansNest } from './spans';

const pieces =
  'set s-op selector example show on off examples exit quit load draw def for in return not round indicator and or if else select aggregate range zip len select( aggregate( range( zip( len( exit() x y f full seq display 1 2.5 "a" \'b\' "open + - * / % ^ == != <= >= < > = ( ) , ; : [ ] { } # $ . é “ \\'.split(
    ' ',
  );

const soup = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ' ', '\n', '\n  ')), {
    maxLength: 60,
  })
  .map((parts) => parts.flat().join(''));

/** The program with some stretches of it replaced by other pieces. */
const broken = fc
  .array(
    fc.record({
      at: fc.nat(everything.length),
      length: fc.nat(8),
      text: fc.constantFrom('', ' ', '\n', ...pieces),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((changes) =>
    changes.reduce(
      (text, { at, length, text: by }) => text.slice(0, at) + by + text.slice(at + length),
      everything,
    ),
  );

describe('robustness', () => {
  it('any soup of tokens has a tree', () => {
    fc.assert(
      fc.property(soup, (text) => {
        assertSpansNest(parseRasp(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('any string has a tree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        assertSpansNest(parseRasp(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('any broken program has a tree', () => {
    fc.assert(
      fc.property(broken, (text) => {
        assertSpansNest(parseRasp(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('what can not be read has a problem', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        const { complete, problems, statements } = parseRasp(text);
        assert.ok(complete || problems.length > 0);
        assert.ok(!complete || statements.every((statement) => !statement.broken));
      }),
      { numRuns: 2000 },
    );
  });

  it('no two problems have the same place', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        const places = parseRasp(text).problems.map(({ span }) => `${span.start} ${span.end}`);
        assert.deepEqual(places, [...new Set(places)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('every message is a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        for (const { message } of parseRasp(text).problems) assert.match(message, /^[^a-z].*[.?]$/su);
      }),
      { numRuns: 1000 },
    );
  });

  it('where a text is understood, its fixes come to an end and keep it so', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (start) => {
        let text = start;
        let tree = parseRasp(text);
        if (!tree.complete) return;
        for (let left = 2 * tree.problems.length; tree.problems.length > 0; left--) {
          assert.ok(left > 0, `no end of fixes: ${text}`);
          const fix = tree.problems.flatMap(({ fixes = [] }) => fixes)[0];
          if (!fix) return;
          text = applyFix(text, fix);
          tree = parseRasp(text);
          assert.ok(tree.complete, text);
        }
      }),
      { numRuns: 2000 },
    );
  });

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
        assertTooDeep(`x = ${opening.repeat(10_000)}a${closing.repeat(10_000)};\ny = 1;`);
      });
    }

    for (const [opening, closing] of [
      ['def f() { ', 'return f; } '],
      ['for x in l { ', 'a; } '],
    ] as const) {
      it(`${opening}… ${closing}`, () => {
        assertTooDeep(`${opening.repeat(10_000)}${closing.repeat(10_000)}\ny = 1;`);
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
        assertTooDeep(`x = a${link.repeat(10_000)};\ny = 1;`);
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

function assertTooDeep(text: string): void {
  const { problems, statements } = parseRasp(text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['syntax/too-deep'],
  );
  assert.deepEqual(
    statements.map(({ broken }) => broken),
    [true, false],
  );
}
