import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { readMarkers } from '../../markers';
import { outlineTree } from './outline';
import { assertProblems } from './problems';

describe('recovery', () => {
  it('tells every mistake of a file once, and reads what is between', () => {
    assertRecovers(
      `# A file with many mistakes.
a = (a + [|]|]2;
set example "hello"
width = [|select(|]tokens, tokens, ==;
sound = indices * 2;
twice = sound [|2|];
x = [|$|]sound;
y = [1, 2 [|3|]];
sound2 = sound + 1;
def f(a, [|1|]) { return a; }
def g(a) {
  b = a [|+|]
  c = a;
  return b + c;
}
for [|in|] [1, 2] { z = 1; }
[|else|] = 2;
tokens;
d = {1: 2, 3[|}|];
w = [|"open|];
sound3 = g(sound);
[|)|]
last = sound if sound [|;|]
sound4 = 1;
`,
      [
        'syntax/expression',
        'syntax/unclosed',
        'syntax/unexpected',
        'syntax/character',
        'syntax/unexpected',
        'syntax/name',
        'syntax/expression',
        'syntax/name',
        'syntax/name',
        'syntax/token',
        'syntax/string',
        'syntax/unexpected',
        'syntax/token',
      ],
      [
        '!a = (a + …)',
        'set both example "hello"',
        '!width = select(tokens, tokens, ==)',
        'sound = (indices * 2)',
        '!twice = sound',
        '!x = sound',
        '!y = [1, 2]',
        'sound2 = (sound + 1)',
        '!def f(a) { return a }',
        '!def g(a) { !b = (a + …); c = a; return (b + c) }',
        '!for  in [1, 2] { z = 1 }',
        '! = 2',
        'tokens',
        '!d = {1: 2, 3: …}',
        '!w = "open"',
        'sound3 = g(sound)',
        '!last = (sound if sound else …)',
        'sound4 = 1',
      ],
    );
  });

  describe('a statement that stops too early costs no other', () => {
    for (const beginning of [
      'x [|=|]',
      'x = a [|+|]',
      'x = f(a[|,|]',
      'x = [|(|]a',
      'x = [1, [|[|]2',
      'x = {1[|:|]',
      'x = a if b [|else|]',
      'def',
      'def f',
      'def f[|(|]',
      'def f(a[|)|]',
      'for',
      'for a',
      'for a [|in|]',
      'for a in b',
      'load',
      'draw',
      'set',
      'set [|example|]',
      'show',
      'examples',
    ]) {
      it(beginning, () => {
        const { text, ranges } = readMarkers(beginning);
        const words = [...text.matchAll(/\S+/g)];
        const at = ranges[0] ?? { start: words.at(-1)?.index ?? 0, end: text.length };
        for (const next of ['y = 1;', 'y, z = 1, 2;', 'set example "a"', 'def g(a) { return a; }', 'exit']) {
          const { problems, statements } = parseRasp(`${text}\n${next}`);
          assert.deepEqual(
            problems.map(({ span }) => span),
            [at],
            problems.map(({ message }) => message).join('\n'),
          );
          assert.deepEqual(
            statements.map(({ broken }) => broken),
            [true, false],
          );
        }
      });
    }
  });

  describe('brackets', () => {
    it('that are never closed end with their statement', () => {
      assertRecovers('x = [|(|]a + b;\ny = 1;', ['syntax/unclosed'], ['!x = (a + b)', 'y = 1']);
      assertRecovers('x = [|[|]a,\n  b\ny = 1;', ['syntax/unclosed'], ['!x = [a, b]', 'y = 1']);
      assertRecovers('f[|(|]a\ntokens;', ['syntax/unclosed'], ['!f(a)', 'tokens']);
      assertRecovers('x = a[|[|]1;\ny = 1;', ['syntax/unclosed'], ['!x = a[1]', 'y = 1']);
    });

    it('end with the right sign where a wrong thing is in them', () => {
      assertRecovers('x = f(a [|b|] c, d) + e;', ['syntax/unexpected'], ['!x = (f(a) + e)']);
      assertRecovers(
        'x = [a,\n  b\n  [|c|],\n  d];\ny = 1;',
        ['syntax/unexpected'],
        ['!x = [a, b]', 'y = 1'],
      );
      assertRecovers('x = f([a [|b|]], c);', ['syntax/unexpected'], ['!x = f([a], c)']);
      assertRecovers('x = f(a[|]|], b);', ['syntax/unexpected'], ['!x = f(a)']);
      assertRecovers('x = (a[|]|] + 1;', ['syntax/unexpected'], ['!x = (a + 1)']);
      assertRecovers('x = {1[|,|] 2};', ['syntax/token'], ['!x = {1: …}']);
    });

    it('that close nothing are one problem if they are together', () => {
      assertRecovers('[|)|]];\nx = 1;', ['syntax/unexpected'], ['x = 1']);
      assertRecovers('x = 1[|)|]) + 2;\ny = 1;', ['syntax/unexpected'], ['!x = 1', 'y = 1']);
      assertRecovers('x = 1;\n[|}|]\ny = 1;', ['syntax/unexpected'], ['x = 1', 'y = 1']);
    });
  });

  describe('bodies', () => {
    it('without a } end where the indentation does', () => {
      assertRecovers(
        'def f(a) [|{|]\n  return a;\n\ny = f(1);\ndef g(a) { return a; }',
        ['syntax/unclosed'],
        ['!def f(a) { return a }', 'y = f(1)', 'def g(a) { return a }'],
      );
      assertRecovers(
        'for a in l [|{|]\n  b = a;\n\ny = 1;\nz = {1: 2};',
        ['syntax/unclosed'],
        ['!for a in l { b = a }', 'y = 1', 'z = {1: 2}'],
      );
      assertRecovers(
        'def f(a) {\n  for b in a [|{|]\n    c = b;\n  return c;\n}\ny = 1;',
        ['syntax/unclosed'],
        ['!def f(a) { !for b in a { c = b }; return c }', 'y = 1'],
      );
      assertRecovers('def f(a) [|{|]', ['syntax/unclosed'], ['!def f(a) { return  }']);
    });

    it('need no indentation if they are closed', () => {
      assertRecovers(
        'def f(a) {\nb = a;\n  for c in b {\nd = c;\n}\nreturn d;\n}\n  y = 1;',
        [],
        ['def f(a) { b = a; for c in b { d = c }; return d }', 'y = 1'],
      );
    });

    it('without braces are read', () => {
      assertRecovers(
        'def f(a)[|:|]\n  b = a;\n  return b;\ny = 1;',
        ['syntax/token'],
        ['!def f(a) { b = a; return b }', 'y = 1'],
      );
      assertRecovers('for a in l [|b|] = a;\ny = 1;', ['syntax/token'], ['!for a in l { b = a }', 'y = 1']);
      assertRecovers(
        'def f(a) [|return|] a;\n}\ny = 1;',
        ['syntax/token'],
        ['!def f(a) { return a }', 'y = 1'],
      );
    });

    it('are found behind a broken head', () => {
      assertRecovers(
        'def f [|a|] { return a; }\ny = 1;',
        ['syntax/token'],
        ['!def f() { return a }', 'y = 1'],
      );
      assertRecovers(
        'def f(a, [|{|] return a; }\ny = 1;',
        ['syntax/name'],
        ['!def f(a) { return a }', 'y = 1'],
      );
      assertRecovers(
        'for a [|of|] l { b = a; }\ny = 1;',
        ['syntax/token'],
        ['!for a in l { b = a }', 'y = 1'],
      );
      assertRecovers(
        'def [|if|](a) { return a; }\ny = 1;',
        ['syntax/name'],
        ['!def (a) { return a }', 'y = 1'],
      );
    });

    it('have their return last, and once', () => {
      assertProblems('def f(a) { return a; [|b|] = 1; c = 2; }', 'syntax/return');
      assertProblems('def f(a) { return a; [|return|] 1; }', 'syntax/return');
      assertProblems('[|def|] f(a) { b = a; }', 'syntax/return');
      assertProblems('for a in l { [|return|] a; }', 'syntax/return');
    });

    it('hold no statements of a session', () => {
      assertProblems('def f(a) { [|set|] example "a"\n return a; }', 'syntax/unexpected');
      assertProblems('for a in l { [|exit|]\n }', 'syntax/unexpected');
    });

    it('are no values, and cost one problem where one is used as such', () => {
      assertProblems('x = [|load|] "lib";\ny = 1;', 'syntax/expression');
      assertProblems('x = [[|load|] "lib", 2];\ny = 1;', 'syntax/expression');
      assertProblems('x = [|load|];\ny = 1;', 'syntax/expression');
    });

    it('of other languages cost one problem', () => {
      assertProblems('[|if|] a { x = 1; }\ny = 1;', 'syntax/expression');
      assertProblems('[|if|] a == 1: x = 2;\ny = 1;', 'syntax/expression');
      assertProblems('while [|a|] { x = 1; }\ny = 1;', 'syntax/unexpected');
      assertProblems('x = [a for a in l [|if|] a];\ny = 1;', 'syntax/unexpected');
    });
  });
});

function assertRecovers(fixture: string, codes: readonly string[], statements: readonly string[]): void {
  assertProblems(fixture, ...codes);
  assert.deepEqual(outlineTree(parseRasp(readMarkers(fixture).text)), statements);
}
