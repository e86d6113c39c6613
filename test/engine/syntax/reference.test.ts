import assert from 'node:assert/strict';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { readMarkers } from '../../markers';
import { assertProblems } from './problems';

/** Inputs that the reference rejects as syntax, with where and what we say is wrong. */
const rejected: readonly (readonly [code: string, ...fixtures: readonly string[]])[] = [
  [
    'syntax/semicolon',
    '[|;|]',
    'tokens;[|;|]',
    'set example "hi"[|;|]',
    'exit[|;|]',
    'a = [|3|] b = 4;',
    'def f(a) { return [|a|] }',
    'a = [|1|] # comment before the semicolon',
  ],
  ['syntax/operator', '1 [|!=|] 2;', 'tokens [|!=|] "l";'],
  [
    'syntax/unexpected',
    '1 [|2|];',
    'a [|b|];',
    'x = 1 [|2|];',
    '3 [|=|] 4;',
    '[|)|]',
    '1[|e5|];',
    '[a [|b|]];',
    'f(a [|b|]);',
    'a[1[|:|]2];',
    'exit [|foo|]',
    'exit[|(|]1)',
  ],
  [
    'syntax/expression',
    'x = [|=|] 1;',
    'x = [|;|]',
    'a +[|;|]',
    'a == [|;|]',
    '[|if|] 1 else 2;',
    'not[|;|]',
    '[|in|] 4;',
    'def f() { return[|;|] }',
    'select(tokens,[|==|]);',
    'a = [|draw|](tokens);',
    'a[[|]|];',
    'f([|,|]);',
    'a +[|=|] 1;',
    'a++[|;|]',
    'a + [|=|] 3;',
    'a [|+|] # comment',
  ],
  [
    'syntax/name',
    'for [|in|] [1] { a; }',
    ...[
      'if',
      'else',
      'def',
      'for',
      'in',
      'and',
      'not',
      'set',
      'show',
      'on',
      'example',
      'load',
      'draw',
      'round',
    ].map((word) => `[|${word}|] = 1;`),
    '[|selector|] = 1;',
  ],
  ['syntax/empty-body', '[|for i in [1] { }|]'],
  ['syntax/return', '[|def|] f() { }', '[|def|] f() { a; }', '[|return|] 3;'],
  [
    'syntax/token',
    'a if b[|;|]',
    'load [|x|];',
    'select(tokens,tokens[|)|];',
    'select(tokens,tokens,[|+|]);',
    '[|aggregate(full_s)|];',
    '[|len()|];',
    '[|round()|];',
    '[|round(1,2)|];',
    '{1[|,|]2};',
    '{1[|}|];',
    'show [|examples|]',
  ],
  ['syntax/trailing-comma', '[1[|,|]];'],
  ['syntax/character', 'a[|.|]b;', 'a[|!|]b;', '[|$|];', '1[|.|];'],
  ['syntax/string', "[|'a'|];", '[|"abc|]'],
  ['syntax/blank', '[|full  seq display|] on', '[|select (|]tokens,tokens,==);'],
];

describe('what the reference rejects as syntax', () => {
  for (const [code, ...fixtures] of rejected) {
    describe(code, () => {
      for (const fixture of fixtures) {
        it(fixture, () => {
          assertProblems(fixture, code);
        });
        it(`${fixture} leaves the next line alone`, () => {
          const { text } = readMarkers(fixture);
          const last = parseRasp(`${text}\nnext = 1;`).statements.at(-1);
          assert.ok(last?.kind === 'assignment' && !last.broken);
        });
      }
    });
  }
});
