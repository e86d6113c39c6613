import assert from 'node:assert/strict';
import { Repl } from '@rasp/engine';
import { onlyInReference, recordings, type Recording } from './recorded';

const problem = 'a problem';

describe('the interactive session on programs recorded from the reference', () => {
  for (const recording of recordings()) {
    it(`prints for ${recording.name} what the reference prints`, () => {
      assert.deepEqual(printed(recording), expected(recording));
    });
  }
});

/** What the session prints, by the line after which it does; of problems only that there is one. */
function printed({ text, failures }: Recording): Map<number, string> {
  const repl = new Repl();
  const outputs = new Map<number, string>();
  for (const [i, line] of text.split('\n').entries()) {
    const output = repl.feed(line);
    const failed = /^\s*!!/m.test(output);
    if (output !== '' && !isOnlyInReference(failures.get(i + 1)))
      outputs.set(i + 1, failed ? problem : output);
  }
  assert.equal(repl.flush(), '');
  return outputs;
}

function expected({ outputs, failures }: Recording): Map<number, string> {
  return new Map(
    [...outputs]
      .filter(([line]) => !isOnlyInReference(failures.get(line)))
      .map(([line, output]) => [line, failures.has(line) ? problem : output]),
  );
}

function isOnlyInReference(failure: string | undefined): boolean {
  return failure !== undefined && onlyInReference.some((pattern) => pattern.test(failure));
}
