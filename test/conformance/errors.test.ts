import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Repl } from '@rasp/engine';

interface RecordedError {
  readonly group: string;
  readonly input: string;
  readonly printed: string;
}

const recorded = JSON.parse(readFileSync(join(__dirname, 'data', 'errors.json'), 'utf8')) as RecordedError[];

/** What the recorded inputs use. */
const setUp = [
  'def f(a,b) { return a; }',
  'def id1(a) { return a; }',
  'def badp(indices) { return 1; }',
  'def ul() { length = 1; return tokens[-1]; }',
  'l = [1,2,3];',
  'd = {"a":1};',
];

/** What the reference rejects by accident and we accept: see ARCHITECTURE.md, "Where we differ". */
const acceptedHere = ['l[(0)];', '(tokens)[0];'];

/** Plain mistakes at which the reference waits for ever. */
const waitedFor = [
  'a = 3 b = 4;',
  'f(a b);',
  'a[1:2];',
  'a[];',
  'f(,);',
  'a += 1;',
  'a++;',
  'a + = 3;',
  'def g(a) { return a }',
  'exit foo',
  'exit(1)',
];

const block = /^\t!! [^\n]+ \[[a-z-]+\/[a-z-]+\]\n/;

/** What the session prints for an input, after the set-up; it asks for no more. */
function printedFor(input: string): string {
  const repl = new Repl();
  for (const line of setUp) assert.doesNotMatch(repl.feed(line), /!!/);
  const printed = repl.feed(input);
  assert.equal(repl.isReading, false);
  assert.equal(repl.ended, false);
  return printed;
}

describe('the interactive session on mistakes recorded from the reference', () => {
  const groups = new Set(recorded.map(({ group }) => group));
  for (const group of groups) {
    describe(group, () => {
      for (const { input, printed } of recorded.filter((error) => error.group === group)) {
        const fails = /^\s*!!|^something went wrong|^not implemented/.test(printed);
        if (fails && !acceptedHere.includes(input))
          it(`${input} fails`, () => {
            assert.match(printedFor(input), block);
          });
        else
          it(`${input} does not fail`, () => {
            assert.doesNotMatch(printedFor(input), /!!/);
          });
      }
    });
  }

  describe('at which it waits for ever', () => {
    for (const input of waitedFor) {
      it(`${input} fails`, () => {
        assert.match(printedFor(input), block);
      });
    }
  });
});
