import { languageOfName, type Analysis } from '@rasp/engine';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import type { ExpectationInfo } from '../protocol';
import type { Samples } from '../samples';
import type { Work } from '../work';
import type { WorkspaceFiles } from '../workspaceFiles';

/** What a file expects, and what came of it. */
export function expectationInfos({ expectations, tree: { lines } }: Analysis): ExpectationInfo[] {
  return expectations.map(({ text, span, about, outcome }) => ({
    text,
    range: toRange(lines, span),
    ...(about !== undefined && { about }),
    outcome: outcome.kind,
    ...('problem' in outcome && { message: outcome.problem.message }),
    ...(outcome.kind === 'failed' && { expected: outcome.expected, actual: outcome.actual }),
  }));
}

/** What a file expects, once what it loads is read. */
export async function expectationsIn(
  file: AnalyzedDocument,
  files: WorkspaceFiles,
): Promise<ExpectationInfo[]> {
  await files.readFor(file);
  return expectationInfos(file.analysis);
}

/** A file that is not open in the editor. */
export function closedFile(
  uri: string,
  text: string,
  samples: Samples,
  files: WorkspaceFiles,
  work: Work,
): AnalyzedDocument {
  return new AnalyzedDocument(TextDocument.create(uri, languageOfName(uri), 0, text), samples, files, work);
}
