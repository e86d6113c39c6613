import path from 'node:path';
import { Analyzer, type Analysis, type Sample } from '@rasp/engine';
import { fileSource, realPathOf } from './files';
import { readText } from './usage';

/** What a statement or a value may use when nobody waits at a keyboard. */
const limits = { steps: 1_000_000_000, milliseconds: 30_000 };

/**
 * Reads and analyzes a file, with what it loads.
 * @param sample the sample until the file sets one
 * @throws UsageError for a file that can not be read
 */
export function analyzeFile(file: string, sample?: Sample): Analysis {
  const text = readText(file);
  const uri = realPathOf(file) ?? path.resolve(file);
  return new Analyzer({ limits }).analyze(text, {
    uri,
    files: fileSource(file),
    ...(sample && { defaultSample: sample }),
  });
}
