import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { activateExtension, eventually, openRasp, putCursor } from './support';

describe('the interactive session', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  afterEach(async () => {
    for (const terminal of raspTerminals()) terminal.dispose();
    await eventually(raspTerminals, (terminals) => {
      assert.deepEqual(terminals, []);
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function raspTerminals(): vscode.Terminal[] {
    return vscode.window.terminals.filter(({ name }) => name === 'RASP');
  }

  /** Waits until the session used last shows something. */
  function shows(pattern: RegExp): Promise<string> {
    return eventually(
      () => stripVTControlCharacters(api.replText()).replaceAll('\r\n', '\n'),
      (text) => {
        assert.match(text, pattern);
      },
    );
  }

  async function startedTerminal(command: string): Promise<vscode.Terminal> {
    await vscode.commands.executeCommand(command);
    const [terminal] = raspTerminals();
    assert.ok(terminal, 'there is no RASP terminal');
    await shows(/\n>> $/);
    return terminal;
  }

  it('answers what is typed', async () => {
    const terminal = await startedTerminal('rasp.startRepl');
    await shows(/^RASP 0\.1\nrunning example is: hello\n>> $/);
    await eventually(
      () => vscode.window.activeTerminal,
      (active) => {
        assert.equal(active, terminal);
      },
    );
    terminal.sendText('def f(a) {');
    terminal.sendText('return a + 1; }');
    terminal.sendText('f(indices);');
    await shows(
      />> def f\(a\) \{\n\.\. {3}return a \+ 1; \}\n {5}console function: f\(a\)\n>> f\(indices\);\n {5}s-op: out\n \t Example: out\("hello"\) = \[1, 2, 3, 4, 5\] \(ints\)\n>> $/,
    );
  });

  it('drops a statement at Ctrl-C, and ends at Ctrl-D', async () => {
    const terminal = await startedTerminal('rasp.startRepl');
    terminal.sendText('a = (1');
    await shows(/\n\.\. $/);
    terminal.sendText('+ 2\u0003', false);
    await shows(/\+ 2\^C\n>> $/);
    terminal.sendText('\u0004', false);
    await shows(/The session has ended\. Press any key/);
    assert.deepEqual(raspTerminals(), [terminal]);
    terminal.sendText('x', false);
    await eventually(raspTerminals, (terminals) => {
      assert.deepEqual(terminals, []);
    });
  });

  it('begins with a file', async () => {
    await openRasp(
      'set example "abc"\nback = select(indices, length - 1 - indices, ==);\nflip = aggregate(back, tokens);\n',
    );
    const terminal = await startedTerminal('rasp.startReplWithFile');
    await shows(/s-op: flip\n \t Example: flip\("abc"\) = \[c, b, a\] \(strings\)\n>> $/);
    terminal.sendText('flip("xy");');
    await shows(/\t = {2}\[y, x\] \(strings\)\n>> $/);
  });

  it('is sent selections and statements, while the editor keeps the focus', async () => {
    const editor = await openRasp(
      'def twice(a) {\n  # a comment\n  return a + a;\n}\nx = twice(21);\ny = nope;\n',
    );
    putCursor(editor, 'return');
    await vscode.commands.executeCommand('rasp.sendToRepl');
    await shows(
      />> def twice\(a\) \{\n\.\. {5}return a \+ a;\n\.\. {3}\}\n {5}console function: twice\(a\)\n>> $/,
    );

    const start = editor.document.positionAt(editor.document.getText().indexOf('twice(21)'));
    editor.selection = new vscode.Selection(start, start.translate(0, 'twice(21)'.length));
    await vscode.commands.executeCommand('rasp.sendToRepl');
    await shows(/>> twice\(21\);\n {4}value: out = {2}42\n>> $/);

    putCursor(editor, 'nope');
    await vscode.commands.executeCommand('rasp.sendToRepl');
    await shows(/\n\t!! `nope` is not defined.*\n>> $/);

    assert.equal(raspTerminals().length, 1);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is there again when the server is', async () => {
    const terminal = await startedTerminal('rasp.startRepl');
    terminal.sendText('a = 1;');
    await shows(/value: a = {2}1\n>> $/);
    await vscode.commands.executeCommand('rasp.restartServer');
    await shows(/started again; this is a new session\.\nRASP 0\.1\n.*\n>> $/);
    terminal.sendText('a;');
    await shows(/`a` is not defined/);
  });
});
