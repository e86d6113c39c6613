import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import {
  activateExtension,
  eventually,
  eventualPreview,
  hoverText,
  lensTitles,
  openFile,
  problems,
  putCursor,
  valuesInText,
} from './support';

const program = `offered = key(tokens)
asked = query("l")

def flip(seq=tokens):
    """The sequence from its end."""
    length = (key(1) == query(1)).value(1)
    mirrored = key(indices) == query(length - 1 - indices)
    return mirrored.value(seq)

offered == asked
flip().input("abc")
print("done")
plain = (1, None, "a")
plain + 1
`;

describe('values of a RASPy file', () => {
  let api: RaspApi;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await activateExtension();
    editor = await openFile('raspy', program);
  });

  it('has a problem where a statement fails', async () => {
    await eventually(
      () => problems(editor),
      (found) => {
        assert.deepEqual(found, ['plain + 1: type/operand']);
      },
    );
  });

  it('shows keys, plain values, functions and built-ins in hovers', async () => {
    for (const [word, shown] of [
      ['offered', /offered: key = \['h', 'e', 'l', 'l', 'o'\]/],
      ['plain', /plain: tuple = \(1, None, 'a'\)/],
      ['flip', /def flip\(seq=tokens\)[^]*The sequence from its end[^]*flip\(\)/],
      ['value', /value\(value, default=0\)/],
      ['mirrored', /mirrored: selector[^]*data:image\/svg[^]*in the call `flip\(\)`/],
    ] as const) {
      await eventually(
        () => hoverText(editor, word),
        (text) => {
          assert.match(text, shown);
        },
      );
    }
  });

  it('shows costs in lenses, and cells and what is printed in the text', async () => {
    await eventually(
      () => lensTitles(editor),
      (titles) => {
        assert.deepEqual(titles, [
          '0 layers',
          '0 layers',
          'flip(): 2 layers · heads 1/1',
          '0 layers',
          '2 layers · heads 1/1',
        ]);
      },
    );
    const values = await valuesInText(editor);
    for (const [line, value] of [
      ['offered == asked', 'selector · width [2, 2, 2, 2, 2]'],
      ['flip().input("abc")', "['c', 'b', 'a']"],
      ['print("done")', 'prints done'],
    ])
      assert.ok(values.includes(`${line} ‹${value}›`), values.join('\n'));
  });

  it('draws a cell from its lens', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      100,
    );
    const lens = lenses.find(
      ({ range, command }) =>
        editor.document.getText(range) === 'offered == asked' && command?.title === 'Preview',
    );
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(
      lens.command.command,
      ...((lens.command.arguments ?? []) as unknown[]),
    );
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'offered == asked');
      assert.equal(shown.filled.length, 10);
    });
  });

  it('draws keys, and what a function gives without arguments', async () => {
    putCursor(editor, 'offered');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'offered');
    });
    putCursor(editor, 'flip');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'flip()');
      assert.equal(shown.cost, '2 layers · heads 1/1');
    });
  });

  it('is shown on samples that are Python source', async () => {
    await vscode.commands.executeCommand('rasp.chooseSample', '(1, None)');
    await eventually(
      () => hoverText(editor, 'offered'),
      (text) => {
        assert.match(text, /offered: key = \[1, None\][^]*on `\(1, None\)`/);
      },
    );
    await vscode.commands.executeCommand('rasp.chooseSample', null);
  });
});
