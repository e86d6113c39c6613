import fc from 'fast-check';
import assert from 'node:assert/strict';
import { raspyOutline } from '../../../../engine/src/syntax/raspy/outline';
import { parseRaspy } from '../../../../engine/src/syntax/raspy/parser';
import { expressionsBelow } from '../../../../engine/src/syntax/walk';
import { applyFix } from '../problems';
import { told } from './problems';
import { everything } from './programs';
import { assertSpansNest } from './spans';

const pieces =
  'def f ( x , y ) : return if elif else for in while a b = == + - * ** / // % @ & | ^ ~ < > <= != not is and or [ ] { } . ... ; \' " """ f" f\'{ { } ! :3 r" b" 1 2.5 0x 1_ 3j \\ # $ “ é && <> => := -> lambda None True import from as global nonlocal assert pass break continue class try except with yield async await del match case print >>> ``` !pip %x *a **b x= key(tokens) query(1)'.split(
    ' ',
  );

const soup = fc
  .array(
    fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ' ', '\n', '\n  ', '\n\t', '\r\n')),
    {
      maxLength: 60,
    },
  )
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

describe('RASPy: robustness', () => {
  it('the program with everything has no problem', () => {
    assert.deepEqual(parseRaspy(everything).problems.map(told), []);
  });

  it('any soup of tokens has a tree', () => {
    check(soup, 1500, (text) => {
      assertSpansNest(parseRaspy(text));
    });
  });

  it('any string has a tree', () => {
    check(fc.string({ unit: 'binary', maxLength: 50 }), 1000, (text) => {
      assertSpansNest(parseRaspy(text));
    });
  });

  it('any broken program has a tree', () => {
    check(broken, 500, (text) => {
      assertSpansNest(parseRaspy(text));
    });
  });

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

  it('what can not be read has a problem', () => {
    check(fc.oneof(soup, broken), 700, (text) => {
      const { complete, problems, statements } = parseRaspy(text);
      assert.ok(complete || problems.length > 0);
      assert.ok(!complete || statements.every((statement) => !statement.broken));
    });
  });

  it('no two problems have the same place', () => {
    check(fc.oneof(soup, broken), 700, (text) => {
      const places = parseRaspy(text).problems.map(({ span }) => `${span.start} ${span.end}`);
      assert.deepEqual(places, [...new Set(places)]);
    });
  });

  it('every message is a sentence', () => {
    check(fc.oneof(soup, broken), 500, (text) => {
      for (const { message } of parseRaspy(text).problems) assert.match(message, /^[^a-z].*[.?]$/su);
    });
  });

  it('where a text is understood, its fixes come to an end and keep it so', () => {
    check(fc.oneof(soup, broken), 700, (start) => {
      let text = start;
      let tree = parseRaspy(text);
      if (!tree.complete) return;
      for (let left = 4 * tree.problems.length + 4; tree.problems.length > 0; left--) {
        assert.ok(left > 0, `no end of fixes: ${text}`);
        const fix = tree.problems.flatMap(({ fixes = [] }) => fixes)[0];
        if (!fix) return;
        text = applyFix(text, fix);
        tree = parseRaspy(text);
        assert.ok(tree.complete, text);
      }
    });
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
        assertTooDeep(`x = ${opening.repeat(10_000)}a${closing.repeat(10_000)}\ny = 1`);
      });

    it('if …:', () => {
      const lines = Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}if a:\n`);
      assertTooDeep(`${lines.join('')}${' '.repeat(100)}b\ny = 1`);
    });
  });

  describe('a chain of a hundred thousand is told, once', () => {
    for (const link of [' + a', ' | a', ' and a', ' or a', '[0]', '(a)', '.a'])
      it(link, () => {
        assertTooDeep(`x = a${link.repeat(100_000)}\ny = 1`);
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

function check(texts: fc.Arbitrary<string>, numRuns: number, property: (text: string) => void): void {
  // The same texts every time: a rare find is looked for by longer runs, not by whoever changes something else.
  fc.assert(fc.property(texts, property), { numRuns, seed: 1 });
}

function assertTooDeep(text: string): void {
  const { problems, statements } = parseRaspy(text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['syntax/too-deep'],
  );
  assert.deepEqual(
    statements.map(({ broken }) => broken),
    [true, false],
  );
}
