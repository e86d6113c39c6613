import assert from 'node:assert/strict';
import type { Settings } from '@rasp/server/protocol';
import type { Diagnostic } from 'vscode-languageserver';
import { limitsBy } from '../../server/src/limits';
import type { OpenFile } from './support/openFile';
import type { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

const endless =
  'before = 1;\nfor i in range(1000000) { x = [j for j in range(1000)]; }\nafter| = before + 1;';

/** Whether a problem is the end of the budget that a time limit gives: on a fast machine its steps end first. */
function isEndAt(milliseconds: number, problem: Diagnostic | undefined): boolean {
  const end = `more than ${milliseconds * 20_000} steps|longer than ${milliseconds} ms \\(\\d+ steps so far\\)`;
  const message = new RegExp(
    `^This takes (?:${end}); .* the setting \`rasp\\.evaluation\\.timeLimit\` allows more\\.$`,
  );
  return typeof problem?.message === 'string' && message.test(problem.message);
}

/** Waits until the one problem of a file is that it ends at a time limit. */
async function endsAt({ problems }: RaspServer, { uri }: OpenFile, milliseconds: number): Promise<void> {
  await problems.first((told) => {
    const [only, ...others] = told.diagnostics;
    return told.uri === uri && others.length === 0 && isEndAt(milliseconds, only);
  });
}

describe('the time limit', () => {
  describe('in an editor that answers for its settings', () => {
    let settings: Partial<Settings> = {};
    const server = useServer({ settings: () => settings });

    it('comes from the setting, and follows it', async () => {
      settings = { evaluation: { timeLimit: 60 } };
      const file = await server().open(endless);
      await endsAt(server(), file, 60);
      settings = { evaluation: { timeLimit: 80 } };
      await server().changeSettings();
      await endsAt(server(), file, 80);
      assert.match(await file.hoverText(), /after: int = 2/);
    });
  });

  describe('of an editor that tells its settings', () => {
    const server = useServer({ initializationOptions: { evaluation: { timeLimit: 70 } } });

    it('is what it told at the start, from the first analysis on', async () => {
      const file = await server().open(endless);
      const problems = await file.diagnostics();
      assert.equal(problems.length, 1);
      assert.ok(isEndAt(70, problems[0]), JSON.stringify(problems));
      assert.match(await file.hoverText(), /after: int = 2/);
    });
  });

  it('is a number within bounds, whatever a settings file says', () => {
    const limitBy = (setting: unknown): number => limitsBy(setting).milliseconds;
    assert.equal(limitBy(250), 250);
    assert.equal(limitBy(0), 50);
    assert.equal(limitBy(-Infinity), 50);
    assert.equal(limitBy(1e9), 10_000);
    for (const wrong of [undefined, null, 'soon', NaN, { value: 1 }, []]) assert.equal(limitBy(wrong), 1000);
    assert.equal(limitsBy(1e9).setting, undefined);
  });
});
