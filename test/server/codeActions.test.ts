import assert from 'node:assert/strict';
import {
  CodeActionKind,
  CodeActionRequest,
  DiagnosticTag,
  type CodeAction,
  type CodeActionContext,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

describe('code actions', () => {
  const server = useServer();

  /** Those at the first cursor of a file. */
  const actionsIn = async (file: OpenFile, only?: string[]): Promise<CodeAction[]> => {
    const context: CodeActionContext = { diagnostics: [], ...(only && { only }) };
    const position = file.cursor();
    const actions = await server().connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: file.uri },
      range: { start: position, end: position },
      context,
    });
    return (actions ?? []) as CodeAction[];
  };

  const titlesIn = async (file: OpenFile): Promise<string[]> =>
    (await actionsIn(file)).map(({ title }) => title);

  /** The text of a file after an action. */
  const after = async (file: OpenFile, title: string, only?: string[]): Promise<string> => {
    const action = (await actionsIn(file, only)).find((candidate) => candidate.title === title);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change, `there is no "${title}"`);
    assert.deepEqual(change.textDocument, { uri: file.uri, version: file.version });
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    return TextDocument.applyEdits(TextDocument.create(file.uri, 'rasp', 0, file.text), edits);
  };

  it('mend a problem', async () => {
    const file = await server().open('a = ind|ces + 1;\n');
    assert.equal(await after(file, 'Change to `indices`'), 'a = indices + 1;\n');
  });

  it('belong to their problem', async () => {
    const file = await server().open('a = ind|ces + 1;\n');
    const [action] = await actionsIn(file);
    assert.deepEqual(action?.diagnostics, await file.diagnostics());
    assert.equal(action.kind, CodeActionKind.QuickFix);
    assert.equal(action.isPreferred, true);
  });

  it('offer to keep a surprising reading or to change it, and prefer neither', async () => {
    const file = await server().open('a = not| tokens == "l";\n');
    const actions = await actionsIn(file, [CodeActionKind.QuickFix]);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Keep it, written as `(not tokens) == "l"`', false],
        ['Change it to `not (tokens == "l")`', false],
      ],
    );
    assert.equal(await after(file, 'Change it to `not (tokens == "l")`'), 'a = not (tokens == "l");\n');
  });

  it('mend all problems with a code', async () => {
    const file = await server().open('a = ind|ces + 1;\nb = tokns;\nc = [1,];\n');
    assert.deepEqual(await titlesIn(file), [
      'Change to `indices`',
      'Fix all 2 problems of this kind (name/undefined)',
    ]);
    assert.equal(
      await after(file, 'Fix all 2 problems of this kind (name/undefined)'),
      'a = indices + 1;\nb = tokens;\nc = [1,];\n',
    );
  });

  it('mend all problems with a code, those inside of each other too', async () => {
    const file = await server().open('a = tokens !=| (tokens != "l");\nb = not 1 == 2;\nc = not 3 == 4;\n');
    assert.equal(
      await after(file, 'Fix all 2 problems of this kind (syntax/operator)'),
      'a = not (tokens == (not (tokens == "l")));\nb = not 1 == 2;\nc = not 3 == 4;\n',
    );
  });

  it('mend all of a file that has one clear fix, no name guessed, when that is asked for', async () => {
    const file = await server().open(
      'a = [1,];|\nb = tokns;\nc = [2,];\nd = tokens != 1;\ne = not 1 == 2;\n',
    );
    const [action, ...others] = await actionsIn(file, [CodeActionKind.SourceFixAll]);
    assert.equal(action?.kind, 'source.fixAll.rasp');
    assert.deepEqual(others, []);
    assert.equal(
      await after(file, action.title, [CodeActionKind.Source]),
      'a = [1];\nb = tokns;\nc = [2];\nd = not (tokens == 1);\ne = not 1 == 2;\n',
    );
  });

  it('mend no whole file that is not asked to, or has nothing to mend', async () => {
    const broken = await server().open('a = [1,];|\n');
    assert.ok((await actionsIn(broken)).every(({ kind }) => kind !== 'source.fixAll.rasp'));
    const guessed = await server().open('a = tokns;|\n');
    assert.deepEqual(await actionsIn(guessed, [CodeActionKind.SourceFixAll]), []);
  });

  it('mend no problems at once that can be mended in several ways', async () => {
    const file = await server().open('a = not| 1 == 2;\nb = not 3 == 4;\n');
    assert.ok((await titlesIn(file)).every((title) => !title.startsWith('Fix all')));
  });

  it('are those of all problems at the place', async () => {
    const file = await server().open('def f(max|) {\n  return indces;\n}\nf(1);\n');
    assert.deepEqual(await titlesIn(file), ['Rename it to `_max`']);
  });

  it('are none where nothing can be mended', async () => {
    const file = await server().open('a = 1 / |0;\nb = indces;\n');
    assert.deepEqual(await titlesIn(file), []);
  });

  it('are none when other kinds are asked for', async () => {
    const file = await server().open('a = ind|ces + 1;\n');
    assert.deepEqual(await actionsIn(file, [CodeActionKind.Refactor]), []);
    assert.equal((await actionsIn(file, [CodeActionKind.QuickFix])).length, 1);
  });
});

describe('problems tell the editor', () => {
  const docs = 'file:///extension/docs/problems.md';
  const server = useServer({ initializationOptions: { problemDocs: docs } });

  it('where their codes are explained', async () => {
    const file = await server().open('a = indces + 1;\n');
    const [problem] = await file.diagnostics();
    assert.deepEqual(problem?.codeDescription, { href: `${docs}#name-undefined` });
  });

  it('what is not needed', async () => {
    const file = await server().open('_a = 1;\n');
    const [problem] = await file.diagnostics();
    assert.deepEqual(problem?.tags, [DiagnosticTag.Unnecessary]);
  });
});

describe('problems in an editor without the explanations', () => {
  const server = useServer();

  it('have no link', async () => {
    const file = await server().open('a = indces + 1;\n');
    const [problem] = await file.diagnostics();
    assert.equal(problem?.codeDescription, undefined);
  });
});
