import type { Connection } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import type { OpenFiles } from '../openFiles';
import * as protocol from '../protocol';
import { preview } from './preview';
import { previewCell, previewSamples, previewSource, previewTile, previewTrace } from './previewAnswers';
import { previewExport } from './previewExport';

/** Answers the requests of the preview, each with `null` for a file that is not open. */
export function servePreview(connection: Connection, open: OpenFiles): void {
  const on = <P extends { readonly uri: string }, R>(
    params: P,
    feature: (file: AnalyzedDocument, params: P) => R,
  ): R | null => {
    const file = open.get(params.uri);
    return file ? feature(file, params) : null;
  };
  connection.onRequest(protocol.preview, (params: protocol.PreviewParams) => on(params, preview));
  connection.onRequest(protocol.previewCell, (params: protocol.PreviewCellParams) => on(params, previewCell));
  connection.onRequest(protocol.previewTrace, (params: protocol.PreviewTraceParams) =>
    on(params, previewTrace),
  );
  connection.onRequest(protocol.previewTile, (params: protocol.PreviewTileParams) => on(params, previewTile));
  connection.onRequest(protocol.previewSource, (params: protocol.PreviewSourceParams) =>
    on(params, previewSource),
  );
  connection.onRequest(protocol.previewSamples, (params: protocol.PreviewSamplesParams) =>
    on(params, previewSamples),
  );
  connection.onRequest<protocol.PreviewExportResult | null, never>(
    protocol.previewExport,
    (params: protocol.PreviewExportParams) => on(params, previewExport),
  );
}
