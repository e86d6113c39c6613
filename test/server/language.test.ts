import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { switchLanguageCommand } from '@rasp/server/protocol';
import type { RaspServer } from './support/raspServer';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const raspy = `def flip|():
    length = (key(1) == query(1)).value(1)
    flip = (key(length - indices - 1) == query(indices)).value(tokens)
    return flip
result = flip()
`;
const rasp = 'same| = select(tokens, tokens, ==);\nseen = selector_width(same);\n';

const codes = (problems: readonly Diagnostic[]): unknown[] => problems.map(({ code }) => code);

async function actionsIn(server: RaspServer, file: OpenFile): Promise<CodeAction[]> {
  const position = file.cursor();
  const actions = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: file.uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return (actions ?? []) as CodeAction[];
}

function after(file: OpenFile, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change);
  const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
  return TextDocument.applyEdits(TextDocument.create(file.uri, 'rasp', 0, file.text), edits);
}

describe('a file that is plainly in the other language', () => {
  const server = useServer({ initializationOptions: { switchesLanguage: true } });

  it('has that as its only problem, on its first line', async () => {
    const file = await server().open(`[|def flip():|]\n${raspy.slice(raspy.indexOf('\n') + 1)}`);
    const [problem, ...others] = await file.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'language/other');
    assert.equal(problem.severity, DiagnosticSeverity.Information);
    assert.deepEqual(problem.range, file.range());
    assert.match(
      typeof problem.message === 'string' ? problem.message : problem.message.value,
      /^This looks like RASPy: read as RASP it has \d+ syntax errors, and nothing of it is run\. Switch the file to RASPy, or write `# rasp: raspy` as its first line\.$/,
    );
  });

  it('has no values, costs or pictures', async () => {
    const file = await server().open(raspy);
    await file.diagnostics();
    assert.equal(await file.hover(), null);
    assert.deepEqual(await file.lenses(), []);
    const shown = await file.preview();
    assert.equal(shown?.figure, undefined);
    assert.match(shown?.reason ?? '', /^This looks like RASPy/);
  });

  it('can be switched, or say its language', async () => {
    const file = await server().open(raspy);
    const [other, pragma, keep, ...more] = await actionsIn(server(), file);
    assert.deepEqual(more, []);
    assert.equal(other?.title, 'Switch this file to RASPy');
    assert.equal(other.isPreferred, true);
    assert.deepEqual(other.command?.command, switchLanguageCommand);
    assert.deepEqual(other.command.arguments, [file.uri, 'raspy']);
    assert.deepEqual(other.diagnostics, await file.diagnostics());
    assert.equal(pragma?.title, 'Add `# rasp: raspy` as the first line');
    assert.equal(after(file, pragma), `# rasp: raspy\n${file.text}`);
    assert.equal(keep?.title, 'Read it as RASP: add `# rasp: rasp` as the first line');
    assert.equal(after(file, keep), `# rasp: rasp\n${file.text}`);
  });

  it('keeps what Python wants at its top there', async () => {
    const file = await server().open(`#!/usr/bin/env rasp\r\n${raspy.replaceAll('\n', '\r\n')}`);
    const pragma = (await actionsIn(server(), file)).find(({ title }) => title.startsWith('Add'));
    assert.match(after(file, pragma), /^#!\/usr\/bin\/env rasp\r\n# rasp: raspy\r\ndef flip/);
  });

  it('is one the other way round, too', async () => {
    const file = await server().openAt('file:///test/other.raspy', rasp);
    assert.deepEqual(codes(await file.diagnostics()), ['language/other']);
    const [other] = await actionsIn(server(), file);
    assert.equal(other?.title, 'Switch this file to RASP');
    assert.deepEqual(other.command?.arguments, [file.uri, 'rasp']);
  });

  it('is read as its first line says, and as it was when that is gone', async () => {
    const file = await server().openAt('file:///test/pragma.raspy', rasp);
    assert.equal((await file.analysed()).pragma, undefined);
    await file.change(`# rasp: rasp\n${rasp}`);
    assert.deepEqual(await file.diagnostics(), []);
    assert.equal((await file.analysed()).pragma, 'rasp');
    assert.deepEqual(await file.lensTexts(), ['same: 0 layers', 'seen: 1 layer · heads 2']);
    assert.match(await file.hoverText(), /```rasp\nsame: selector/);
    await file.change(rasp);
    assert.deepEqual(codes(await file.diagnostics()), ['language/other']);
    assert.deepEqual(await file.lenses(), []);
  });

  it('has all its errors where its first line asks for them', async () => {
    const file = await server().open(`# rasp: rasp\n${raspy}`);
    const found = codes(await file.diagnostics());
    assert.ok(found.length > 2);
    assert.ok(!found.includes('language/other'));
  });
});

describe('a file that is plainly in the other language, in an editor that can not switch it', () => {
  const server = useServer();

  it('can say its language', async () => {
    const file = await server().open(raspy);
    assert.deepEqual(
      (await actionsIn(server(), file)).map(({ title }) => title),
      ['Add `# rasp: raspy` as the first line', 'Read it as RASP: add `# rasp: rasp` as the first line'],
    );
  });
});
