import { languageOfName, parseSample, Sample } from '@rasp/engine';
import type { Connection } from 'vscode-languageserver';
import type { OpenFiles } from '../openFiles';
import * as protocol from '../protocol';
import type { Samples } from '../samples';
import type { Work } from '../work';
import type { WorkspaceFiles } from '../workspaceFiles';
import { closedFile, expectationsIn } from './expectations';
import { namedSamples, sampleEdit } from './sampleChoice';

/** Answers the requests about samples and expectations. */
export function serveSamples(
  connection: Connection,
  open: OpenFiles,
  samples: Samples,
  files: WorkspaceFiles,
  work: Work,
): void {
  connection.onRequest<protocol.CheckSampleResult, never>(
    protocol.checkSample,
    ({ uri, text }: protocol.CheckSampleParams) => {
      const sample = parseSample(text, open.get(uri)?.language ?? languageOfName(uri));
      return sample instanceof Sample ? { sample: sample.text } : sample;
    },
  );
  connection.onRequest(protocol.fileSamples, ({ uri }: protocol.FileSamplesParams) => {
    const file = open.get(uri);
    return file ? namedSamples(file, samples) : null;
  });
  connection.onRequest<protocol.ChangeSamplesResult | null, never>(
    protocol.changeSamples,
    (params: protocol.ChangeSamplesParams) => {
      const file = open.get(params.uri);
      return file ? sampleEdit(file, params) : null;
    },
  );
  connection.onRequest(
    protocol.expectations,
    async ({ uri, text }: protocol.ExpectationsParams): Promise<protocol.ExpectationsResult> => {
      const file = open.get(uri) ?? closedFile(uri, text, samples, files, work);
      return { expectations: await expectationsIn(file, files) };
    },
  );
}
