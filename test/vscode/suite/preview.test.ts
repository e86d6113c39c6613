import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import {
  activateExtension,
  eventually,
  eventualPreview,
  hoverText,
  lensTitles,
  valuesInText,
  openRasp,
  putCursor,
  replace,
} from './support';

const program = `earlier = select(indices, indices, <);
numbers = tokens_int;
total = aggregate(earlier, numbers);
`;

/** The cells that \`select(indices, indices, <)\` selects on a sample of three tokens. */
const earlierOfThree = [
  [1, 0],
  [2, 0],
  [2, 1],
];

describe('the preview', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('draws the selector at the cursor and leaves the focus in the editor', async () => {
    const editor = await openRasp(`set example "abc"\n${program}`);
    putCursor(editor, 'earlier');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'earlier');
      assert.deepEqual(shown.filled, earlierOfThree);
      assert.deepEqual(shown.keys, ['0', '1', '2']);
      assert.deepEqual(shown.queries, ['0', '1', '2']);
      assert.equal(shown.sample, '"abc"');
    });
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('follows the cursor and the edits', async () => {
    const editor = await openRasp(`set example [5, 6, 7]\n${program}`);
    putCursor(editor, 'earlier');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, ({ title }) => {
      assert.equal(title, 'earlier');
    });
    putCursor(editor, 'total');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'total');
      assert.equal(shown.cost, '1 layer · heads 1');
    });
    await replace(editor, 'indices, <)', 'indices, ==)');
    await eventualPreview(api, ({ filled }) => {
      assert.deepEqual(filled, [
        [0, 0],
        [1, 1],
        [2, 2],
      ]);
    });
  });

  it('says in words why there is no picture, beside the last one', async () => {
    const editor = await openRasp(`set example [5, 6, 7]\n${program}`);
    putCursor(editor, 'total');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, ({ filled }) => {
      assert.deepEqual(filled, earlierOfThree);
    });
    await replace(editor, '[5, 6, 7]', '"abc"');
    await eventualPreview(api, (shown) => {
      assert.match(shown.reason, /no value on the sample "abc", at position 0: "a" is not an int/);
      assert.equal(shown.dimmed, true);
      assert.deepEqual(shown.filled, earlierOfThree);
    });
  });

  it('keeps the picture, marked as stale, while an edit is broken', async () => {
    const editor = await openRasp(`set example [5, 6, 7]\n${program}`);
    putCursor(editor, 'total');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, ({ stale, filled }) => {
      assert.equal(stale, false);
      assert.deepEqual(filled, earlierOfThree);
    });
    await replace(editor, 'aggregate(earlier, numbers);', 'aggregate(earlier, ;');
    putCursor(editor, 'total');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'total');
      assert.equal(shown.stale, true);
      assert.deepEqual(shown.filled, earlierOfThree);
    });
    await replace(editor, 'aggregate(earlier, ;', 'aggregate(earlier, numbers);');
    await eventualPreview(api, ({ stale, dimmed }) => {
      assert.equal(stale, false);
      assert.equal(dimmed, false);
    });
  });

  it('shows a changed sample, as hover and lens do', async () => {
    const editor = await openRasp(`set example [5, 6, 7]\n${program}`);
    putCursor(editor, 'total');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, ({ filled }) => {
      assert.deepEqual(filled, earlierOfThree);
    });
    assert.match(await hoverText(editor, 'total'), /\[0, 5, 5\.5\] \(floats\)/);

    await vscode.commands.executeCommand('rasp.chooseSample', '[8, 9]');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.sample, '[8, 9]');
      assert.deepEqual(shown.filled, [[1, 0]]);
    });
    assert.match(await hoverText(editor, 'total'), /\[0, 8\] \(ints\)/);

    await vscode.commands.executeCommand('rasp.chooseSample', '"no"');
    await eventually(
      () => lensTitles(editor),
      (titles) => {
        assert.deepEqual(titles, ['0 layers', '0 layers', '1 layer · heads 1']);
      },
    );
    const values = await valuesInText(editor);
    assert.match(values.at(-1) ?? '', /‹✗ .* has no value›$/, values.join('\n'));
    await vscode.commands.executeCommand('rasp.chooseSample', null);
    await eventualPreview(api, ({ sample }) => {
      assert.equal(sample, '[5, 6, 7]');
    });
  });
});
