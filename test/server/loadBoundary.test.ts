import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import { useWorkspace } from './support/useWorkspace';

/** Ways out of a folder `workspace` to a file `secret.rasp` beside it. */
function waysOut(outside: string): string[] {
  const windows = outside.replaceAll('/', '\\');
  return [
    '../secret',
    './../secret',
    '../workspace/../secret',
    'inside/../../secret',
    '..//secret',
    `${outside}/secret`,
    `/${outside}/secret`,
    `file://${outside}/secret`,
    '%2e%2e/secret',
    '..%2fsecret',
    '~/secret',
    '..\\secret',
    `C:${windows}\\secret`,
    'C:/secret',
    '\\\\?\\C:\\secret',
    '//server/share/secret',
    // Links that lead out of the folder.
    'link',
    'linked/secret',
    'linked/../secret',
    'roundabout',
  ];
}

describe('load in a workspace', () => {
  const workspace = useWorkspace();

  it('reads no file outside of it, whatever way is written', async () => {
    const { server, outside, folder, uriOf } = prepared();
    for (const way of waysOut(outside)) {
      const file = await server.openAt(uriOf('main.rasp'), `load "${way}";\nx = stolen|;\n`);
      const codes = (await file.diagnostics()).map(({ code }) => code);
      assert.deepEqual(codes, ['load/missing', 'name/undefined'], way);
      assert.doesNotMatch(await file.hoverText(), /treasure/, way);
      await file.close();
    }
    assert.ok(folder.startsWith(outside));
  });

  it('follows links that stay inside', async () => {
    const { server, folder, uriOf } = prepared();
    writeFileSync(path.join(folder, 'real.rasp'), 'found = 1;\n');
    symlinkSync('real.rasp', path.join(folder, 'alias.rasp'));
    const file = await server.openAt(uriOf('main.rasp'), 'load "alias";\nx = found;\n');
    assert.deepEqual(await file.diagnostics(), []);
  });

  it('reads a file up to a limit, and says so at the load', async () => {
    const { server, folder, uriOf } = prepared();
    writeFileSync(path.join(folder, 'large.rasp'), `first = 1;\n${`${'#'.repeat(99)}\n`.repeat(10_000)}`);
    const file = await server.openAt(uriOf('main.rasp'), 'load "large";\nx = first;\n');
    const [problem, ...others] = await file.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'load/problems');
    const message = typeof problem.message === 'string' ? problem.message : problem.message.value;
    assert.match(message, /^"large" has a problem, .* 1000011 characters, of which 200000 are read/);
  });

  it('follows a file that changes again and again under it', async () => {
    const { server, folder, uriOf } = prepared();
    const lib = path.join(folder, 'lib.rasp');
    writeFileSync(lib, 'found = 0;\n');
    const file = await server.openAt(uriOf('main.rasp'), 'load "lib";\nx| = found;\n');
    await file.diagnostics();
    const tellOfChange = (): Promise<void> =>
      server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf('lib.rasp'), type: FileChangeType.Changed }],
      });
    for (let round = 1; round <= 20; round++) {
      // Whole, cut off in the middle, in another language, and gone.
      writeFileSync(lib, ['found = (', '# rasp: raspy\n', '', `found = ${round};\n`][round % 4] ?? '');
      await tellOfChange();
    }
    writeFileSync(lib, 'found = "at last";\n');
    const before = server.problems.received.length;
    await tellOfChange();
    await server.problems.first((it) => it.uri === file.uri && it.diagnostics.length === 0, before);
    assert.match(await file.hoverText(), /at last/);
  });

  function prepared() {
    const { server, outside, folder } = workspace();
    writeFileSync(path.join(outside, 'secret.rasp'), 'stolen = "treasure";\n');
    mkdirSync(path.join(folder, 'inside'));
    symlinkSync(path.join(outside, 'secret.rasp'), path.join(folder, 'link.rasp'));
    symlinkSync(outside, path.join(folder, 'linked'));
    symlinkSync('linked/secret.rasp', path.join(folder, 'roundabout.rasp'));
    return { server, outside, folder, uriOf: (file: string) => workspace().uriOf(file) };
  }
});
