import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type ClientCapabilities,
  type Connection,
  type FullDocumentDiagnosticReport,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import type { OpenFiles } from '../openFiles';
import type { Problems } from '../problems';
import { orWithout } from '../unhelpfulEditor';

/** Answers an editor that asks for problems, once what a file loads is read; of a file that is not open there are none. */
export class ProblemAnswers {
  #takesRelated = false;
  #refreshes = false;

  constructor(
    private readonly connection: Connection,
    open: OpenFiles,
    private readonly problems: Problems,
  ) {
    connection.languages.diagnostics.on(
      async ({ textDocument: { uri } }): Promise<RelatedFullDocumentDiagnosticReport> => {
        const read = await open.read(uri);
        if (!read) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { file, loaded } = read;
        if (!this.#takesRelated) return this.#report(file);
        const relatedDocuments = Object.fromEntries(loaded.map((each) => [each.uri, this.#report(each)]));
        return { ...this.#report(file), relatedDocuments };
      },
    );
  }

  /** Learns what the editor can do. */
  initialize({ textDocument, workspace }: ClientCapabilities): void {
    this.#takesRelated = textDocument?.diagnostic?.relatedDocumentSupport === true;
    this.#refreshes = workspace?.diagnostics?.refreshSupport === true;
  }

  /** Has the editor ask again: something else than a text has changed. */
  refresh(): void {
    if (this.problems.areAskedFor && this.#refreshes)
      orWithout(this.connection, this.connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  #report(file: AnalyzedDocument): FullDocumentDiagnosticReport {
    return { kind: DocumentDiagnosticReportKind.Full, items: this.problems.of(file) };
  }
}
