import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';

import { clientOptions } from './clientOptions';
import { activate as activateExtension, type RaspApi } from './extension';

/** The desktop (Node) entry: the server is a child process. */
export function activate(context: ExtensionContext): Promise<RaspApi> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  return activateExtension(context, new LanguageClient('rasp', 'RASP', server, clientOptions(context)));
}
