import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { AnalyzedDocument } from './analyzedDocument';
import { diagnosticsOf } from './features/diagnostics';

/** The problems of files, on their way to the editor. */
export class Problems {
  /** Where the codes of problems are explained, if the editor says so. */
  docs: string | undefined;
  /** The editor asks for problems; it is not sent any. */
  areAskedFor = false;

  constructor(private readonly connection: Connection) {}

  /** The problems of a file as it is now. */
  of(file: AnalyzedDocument): Diagnostic[] {
    return diagnosticsOf(file, this.docs);
  }

  /**
   * Sends the problems of a file.
   * @param version of the text, for a file that is open
   */
  send(file: AnalyzedDocument, version?: number): void {
    if (this.areAskedFor) return;
    const diagnostics = this.of(file);
    void this.connection.sendDiagnostics({
      uri: file.uri,
      ...(version !== undefined && { version }),
      diagnostics,
    });
  }

  /** There are none any more. */
  clear(uri: string): void {
    if (!this.areAskedFor) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
