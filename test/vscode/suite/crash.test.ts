import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { activateExtension, eventually, hoverText, openRasp } from './support';

/** The process of the server, which the extension host has started. */
function serverProcess(): number | undefined {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const ids = listed.split('\n').flatMap((line) => {
    const [, id, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /dist[\\/]server\.js/.test(command) ? [Number(id)] : [];
  });
  return ids[0];
}

describe('a server that crashes', () => {
  before(activateExtension);

  it('is there again, and knows the open files and their texts', async () => {
    const editor = await openRasp('a = indices;\n');
    await eventually(
      () => hoverText(editor, 'a'),
      (text) => {
        assert.match(text, /a = \[0, 1, 2, 3, 4\]/);
      },
    );
    const crashed = serverProcess();
    assert.ok(crashed, 'the server is not found');
    process.kill(crashed, 'SIGKILL');
    await eventually(serverProcess, (id) => {
      assert.ok(id !== undefined && id !== crashed, String(id));
    });
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), 'b = a + 1;\n');
    });
    await eventually(
      () => hoverText(editor, 'b'),
      (text) => {
        assert.match(text, /b = \[1, 2, 3, 4, 5\]/);
      },
    );
  });
});
