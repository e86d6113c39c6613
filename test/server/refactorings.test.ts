import assert from 'node:assert/strict';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { renameCommand } from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

const invoked: Partial<CodeActionContext> = { triggerKind: CodeActionTriggerKind.Invoked };
const automatic: Partial<CodeActionContext> = { triggerKind: CodeActionTriggerKind.Automatic };

/** What is offered at the range of a file, or else at its cursor. */
async function actionsIn(file: OpenFile, context = invoked, range = rangeOf(file)): Promise<CodeAction[]> {
  const actions = await file.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: file.uri },
    range,
    context: { diagnostics: [], ...context },
  });
  const isRefactoring = ({ kind }: CodeAction): boolean =>
    /^refactor\.(?:extract|inline|rewrite)$/.test(kind ?? '');
  return ((actions ?? []) as CodeAction[]).filter(isRefactoring);
}

function rangeOf(file: OpenFile): Range {
  const [range] = file.ranges();
  return range ?? { start: file.cursor(), end: file.cursor() };
}

async function titlesIn(file: OpenFile, context = invoked): Promise<string[]> {
  return (await actionsIn(file, context)).map(({ title }) => title);
}

async function actionIn(file: OpenFile, title: string): Promise<CodeAction> {
  const action = (await actionsIn(file)).find((candidate) => candidate.title === title);
  assert.ok(action, `there is no "${title}"`);
  return action;
}

/** The text of a file after an action. */
async function after(file: OpenFile, title: string): Promise<string> {
  const { edit } = await actionIn(file, title);
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change);
  assert.deepEqual(change.textDocument, { uri: file.uri, version: file.version });
  const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
  return TextDocument.applyEdits(TextDocument.create(file.uri, 'rasp', 0, file.text), edits);
}

describe('refactorings', () => {
  const server = useServer();

  it('are told to the editor', () => {
    const provider = server().initialized?.capabilities.codeActionProvider;
    assert.ok(typeof provider === 'object');
    for (const kind of [
      CodeActionKind.RefactorExtract,
      CodeActionKind.RefactorInline,
      CodeActionKind.RefactorRewrite,
    ])
      assert.ok(provider.codeActionKinds?.includes(kind), kind);
  });

  it('extract to a name, once or all', async () => {
    const file = await server().open(
      'a = aggregate([|select(indices, length - 1, ==)|], tokens);\nb = aggregate(select(indices, length - 1, ==), indices);\n',
    );
    assert.deepEqual(await titlesIn(file), ['Extract to a name', 'Extract to a name, all 2 occurrences']);
    assert.equal(
      await after(file, 'Extract to a name, all 2 occurrences'),
      'selected = select(indices, length - 1, ==);\na = aggregate(selected, tokens);\nb = aggregate(selected, indices);\n',
    );
  });

  it('extract in RASPy, inside of a function', async () => {
    const file = await server().openAt(
      'file:///test/extract.raspy',
      'def f(seq):\n    """Sums."""\n    return (key(indices) < query(indices)).va|lue(seq)\nf(indices)\n',
    );
    const title = 'Name the selector of this head';
    assert.deepEqual(await titlesIn(file), [
      title,
      'Extract to a name',
      'Write it as `aggregate(key(indices) < query(indices), seq)`',
    ]);
    assert.equal(
      await after(file, title),
      'def f(seq):\n    """Sums."""\n    selector = key(indices) < query(indices)\n    return selector.value(seq)\nf(indices)\n',
    );
  });

  it('inline a name, here or everywhere', async () => {
    const file = await server().open('n = indices + 1;\nx = |n * 2;\ny = n;\n');
    assert.deepEqual(await titlesIn(file), [
      'Inline `n` here',
      'Inline `n`, all 2 uses, and remove its definition',
    ]);
    assert.equal(await after(file, 'Inline `n` here'), 'n = indices + 1;\nx = (indices + 1) * 2;\ny = n;\n');
    assert.equal(
      await after(file, 'Inline `n`, all 2 uses, and remove its definition'),
      'x = (indices + 1) * 2;\ny = indices + 1;\n',
    );
  });

  it('are of the kinds that are asked for', async () => {
    const file = await server().open('n = indices;\nx = 2 * (1 + |n);\n');
    const kinds = async (only: string[]): Promise<(string | undefined)[]> =>
      (await actionsIn(file, { ...invoked, only })).map(({ kind }) => kind);
    assert.deepEqual(await kinds([CodeActionKind.Refactor]), ['refactor.extract', 'refactor.inline']);
    assert.deepEqual(await kinds([CodeActionKind.RefactorInline]), ['refactor.inline']);
    assert.deepEqual(await kinds([CodeActionKind.RefactorExtract]), ['refactor.extract']);
    assert.deepEqual(await kinds([CodeActionKind.QuickFix]), []);
  });

  it('are not looked for while the cursor moves', async () => {
    const file = await server().open('n = indices;\nx = 2 * (1 + |n);\n');
    assert.deepEqual(await titlesIn(file, automatic), []);
    assert.deepEqual(await titlesIn(file, {}), []);
    assert.deepEqual((await titlesIn(file, { only: [CodeActionKind.RefactorInline] })).length, 1);
    const selected = await server().open('x = 2 * [|(1 + indices)|];\n');
    assert.deepEqual(await titlesIn(selected, automatic), ['Extract to a name']);
  });

  it('leave what a file expects', async () => {
    const kept = await server().open('n = indices; # expect: layers == 0\nx = |n;\n');
    assert.deepEqual(await titlesIn(kept), []);
    const free = await server().open('n = indices;\nx = |n; # expect: layers == 0\n');
    assert.equal(
      await after(free, 'Inline `n` and remove its definition'),
      'x = indices; # expect: layers == 0\n',
    );
  });

  it('look at the present text', async () => {
    const file = await server().open('x = 1;\n');
    await file.change('x = 2 * [|(1 + indices)|];\n');
    assert.equal(await after(file, 'Extract to a name'), 'sop = 1 + indices;\nx = 2 * sop;\n');
  });

  it('have no command for an editor that does not have it', async () => {
    const file = await server().open('x = 2 * [|(1 + indices)|];\n');
    assert.equal((await actionIn(file, 'Extract to a name')).command, undefined);
  });

  it('are none in files that are not open', async () => {
    const file = await server().open('x = 2 * [|(1 + indices)|];\n');
    await file.close();
    assert.deepEqual(await titlesIn(file), []);
  });
});

describe('refactorings in an editor that can ask for a name', () => {
  const server = useServer({ initializationOptions: { renames: true } });

  it('lead to the name that was made up', async () => {
    const file = await server().open('# first\n\nx = 2 * [|(1 + indices)|];\n');
    const { command } = await actionIn(file, 'Extract to a name');
    assert.equal(command?.command, renameCommand);
    assert.deepEqual(command.arguments, [file.uri, { line: 3, character: 8 }]);
    const inlined = await server().open('n = 1;\nx = |n;\n');
    assert.equal((await actionIn(inlined, 'Inline `n` and remove its definition')).command, undefined);
  });
});

describe('refactorings in a workspace', () => {
  const workspace = useWorkspace();

  it('make up no name that a file has which loads this one, or that it loads', async () => {
    const { server } = workspace();
    workspace().write('base.rasp', 'sop = 1;\n');
    workspace().write('user.rasp', 'load "main";\nsop_2 = a;\n');
    const main = await server.openAt(
      workspace().uriOf('main.rasp'),
      'load "base";\na = 2 * [|(1 + indices)|];\n',
    );
    assert.match(await after(main, 'Extract to a name'), /^sop_3 = 1 \+ indices;$/m);
  });

  it('leave a definition that another file uses', async () => {
    const { server } = workspace();
    workspace().write('reader.rasp', 'load "shared";\nx = n;\n');
    const shared = await server.openAt(workspace().uriOf('shared.rasp'), 'n = 1;\na = |n + n;\n');
    assert.deepEqual(await titlesIn(shared), ['Inline `n` here']);
  });

  it('know what a loaded file gives', async () => {
    const { server } = workspace();
    workspace().write('lib.rasp', 'def far(s) {\n  return s;\n}\n');
    const main = await server.openAt(
      workspace().uriOf('uses.rasp'),
      'load "lib";\nx = 2 * [|far(indices)|] + far(indices);\n',
    );
    assert.equal(
      await after(main, 'Extract to a name, all 2 occurrences'),
      'load "lib";\nfar_2 = far(indices);\nx = 2 * far_2 + far_2;\n',
    );
  });
});
