import { renameCommand, type Position } from '@rasp/server/protocol';
import { commands, Position as EditorPosition, Uri, type Disposable } from 'vscode';

/** The command that asks for another name at a place, as after a change that made one up. */
export function registerRename(): Disposable {
  return commands.registerCommand(renameCommand, async (uri: unknown, position: unknown) => {
    if (typeof uri !== 'string' || !isPosition(position)) return;
    const { line, character } = position;
    await commands.executeCommand('editor.action.rename', [
      Uri.parse(uri),
      new EditorPosition(line, character),
    ]);
  });
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'character' in value &&
    typeof value.line === 'number' &&
    typeof value.character === 'number'
  );
}
