import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import {
  activateExtension,
  eventually,
  eventualPreview,
  hintsOf,
  lensTitles,
  openFile,
  openRasp,
  putCursor,
  valuesInText,
} from './support';

const program = `flip = select(indices, 4 - indices, ==);
back = aggregate(flip, tokens);
def shifted(by) {
    at = select(indices, indices - by, ==);
    return aggregate(at, tokens, "-");
}
one = shifted(1);
two = shifted(2);
`;

describe('values in the text of the editor', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('rasp.inlayHints')
      .update('values', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follow the sample, and the call that the preview shows', async () => {
    const editor = await openRasp(program);
    const returned = async (value: string): Promise<void> => {
      await eventually(
        () => valuesInText(editor),
        (lines) => {
          assert.ok(
            lines.includes(`    return aggregate(at, tokens, "-"); ‹${value} (strings)›`),
            lines.join('\n'),
          );
        },
      );
    };
    await returned('[-, -, h, e, l]');
    putCursor(editor, 'aggregate(at');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, ({ title }) => {
      assert.equal(title, 'aggregate(at, tokens, "-")');
    });
    await vscode.commands.executeCommand('rasp.choosePreviewCall', 1);
    await returned('[-, h, e, l, l]');
    await vscode.commands.executeCommand('rasp.chooseSample', '"abcde"');
    await returned('[-, a, b, c, d]');
    await vscode.commands.executeCommand('rasp.chooseSample', null);
  });

  it('are hidden and shown by a command, and lenses tell them meanwhile', async () => {
    const editor = await openFile('raspy', 'tokens\n');
    const value = "['h', 'e', 'l', 'l', 'o']";
    const looksLike = async (values: readonly string[], lenses: readonly string[]): Promise<void> => {
      await eventually(
        () => Promise.all([valuesInText(editor), lensTitles(editor)]),
        (shown) => {
          assert.deepEqual(shown, [values, lenses]);
        },
      );
    };
    await looksLike([`tokens ‹${value}›`], ['0 layers']);
    await vscode.commands.executeCommand('rasp.toggleValueHints');
    await looksLike([], [`${value} · 0 layers`]);
    await vscode.commands.executeCommand('rasp.toggleValueHints');
    await looksLike([`tokens ‹${value}›`], ['0 layers']);
  });

  it('are copied in full', async () => {
    const { document } = await openRasp(`set example "${'ab'.repeat(40)}"\nlong = tokens;\n`);
    const [hint] = await eventually(
      () => hintsOf(document),
      (hints) => {
        assert.equal(hints.length, 1);
      },
    );
    assert.ok(hint);
    // Where VS Code does not resolve hints that a command asks for, there is no command in them yet.
    const [part] = typeof hint.label === 'string' ? [] : hint.label;
    assert.match(part?.value ?? '', /…$/);
    await vscode.commands.executeCommand('rasp.copyValue', 'all of it');
    assert.equal(await vscode.env.clipboard.readText(), 'all of it');
  });
});
