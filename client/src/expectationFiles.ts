import { workspace, type Uri } from 'vscode';

/** Whether a text has a comment that expects something. */
export function expectsSomething(text: string): boolean {
  return /#[ \t]*expect:/.test(text);
}

/** The text of a file, as it is in the editor if it is open there; `undefined` if there is no such file. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
