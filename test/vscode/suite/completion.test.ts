import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, eventually, openFile, openRasp, positionOf, replace } from './support';

/** What the extension offers behind a word, as the editor gets it. */
function offeredBehind(editor: vscode.TextEditor, word: string): Thenable<vscode.CompletionList> {
  const { document } = editor;
  const start = document.getText().indexOf(word);
  return vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(start + word.length),
    undefined,
    200,
  );
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

describe('completion in the editor', () => {
  before(activateExtension);

  it('knows names, what they are worth, and no words of the text besides', async () => {
    const editor = await openRasp(
      '# The same token, nowhere else.\nsame = select(tokens, tokens, ==);\nx = sa\n',
    );
    const { items } = await eventually(
      () => offeredBehind(editor, 'x = sa'),
      ({ items: offered }) => {
        assert.ok(offered.some((item) => labelOf(item) === 'same'));
      },
    );
    assert.ok(!items.some((item) => labelOf(item) === 'nowhere'));
    const same = items.find((item) => labelOf(item) === 'same');
    assert.equal(same?.kind, vscode.CompletionItemKind.Interface);
    assert.match((same.documentation as vscode.MarkdownString).value, /0 layers[^]*The same token/);
  });

  it('offers members in RASPy, and the signature of the call', async () => {
    const editor = await openFile('raspy', 's = key(indices) < query(indices)\nx = s.\n');
    await eventually(
      () => offeredBehind(editor, 'x = s.'),
      ({ items }) => {
        assert.deepEqual(items.map(labelOf).sort(), ['input', 'value']);
      },
    );
    await replace(editor, 'x = s.', 'x = s.value(tokens, ');
    const help = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
          'vscode.executeSignatureHelpProvider',
          editor.document.uri,
          positionOf(editor, 'tokens, ').translate(0, 4),
        ),
      (found) => {
        assert.equal(found?.signatures[0]?.label, 'value(value, default=0)');
      },
    );
    assert.equal(help?.activeParameter, 1);
  });

  it('fills in a function by the keyboard', async () => {
    const editor = await openRasp('');
    await vscode.commands.executeCommand('type', { text: 'def' });
    await eventually(
      async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (text) => {
        assert.match(text, /^def name\(seq\) \{\r?\n\s+\r?\n\s+return seq;\r?\n\}$/);
      },
    );
  });
});
