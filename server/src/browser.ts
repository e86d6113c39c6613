import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {});
