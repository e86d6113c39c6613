import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { outlineTree } from './outline';
import { assertProblems } from './problems';

describe('lexis', () => {
  describe('numbers', () => {
    it('are digits, with or without a point', () => {
      assertReads('x = 7; ', 'x = 7');
      assertReads('x = 007;', 'x = 7');
      assertReads('x = 0.50;', 'x = 0.5');
      assertReads('x = 123456789012345678901234567890;', 'x = 123456789012345678901234567890');
    });

    it('have digits on both sides of their point', () => {
      assertProblems('1[|.|];', 'syntax/character');
      assertProblems('x = [|.|]5;', 'syntax/character');
      assertProblems('x = 1.5[|.|]2;', 'syntax/character');
    });

    it('have no exponent and no letters', () => {
      assertProblems('1[|e5|];', 'syntax/unexpected');
      assertProblems('x = 2.5[|e5|];', 'syntax/unexpected');
      assertProblems('3[|and4|];', 'syntax/unexpected');
      assertReads('3and 4;', '(3 and 4)');
    });
  });

  describe('strings', () => {
    it('are what stands between double quotes, backslashes too', () => {
      assertReads('x = "a\\";', 'x = "a\\"');
      assertReads('x = "";', 'x = ""');
      assertReads('x = "é\u{1F600}#;\'";', 'x = "é\u{1F600}#;\'"');
    });

    it('end on their line', () => {
      assertProblems('x = [|"abc|]', 'syntax/string');
      assertProblems('x = [|"abc|]\n', 'syntax/string');
      assertProblems('x = [|"abc|];\ny = 1;', 'syntax/string');
      assertProblems('x = f([|"abc|]);', 'syntax/string');
      assertProblems("x = [|'abc|];", 'syntax/string');
      assertReads('x = ["a, b];\ny = 1;', '!x = ["a, b"]', 'y = 1');
    });

    it('do not hold double quotes', () => {
      assertProblems("x = [|'a\"b'|];", 'syntax/string');
      assertProblems('x = "a\\"[|b|][|"|];', 'syntax/unexpected', 'syntax/string');
    });
  });

  describe('names', () => {
    it('are ASCII letters, digits and _', () => {
      assertReads('_a1 = B_;', '_a1 = B_');
      assertProblems('[|été|] = 3;', 'syntax/character');
      assertProblems('x = a + [|aé1|];', 'syntax/character');
      assertReads('été = 3;', '!été = 3');
    });

    for (const word of ['aggregate', 'select', 'range', 'zip', 'len']) {
      it(`may be ${word} where no parenthesis is directly behind it`, () => {
        assertReads(`x = ${word};`, `x = ${word}`);
        assertReads(`${word} = 3;`, `${word} = 3`);
        assertReads(`${word} = f;\nx = ${word} (1);`, `${word} = f`, `x = ${word}(1)`);
      });
    }

    for (const word of 'set selector example show on off examples exit quit load draw def for in return not round indicator and or if else'.split(
      ' ',
    )) {
      it(`are not ${word}`, () => {
        assertProblems(`a = 1;\n[|${word}|] = 2;\nb = 3;`, 'syntax/name');
        assertReads(`a = 1;\n${word} = 2;\nb = 3;`, 'a = 1', '! = 2', 'b = 3');
        assertReads(`${word}_ = 2;`, `${word}_ = 2`);
      });
    }
  });

  describe('words of several pieces', () => {
    it('s-op is one word, s - op a difference', () => {
      assertReads('s-op examples on', 's-op on');
      assertReads('x = s - op;', 'x = (s - op)');
      assertReads('x = s -op;', 'x = (s - op)');
      assertProblems('x = [|s-op|];', 'syntax/expression');
      assertProblems('x = [|s-op|] + 1;', 'syntax/expression');
      assertProblems('[|s-op|] = 2;', 'syntax/name');
    });

    it('exit() and quit() are words too', () => {
      for (const word of ['exit', 'quit', 'exit()', 'quit()']) assertReads(word, 'exit');
      assertProblems('exit[|(|]1)', 'syntax/unexpected');
    });

    it('full seq display', () => {
      assertReads('full seq display on', 'full on');
      assertReads('full = 1;\nseq = full;', 'full = 1', 'seq = full');
      assertProblems('full [|seq|];', 'syntax/unexpected');
    });
  });

  describe('signs', () => {
    it('need no blanks around them', () => {
      assertReads('x=a<=b;', 'x = (a <= b)');
      assertReads('x=a<-b;', 'x = (a < (-b))');
      assertReads('x,y=1,2;', 'x, y = 1, 2');
    });

    it('that RASP does not have are told at their place', () => {
      assertProblems('a[|.|]b;', 'syntax/character');
      assertProblems('a[|!|]b;', 'syntax/character');
      assertProblems('[|$|];', 'syntax/character');
      assertProblems('x = [|$|]3;', 'syntax/character');
      assertProblems('x = 3[|$|];', 'syntax/character');
      assertProblems('x = a [|&&|] b;', 'syntax/character');
      assertProblems('x = a [|≤|] b;', 'syntax/character');
      assertProblems('x = a[|\u00A0|]+ b;', 'syntax/character');
      assertProblems('x = a[|\u00A0\u2003\u00A0|]+ b;', 'syntax/character');
      assertProblems('x = [|@|] + [|?|];', 'syntax/character', 'syntax/character');
    });

    it('that can not be seen are told by their number', () => {
      const [problem] = parseRasp('x =\u00A01;').problems;
      assert.equal(problem?.message, 'The character U+00A0 means nothing in RASP.');
    });
  });

  it('lines end in any way', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assertReads(
        `# a${end}x = 1;${end}set example "a"${end}y = 2;`,
        'x = 1',
        'set both example "a"',
        'y = 2',
      );
  });

  it('a byte order mark is no character', () => {
    assertReads('\uFEFFx = 1;', 'x = 1');
  });

  describe('comments', () => {
    it('stand behind whole statements, behind { and on lines of their own', () => {
      assertReads(
        `# first
x = 1; # second
def f(a) { # third
  # fourth
  # fifth
  y = [a];
  y = a; # sixth
  return y; # seventh
  # eighth
} # ninth
set example "a" # tenth
x = (1 +
  # on a line of its own it is nothing at all
  2);
# last`,
        'x = 1',
        'def f(a) { y = [a]; y = a; return y }',
        'set both example "a"',
        'x = (1 + 2)',
      );
    });

    it('do not stand inside of statements', () => {
      assertProblems('x = 1 + [|# a|]\n2;', 'syntax/comment');
      assertProblems('x = [|# a|]\n1;', 'syntax/comment');
      assertProblems('x = 1 [|# a|]\n;', 'syntax/comment');
      assertProblems('def f(a) [|# a|]\n{ return a; }', 'syntax/comment');
      assertProblems('x = [1, [|# one|]\n2 [|# two|]\n];', 'syntax/comment', 'syntax/comment');
    });

    it('hide whatever is in them', () => {
      assertReads('# "$ \' { [ (');
      assertReads('x = 1; # "$ \' { [ (\ny = 2;', 'x = 1', 'y = 2');
    });
  });
});

function assertReads(source: string, ...statements: readonly string[]): void {
  const tree = parseRasp(source);
  assert.deepEqual(outlineTree(tree), statements);
  if (!statements.some((statement) => statement.startsWith('!')))
    assert.deepEqual(
      tree.problems.map(({ message }) => message),
      [],
    );
}
