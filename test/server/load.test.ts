import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DocumentLinkRequest,
  FileChangeType,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import type { OpenFile } from './support/openFile';
import type { RaspServer } from './support/raspServer';
import { useWorkspace } from './support/useWorkspace';

describe('load', () => {
  const workspace = useWorkspace();
  let server: RaspServer;
  let opened = 0;

  const uriOf = (file: string): string => workspace().uriOf(file);
  const write = (file: string, text: string): void => {
    workspace().write(file, text);
  };
  const openMain = (text: string): Promise<OpenFile> => server.openAt(uriOf(`main${++opened}.rasp`), text);
  const told = (found: readonly Diagnostic[]): string[] =>
    found.map(
      ({ code, message }) => `${String(code)}: ${typeof message === 'string' ? message : message.value}`,
    );
  /** The problems of a file, as they are sent once they fit. */
  const problemsOf = async (uri: string, fits: (codes: string[]) => boolean, from = 0): Promise<string[]> => {
    const published = await server.problems.first((it) => it.uri === uri && fits(told(it.diagnostics)), from);
    return told(published.diagnostics);
  };

  const hasChanged = (file: string, type: FileChangeType): Promise<void> =>
    server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(file), type }],
    });

  beforeEach(() => {
    ({ server } = workspace());
  });

  it('binds the public names of a file beside it, and links to it', async () => {
    write('lib.rasp', 'one = 1;\n_two = 2;\ndef plus(a) { return a + one + _two; }\n');
    const file = await openMain('load "[|lib|]";\ns = plus(|indices);\n_two;\n');

    assert.deepEqual(told(await file.diagnostics()), [
      'name/undefined: `_two` is not defined; nothing above this line binds it.',
    ]);
    assert.match(await file.hoverText(), /indices = \[0, 1, 2, 3, 4\]/);
    const links = await server.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: file.uri },
    });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [uriOf('lib.rasp')],
    );
  });

  it('links to what functions load, each in its own file', async () => {
    write('other.rasp', 'one = 1;\n');
    write('lib.rasp', '\n\n\ndef f() { load "other"; return one; }\n');
    const file = await openMain('load [|"lib"|];\nx = f();\ndef g() { load [|"other"|]; return one; }\n');
    await file.diagnostics();
    const links = await server.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: file.uri },
    });
    assert.deepEqual(
      links?.map(({ target, range }) => [target, range]),
      [
        [uriOf('lib.rasp'), file.range(0)],
        [uriOf('other.rasp'), file.range(1)],
      ],
    );
  });

  it('tells once of problems in what a function loads, and only in its own file', async () => {
    write('bad.rasp', 'x = nothing;\n');
    write('lib.rasp', '\n\ndef f() { load "bad"; return 1; }\n');
    const lib = await openMain('load "lib";\nx = f();\n');
    assert.deepEqual(told(await lib.diagnostics()), []);
    const file = await openMain('def g() { load [|"bad"|]; return 1; }\nx = [g(), g()];\n');
    const found = await file.diagnostics();
    assert.deepEqual(
      found.map(({ code, range }) => [code, range]),
      [['load/problems', file.range()]],
    );
  });

  it('finds files in the folders of the workspace too, and files that loaded files load', async () => {
    write('base.rasp', 'base = 7;\n');
    write('deep/lib.rasp', 'load "base";\nplus = base + 1;\n');
    write('deep/main.rasp', '');
    const file = await server.openAt(uriOf('deep/main.rasp'), 'load "lib";\nx = plus| + base;\n');
    assert.deepEqual(await file.diagnostics(), []);
    assert.match(await file.hoverText(), /plus: int = 8/);
  });

  it('says that a file is not there, outside of the workspace, or loading itself', async () => {
    const { outside, folder } = workspace();
    writeFileSync(path.join(outside, 'secret.rasp'), 'secret = 1;\n');
    symlinkSync(path.join(outside, 'secret.rasp'), path.join(folder, 'link.rasp'));
    write('a.rasp', 'load "b";\n');
    write('b.rasp', 'load "a";\n');
    const file = await openMain('load "nofile";\nload "../secret";\nload "link";\nload "a";\n');
    const problems = told(await file.diagnostics());
    assert.match(
      problems[0] ?? '',
      /^load\/missing: "nofile" can not be loaded: there is no file nofile\.rasp/,
    );
    assert.match(
      problems[1] ?? '',
      /^load\/missing: "..\/secret" can not be loaded: it is outside of the workspace/,
    );
    assert.match(problems[2] ?? '', /^load\/missing: "link" can not be loaded: there is no file link\.rasp/);
    assert.match(problems[3] ?? '', /^load\/problems: "a" has a problem, on line 1: /);
  });

  it('says that RASPy can not be loaded', async () => {
    write('other.raspy', 'tokens\n');
    write('both.raspy', 'tokens\n');
    write('both.rasp', 'x = 1;\n');
    write('says.rasp', '# rasp: raspy\ntokens\n');
    const file = await openMain('load "other";\nload "both";\nload "says";\nx;\n');
    assert.deepEqual(told(await file.diagnostics()), [
      'load/missing: "other" can not be loaded: there is only other.raspy, and RASPy files can not be loaded.',
      'load/missing: "says" can not be loaded: says.rasp is RASPy, as its first line says, and only RASP can be loaded.',
    ]);
  });

  it('shows the problems of a loaded file there, and in one line at the load', async () => {
    write('lib.rasp', 'x = 1;\ny = 1 / 0;\nz = nothing;\n');
    const file = await openMain('load "lib";\nx;\n');
    const [problem, ...others] = told(await file.diagnostics());
    assert.match(
      problem ?? '',
      /^load\/problems: "lib" has 2 problems, the first on line 2: .*division by zero/,
    );
    assert.deepEqual(others, []);
    const inside = await problemsOf(uriOf('lib.rasp'), (codes) => codes.length > 0);
    assert.deepEqual(
      inside.map((text) => text.split(':')[0]),
      ['value/division', 'name/undefined'],
    );
    await file.close();
    await problemsOf(uriOf('lib.rasp'), (codes) => codes.length === 0);
  });

  it('follows changes of a loaded file on disk', async () => {
    const file = await openMain('load "lib";\nx = word;\n');
    await problemsOf(file.uri, (codes) => codes.some((text) => text.startsWith('load/missing')));
    write('lib.rasp', 'word = "new";\n');
    await hasChanged('lib.rasp', FileChangeType.Created);
    await problemsOf(file.uri, (codes) => codes.length === 0);
  });

  it('takes back the problems of a loaded file that is deleted', async () => {
    write('lib.rasp', 'x = nothing;\n');
    const file = await openMain('load "lib";\n');
    await problemsOf(uriOf('lib.rasp'), (codes) => codes.length > 0);
    const before = server.problems.received.length;
    workspace().remove('lib.rasp');
    await hasChanged('lib.rasp', FileChangeType.Deleted);
    const isTaken = (codes: string[]): boolean => codes.length === 0;
    assert.deepEqual(await problemsOf(uriOf('lib.rasp'), isTaken, before), []);
    await problemsOf(file.uri, (codes) => codes.some((text) => text.startsWith('load/missing')), before);
  });

  it('tells anew of a loaded file when a file changes that it loads', async () => {
    write('base.rasp', 'word = 1;\n');
    write('between.rasp', 'load "base";\nx = word;\n');
    await openMain('load "between";\n');
    await problemsOf(uriOf('between.rasp'), (codes) => codes.length === 0);
    const before = server.problems.received.length;
    write('base.rasp', 'other = 1;\n');
    await hasChanged('base.rasp', FileChangeType.Changed);
    const problems = await problemsOf(uriOf('between.rasp'), (codes) => codes.length > 0, before);
    assert.deepEqual(problems, ['name/undefined: `word` is not defined; nothing above this line binds it.']);
    write('base.rasp', 'word = 2;\n');
    await hasChanged('base.rasp', FileChangeType.Changed);
    await problemsOf(uriOf('between.rasp'), (codes) => codes.length === 0, before);
  });

  it('takes the unsaved text of a loaded file that is open', async () => {
    write('lib.rasp', 'word = "saved";\n');
    const file = await openMain('load "lib";\nx = word|;\n');
    await file.diagnostics();
    assert.match(await file.hoverText(), /"saved"/);
    const library = await server.openAt(uriOf('lib.rasp'), 'word = "saved";\n');
    await library.change('other = "unsaved";\n');
    await problemsOf(file.uri, (codes) => codes.some((text) => text.startsWith('name/undefined')));
    await library.close();
    const before = server.problems.received.length;
    await server.problems.first((it) => it.uri === file.uri && it.diagnostics.length === 0, before - 1);
    assert.match(await file.hoverText(), /"saved"/);
  });
});
