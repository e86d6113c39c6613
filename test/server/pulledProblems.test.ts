import assert from 'node:assert/strict';
import {
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type ClientCapabilities,
  type Diagnostic,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { Inbox } from './support/inbox';
import { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

const asking: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

async function ask(file: OpenFile): Promise<RelatedFullDocumentDiagnosticReport> {
  const report = await file.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: file.uri },
  });
  assert.equal(report.kind, 'full');
  return report;
}

const codes = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

describe('problems for an editor that asks for them', () => {
  const workspace = useWorkspace({ plain: true, capabilities: asking });

  const change = async (file: string, text: string): Promise<void> => {
    workspace().write(file, text);
    await workspace().server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace().uriOf(file), type: FileChangeType.Changed }],
    });
  };

  it('are announced, answered for the text of now, and never sent', async () => {
    const { server } = workspace();
    assert.deepEqual(server.initialized?.capabilities.diagnosticProvider, {
      identifier: 'rasp',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const file = await server.open('a = nam;\n');
    assert.deepEqual(codes((await ask(file)).items), ['name/undefined']);
    await file.change('a = tokens;\n');
    assert.deepEqual((await ask(file)).items, []);
    await file.close();
    assert.deepEqual((await ask(file)).items, []);
    assert.deepEqual((await ask(new OpenFile(server, 'file:///test/never.rasp', 'x;'))).items, []);
    assert.deepEqual(server.problems.received, []);
  });

  it('come with those of loaded files, and are to be asked for again when one of these changes', async () => {
    const { server } = workspace();
    const refreshes = new Inbox<true>();
    server.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes.add(true);
    });
    workspace().write('lib.rasp', 'word = 1;\nbad = nothing;\n');
    const uri = workspace().uriOf('lib.rasp');
    const file = await server.openAt(workspace().uriOf('main.rasp'), 'load "lib";\nx = word;\n');

    const before = await ask(file);
    assert.deepEqual(codes(before.items), ['load/problems']);
    const related = before.relatedDocuments?.[uri];
    assert.equal(related?.kind, 'full');
    assert.deepEqual(codes(related.items), ['name/undefined']);

    let known = refreshes.received.length;
    await change('lib.rasp', 'other = 1;\n');
    let after = before;
    // That the file was read at first may have been a reason to ask again, too.
    while (!codes(after.items).includes('name/undefined')) {
      await refreshes.first(() => true, known);
      known = refreshes.received.length;
      after = await ask(file);
    }
    assert.deepEqual(codes(after.items), ['name/undefined']);
    assert.deepEqual(after.relatedDocuments, { [uri]: { kind: 'full', items: [] } });
    assert.deepEqual(server.problems.received, []);
  });
});

describe('problems for an editor that can ask for them, and wants to hear of them', () => {
  const server = useServer({ capabilities: asking, initializationOptions: { hearsOfProblems: true } });

  it('are sent, as to one that can not ask', async () => {
    assert.equal(server().initialized?.capabilities.diagnosticProvider, undefined);
    const file = await server().open('a = nam;\n');
    assert.deepEqual(codes(await file.diagnostics()), ['name/undefined']);
  });
});
