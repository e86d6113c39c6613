import path from 'node:path';
import { Analyzer, languageOfName, pragmaOf, type Analysis, type Language, type Sample } from '@rasp/engine';
import { fileSource, realPathOf } from './files';
import { readText } from './usage';

/** What a statement or a value may use when nobody waits at a keyboard. */
const limits = { steps: 1_000_000_000, milliseconds: 30_000 };

export interface AnalyzeFileOptions {
  /** The language of the file; if absent what its first line says, or else its name. */
  readonly language?: Language | undefined;
  /** The sample until the file sets one. */
  readonly sample?: Sample | undefined;
}

/**
 * Reads and analyzes a file, with what it loads.
 * @throws UsageError for a file that can not be read
 */
export function analyzeFile(file: string, { language, sample }: AnalyzeFileOptions): Analysis {
  const text = readText(file);
  const uri = realPathOf(file) ?? path.resolve(file);
  const analyzer = new Analyzer({
    limits,
    language: language ?? pragmaOf(text) ?? languageOfName(file),
    sure: language !== undefined,
  });
  return analyzer.analyze(text, {
    uri,
    files: fileSource(file),
    ...(sample && { initialSample: sample }),
  });
}
