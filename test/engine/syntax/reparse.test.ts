import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRasp } from '../../../engine/src/syntax/rasp/parser';
import { parseRaspy } from '../../../engine/src/syntax/raspy/parser';
import { reparse } from '../../../engine/src/syntax/reparse';
import type { RaspTree, RaspyTree } from '../../../engine/src/syntax/tree';
import { everything as everythingOfRasp } from './programs';
import { everything as everythingOfRaspy } from './raspy/programs';

interface Tried<T> {
  readonly program: string;
  readonly parse: (text: string, options?: { readonly from?: number }) => T;
}

/** A place of a text, as a part of its length, how many characters go there, and what comes. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(6)),
    text: fc.constantFrom(
      ...[
        '',
        '1',
        ' ',
        '\n',
        ';',
        'x',
        '(',
        ')',
        '}',
        ' {',
        '"',
        '"""',
        ':',
        '\n  ',
        '\nelse:\n  x',
        '#',
        '\\',
        '>>> ',
      ],
      ...[
        'f"{',
        ' = ',
        'def f(a) { return a; }\n',
        'def f(a):\n    return a\n',
        '\r',
        '\uFEFF',
        '```\n',
        '!ls',
      ],
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function apply(before: string, { at, length, text }: Edit): string {
  const offset = Math.round(at * before.length);
  return before.slice(0, offset) + text + before.slice(offset + length);
}

for (const [name, test] of [
  [
    'RASP',
    (): void => {
      testOf({ program: everythingOfRasp, parse: parseRasp });
    },
  ],
  [
    'RASPy',
    (): void => {
      testOf({ program: everythingOfRaspy, parse: parseRaspy });
    },
  ],
] as const)
  describe(`${name}: parsing after an edit`, test);

function testOf<T extends RaspTree | RaspyTree>({ program, parse }: Tried<T>): void {
  it('gives the tree that parsing the whole text gives', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        let text = program;
        let tree = parse(text);
        for (const change of changes) {
          text = apply(text, change);
          tree = reparse(text, tree, parse);
          assert.deepEqual(tree, parse(text));
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('keeps the statements before the edit, and those behind a statement that is being typed for the time after', () => {
    const tree = parse(program);
    const last = tree.statements.at(-1);
    assert.ok(last);
    const typed = reparse(`${program}\nx = (`, tree, parse);
    assert.ok(typed.problems.length > 0);
    assert.ok(typed.statements.slice(0, -2).every((statement, i) => statement === tree.statements[i]));
    const done = reparse(`${program}\nx = (1);`, typed, parse);
    assert.deepEqual(done.problems, []);
    assert.ok(done.statements.slice(0, -2).every((statement, i) => statement === tree.statements[i]));
  });
}
