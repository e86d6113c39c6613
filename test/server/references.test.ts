import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FileChangeType,
  ReferencesRequest,
  type Location,
} from 'vscode-languageserver-protocol/node';
import { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

function placesIn(file: OpenFile): Location[] {
  return file.ranges().map((range) => ({ uri: file.uri, range }));
}

function referencesAt(file: OpenFile, n = 0, includeDeclaration = true): Promise<Location[] | null> {
  return file.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: file.uri },
    position: file.cursor(n),
    context: { includeDeclaration },
  });
}

describe('references and highlights', () => {
  const server = useServer();

  const highlightsAt = async (file: OpenFile, n = 0): Promise<string[] | undefined> => {
    const found = await server().connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri: file.uri },
      position: file.cursor(n),
    });
    const words: Readonly<Record<DocumentHighlightKind, string>> = {
      [DocumentHighlightKind.Text]: 'text',
      [DocumentHighlightKind.Read]: 'read',
      [DocumentHighlightKind.Write]: 'write',
    };
    return found?.map(
      ({ range, kind }) =>
        `${range.start.line}:${range.start.character} ${words[kind ?? DocumentHighlightKind.Text]}`,
    );
  };

  /** Each cursor of a fixture is on a name that stands at all of its ranges, and nowhere else. */
  const stands = (what: string, fixture: string, language: 'rasp' | 'raspy' = 'rasp'): void => {
    it(what, async () => {
      const file = await server().openAt(`file:///test/${what.replace(/\W/g, '_')}.${language}`, fixture);
      for (let n = 0; n < file.cursors; n++) {
        assert.deepEqual(await referencesAt(file, n), placesIn(file), `references from cursor ${n}`);
        const highlights = await highlightsAt(file, n);
        assert.deepEqual(
          highlights?.map((text) => text.split(' ')[0]),
          file.ranges().map(({ start }) => `${start.line}:${start.character}`),
        );
      }
    });
  };

  stands('are all places of a rebound name', '[||x|] = 1;\n[|x|] = [|x|] + 1;\ny = [||x|];\n');
  stands('know locals from what they hide', 'x = 1;\ndef f([|x|]) { [|x|] = [||x|]; return [|x|]; }\nx;\n');
  stands(
    'know what a function reads outside',
    '[|x|] = 1;\ndef f(y) { return [||x|] + y; }\ndef g(x) { return x; }\n',
  );
  stands('have both where it depends', '[||b|] = 1;\ndef f(l) { for i in l { b = i; } return [|b|]; }\n');
  stands('are told of the library', '[||length|] + [|length|];\ndef f(length) { return length; }\n');
  stands('are told of what is built in', '[||indices|] + [|indices|];\n');
  stands(
    'follow keyword arguments and f-strings in RASPy',
    'def f([||n|], k=0):\n    return f"{[|n|]} {k}"\nf([|n|]=1)\nf(k=2, [||n|]=3)\nn = 4\n',
    'raspy',
  );
  stands(
    'follow global and nonlocal in RASPy',
    '[|n|] = 0\ndef f():\n    global [||n|]\n    [|n|] += 1\n    def g(n):\n        return n\nf()\nprint([|n|])\n',
    'raspy',
  );

  it('tell writing from reading', async () => {
    const file = await server().openAt(
      'file:///test/kinds.raspy',
      'n| = 0\nn += 1\ndef f():\n    global n\n    return n\n',
    );
    assert.deepEqual(await highlightsAt(file), ['0:0 write', '1:0 write', '3:11 text', '4:11 read']);
  });

  it('can do without what binds the name', async () => {
    const file = await server().open('x = 1;\nx = [||x|] + 1;\ndef f(y) { return [|x|]; }\n');
    assert.deepEqual(await referencesAt(file, 0, false), placesIn(file));
  });

  it('are none where no name is known', async () => {
    const file = await server().open('nothing|; # wor|d\n');
    assert.deepEqual(await highlightsAt(file), undefined);
    assert.deepEqual(await referencesAt(file, 0), []);
    assert.deepEqual(await referencesAt(file, 1), []);
    await file.close();
    assert.equal(await referencesAt(file), null);
    assert.equal(await highlightsAt(file), undefined);
    assert.equal(await referencesAt(new OpenFile(server(), 'file:///test/never.rasp', '|x;')), null);
  });
});

describe('references in a workspace', () => {
  const workspace = useWorkspace({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });

  /** Writes a file of the workspace that is not open, from a fixture. */
  const closed = (name: string, fixture: string): OpenFile => {
    const file = new OpenFile(workspace().server, workspace().uriOf(name), fixture);
    workspace().write(name, file.text);
    return file;
  };
  const byUri = (places: readonly Location[]): Location[] =>
    [...places].sort((a, b) => a.uri.localeCompare(b.uri));

  it('are found in files that load this one, and in those that it loads, open or not', async () => {
    const base = closed('base.rasp', '[|word|] = 1;\n_word = 2;\n');
    const lib = closed('lib.rasp', 'load "base";\nplus = [|word|] + 1;\n');
    const main = closed('deep/main.rasp', 'load "lib";\n[|word|];\ndef f(word) { return word; }\n');
    closed('other.rasp', 'word = 5;\nword;\n');
    closed('node_modules/lib.rasp', 'load "../base";\nword;\n');
    const here = await workspace().server.openAt(
      workspace().uriOf('here.rasp'),
      'load "base";\n[||word|] + [|word|];\n',
    );
    const expected = [base, here, lib, main].flatMap(placesIn);
    assert.deepEqual(byUri((await referencesAt(here)) ?? []), byUri(expected));
  });

  it('follow changes of files that are not open', async () => {
    const lib = closed('lib.rasp', '[|word|] = 1;\n');
    const here = await workspace().server.openAt(lib.uri, '[||word|] = 1;\n');
    assert.deepEqual(await referencesAt(here), placesIn(here));
    const main = closed('main.rasp', 'load "lib";\n[|word|];\n');
    await workspace().server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: main.uri, type: FileChangeType.Created }],
    });
    assert.deepEqual(await referencesAt(here), [...placesIn(here), ...placesIn(main)]);
  });
});
