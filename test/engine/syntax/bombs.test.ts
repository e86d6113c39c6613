import assert from 'node:assert/strict';
import { outlineOf } from '../../../engine/src/syntax/outline';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { parseRaspy } from '../../../engine/src/syntax/raspy/parser';
import type { Expression, Tree } from '../../../engine/src/syntax/tree';
import { expressionsBelow } from '../../../engine/src/syntax/walk';
import { assertTooDeep } from './anyText';
import { everything as everythingOfRasp } from './programs';
import { everything as everythingOfRaspy } from './raspy/programs';
import { assertSpansNest } from './spans';

const languages = [
  { name: 'RASP', parse: parseRasp, everything: everythingOfRasp },
  { name: 'RASPy', parse: parseRaspy, everything: everythingOfRaspy },
] as const;

const megabyte = 1_000_000;

for (const { name, parse, everything } of languages) {
  /** A statement, with what its language wants at its end. */
  const statement = (text: string): string => (name === 'RASP' ? `${text};` : text);

  describe(`${name}: bombs`, () => {
    for (const [opening, closing] of [
      ['([', '])'],
      ['f([', '])'],
      ['[{1: (', ')}]'],
    ] as const)
      it(`ten thousand ${opening}…${closing} in each other are told, once`, () => {
        const nested = opening.repeat(10_000) + 'a' + closing.repeat(10_000);
        assertTooDeep(parse(`${statement(`x = ${nested}`)}\n${statement('y = 1')}`));
      });

    it('a chain of a megabyte is told, once', () => {
      const chain = '1 + '.repeat(megabyte / 4);
      assertTooDeep(parse(`${statement(`x = ${chain}1`)}\n${statement('y = 1')}`));
    });

    it('a name of a megabyte is read', () => {
      const long = 'a'.repeat(megabyte);
      const tree = parse(statement(`x = ${long}`));
      assert.deepEqual(tree.problems, []);
      assert.ok(
        expressionsOf(tree).some((expression) => expression.kind === 'name' && expression.name === long),
      );
    });

    it('a name of a megabyte that is wrong is told', () => {
      const { problems } = parse(statement(`x = 1 ${'a'.repeat(megabyte)}`));
      assert.equal(problems.length, 1);
    });

    it('more than a hundred thousand statements are read', () => {
      const tree = parse(`${statement('x = 1')}\n`.repeat(120_000));
      assert.deepEqual(tree.problems, []);
      assert.equal(tree.statements.length, 120_000);
    });

    it('thirty thousand mistakes are told', () => {
      assert.equal(parse(`${statement('x = 1 1')}\n`.repeat(30_000)).problems.length, 30_000);
    });

    it('every character of Unicode stands in a string', () => {
      for (let plane = 0; plane <= 16; plane++) {
        const characters = charactersOf(plane)
          .join('')
          .replace(/["\\\r\n]/g, '');
        const tree = parse(statement(`x = "${characters}"`));
        assert.deepEqual(tree.problems, [], `plane ${plane}`);
        assert.ok(
          expressionsOf(tree).some(
            (expression) => expression.kind === 'literal' && expression.value === characters,
          ),
        );
      }
    });

    it('characters of all planes of Unicode may stand anywhere', () => {
      for (let plane = 0; plane <= 16; plane++) assertSpansNest(parse(charactersOf(plane, 11).join(' ')));
    });

    for (const [what, character] of [
      ['NUL', '\0'],
      ['the first half of a pair', '\uD83D'],
      ['the second half of a pair', '\uDE00'],
    ] as const) {
      it(`${what} is told where it stands, and nothing else is`, () => {
        const text = `${statement('x = 1')}\n${statement(`y = ${character}2`)}\n${statement('z = 3')}`;
        const { statements, problems } = parse(text);
        const at = text.indexOf(character);
        assert.deepEqual(
          problems.map(({ code, span }) => [code, span]),
          [['syntax/character', { start: at, end: at + 1 }]],
        );
        assert.deepEqual(
          statements.map(({ broken }) => broken),
          [false, true, false],
        );
      });

      it(`a megabyte of ${what} is told, once`, () => {
        assert.equal(parse(character.repeat(megabyte)).problems[0]?.code, 'syntax/character');
      });
    }

    for (const lineBreak of ['\r\n', '\r'])
      it(`lines that end with ${JSON.stringify(lineBreak)} mean the same`, () => {
        const tree = parse(everything.replaceAll('\n', lineBreak));
        assert.deepEqual(tree.problems, []);
        const values = (read: Tree): unknown[] =>
          expressionsOf(read).map((expression) =>
            expression.kind === 'literal' ? expression.value : expression.kind,
          );
        assert.deepEqual(values(tree), values(parse(everything)));
      });

    for (const opening of ['(', '[', '{', 'f(', 'x[', '"', "'", '"""', "'''", 'f"', 'f"{', '#', '“'])
      for (const before of ['', 'x = '])
        it(`${before}${opening} that nothing closes leaves the lines behind it to be read`, () => {
          const tree = parse(`${before}${opening}${`\n${statement('y = a + b')}`.repeat(20_000)}`);
          assertSpansNest(tree);
          assert.ok(tree.statements.length >= 19_000, `${tree.statements.length} statements`);
        });

    for (const [what, text] of [
      ['names of characters that do not end', `"${'\\N{'.repeat(100_000)}"`],
      ['the same in an f-string', `f"${'\\N{'.repeat(100_000)}"`],
      ['f-strings in fields', 'f"{'.repeat(100_000)],
      ['f-strings in fields, in other quotes', 'f"{f\'{'.repeat(50_000)],
      ['lines behind a long f-string', `f"""{${'\nx = 1'.repeat(50_000)}`],
      ['formats in formats', `f"${'{a:'.repeat(100_000)}"`],
      ['parameters that end with a `/` each', `def f(${'a, /, '.repeat(50_000)}): return 1`],
      ['lines that are indented each in its way', stairs(1_000)],
      ['bodies with a line that is indented too little', 'if a:\n    x\n  y\n'.repeat(20_000)],
      ['lines that are indented too far, with comments', 'x\n  # c\n  y\n'.repeat(30_000)],
      ['bodies that have lost their indentation', 'if a:\nx\n'.repeat(40_000)],
      ['functions without an end', 'def f(a) {\n'.repeat(20_000)],
    ] as const)
      it(`${what}, very many of them, have a tree`, () => {
        assert.ok(parse(text).problems.length > 0);
      });
  });
}

function expressionsOf(tree: Tree): Expression[] {
  return [...expressionsBelow(outlineOf(tree), tree.statements)];
}

/** The characters of a plane of Unicode, without the halves of pairs: all, or one of so many. */
function charactersOf(plane: number, step = 1): string[] {
  const codes = Array.from({ length: Math.floor(0x10000 / step) }, (_, i) => plane * 0x10000 + i * step);
  return codes.map((code) => (code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code)));
}

/** Lines each indented by one column more than the one before. */
function stairs(count: number): string {
  return Array.from({ length: count }, (_, i) => `${' '.repeat(i)}x\n`).join('');
}
