import assert from 'node:assert/strict';
import { CodeActionRequest, type CodeAction, type TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

describe('code actions', () => {
  const server = useServer();

  const actionsAt = async (file: OpenFile): Promise<CodeAction[]> => {
    const position = file.cursor();
    const actions = await server().connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: file.uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (actions ?? []) as CodeAction[];
  };
  const applied = (file: OpenFile, { edit }: CodeAction): string => {
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    return TextDocument.applyEdits(
      TextDocument.create(file.uri, 'rasp', 1, file.text),
      change.edits as TextEdit[],
    );
  };

  it('mend what has a fix', async () => {
    const file = await server().open('x = toke|ns_it;\n');
    const [action] = await actionsAt(file);
    assert.ok(action);
    assert.equal(action.title, 'Change to `tokens_int`');
    assert.equal(applied(file, action), 'x = tokens_int;\n');
  });

  it('offer both readings where one surprises', async () => {
    const file = await server().open('x = not| tokens == "a";\n');
    const actions = await actionsAt(file);
    assert.deepEqual(
      actions.map((action) => applied(file, action)),
      ['x = (not tokens) == "a";\n', 'x = not (tokens == "a");\n'],
    );
  });

  it('mend all problems of a kind at once', async () => {
    const file = await server().open('x = select (tokens, tokens, ==);\ny = sel|ect (1, 1, ==);\n');
    const all = (await actionsAt(file)).find(({ title }) => title.startsWith('Fix all'));
    assert.ok(all);
    assert.equal(applied(file, all), 'x = select(tokens, tokens, ==);\ny = select(1, 1, ==);\n');
  });

  it('are none where nothing is wrong', async () => {
    assert.deepEqual(await actionsAt(await server().open('x = to|kens;\n')), []);
  });
});
