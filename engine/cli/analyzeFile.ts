import path from 'node:path';
import { Analyzer, languageOfName, pragmaOf, type Analysis, type Language, type Sample } from '@rasp/engine';
import { fileSource, realPathOf } from './files';
import { mostSeconds, readText } from './usage';

const stepsPerSecond = 20_000_000;

export interface AnalyzeFileOptions {
  /** The language of the file; if absent what its first line says, or else its name. */
  readonly language?: Language | undefined;
  /** The sample until the file sets one. */
  readonly sample?: Sample | undefined;
  /** How many seconds a statement or a value may take. */
  readonly seconds: number;
}

/**
 * Reads and analyzes a file, with what it loads.
 * @throws UsageError for a file that can not be read
 */
export function analyzeFile(file: string, { language, sample, seconds }: AnalyzeFileOptions): Analysis {
  const text = readText(file);
  const uri = realPathOf(file) ?? path.resolve(file);
  const analyzer = new Analyzer({
    limits: {
      steps: stepsPerSecond * seconds,
      milliseconds: 1000 * seconds,
      setting: seconds < mostSeconds ? '--time-limit' : undefined,
    },
    language: language ?? pragmaOf(text) ?? languageOfName(file),
    sure: language !== undefined,
  });
  return analyzer.analyze(text, {
    uri,
    files: fileSource(file),
    ...(sample && { initialSample: sample }),
  });
}
