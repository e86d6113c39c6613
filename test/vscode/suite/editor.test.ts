import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, eventually, hoverText, lensTitles, openRasp, problems, replace } from './support';

const histogram = `same = select(tokens, tokens, ==);
histogram = selector_width(same);
`;

describe('a RASP file in the editor', () => {
  before(activateExtension);

  it('shows its problems, and no longer when they are mended', async () => {
    const editor = await openRasp(`${histogram}x = tokens + 1;\ny = undefinedname;\n`);
    const problemsNow = (): string[] => problems(editor);
    await eventually(problemsNow, (found) => {
      assert.deepEqual(found, ['tokens + 1: type/operand', 'undefinedname: name/undefined']);
    });
    await replace(editor, 'tokens + 1', 'indices + 1');
    await replace(editor, 'undefinedname', 'x');
    await eventually(problemsNow, (found) => {
      assert.deepEqual(found, []);
    });
  });

  it('tells values and costs in hovers', async () => {
    const editor = await openRasp(histogram);
    await eventually(
      () => hoverText(editor, 'histogram'),
      (text) => {
        assert.match(text, /histogram = \[1, 1, 2, 2, 1\] \(ints\)/);
        assert.match(text, /s-op on `"hello"` · 1 layer · heads 2/);
      },
    );
    const selector = await hoverText(editor, 'same');
    assert.match(selector, /same: selector/);
    assert.match(selector, /!\[attention matrix\]\(data:image\/svg\+xml/);
    assert.match(selector, /l \| · · 1 1 ·/);
    assert.match(await hoverText(editor, 'selector_width'), /How many keys each query of `sel` selects/);
  });

  it('tells layers and heads in lenses', async () => {
    const editor = await openRasp(
      `${histogram}def f(s) {\n  return sort(s, s);\n}\nsorted = f(tokens);\nk = 3;\n`,
    );
    await eventually(
      () => lensTitles(editor),
      (titles) => {
        assert.deepEqual(titles, [
          '0 layers',
          '1 layer · heads 2',
          'last call: 2 layers · heads 2/1',
          '2 layers · heads 2/1',
        ]);
      },
    );
  });

  it('keeps what it knew while an edit is broken, and recovers', async () => {
    const editor = await openRasp(histogram);
    const lenses = (): Promise<string[]> => lensTitles(editor);
    await eventually(lenses, (titles) => {
      assert.deepEqual(titles, ['0 layers', '1 layer · heads 2']);
    });
    await replace(editor, 'selector_width(same);', 'selector_width(;');
    await eventually(lenses, (titles) => {
      assert.deepEqual(titles, ['0 layers', '1 layer · heads 2 (before this edit)']);
    });
    assert.match(await hoverText(editor, 'histogram'), /From before this edit[^]*\[1, 1, 2, 2, 1\]/);
    assert.match(await hoverText(editor, 'same'), /same: selector/);
    await replace(editor, 'selector_width(;', 'selector_width(same);');
    await eventually(lenses, (titles) => {
      assert.deepEqual(titles, ['0 layers', '1 layer · heads 2']);
    });
  });

  it('takes its sample from the setting where the file sets none', async () => {
    const editor = await openRasp('first = tokens;\n');
    const hover = (): Promise<string> => hoverText(editor, 'first');
    await eventually(hover, (text) => {
      assert.match(text, /\[h, e, l, l, o\]/);
    });
    const settings = vscode.workspace.getConfiguration('rasp');
    await settings.update('sample', '[3, 4]', vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(hover, (text) => {
        assert.match(text, /\[3, 4\] \(strings\)/);
      });
    } finally {
      await settings.update('sample', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(hover, (text) => {
      assert.match(text, /\[h, e, l, l, o\]/);
    });
  });
});
