import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '@rasp/engine';

/** A wrong use of the command line, or a file that can not be read: told on stderr, exit status 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly showUsage = true,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Whoever waits at a terminal still wants to know what takes longer. */
const usualSeconds = 10;
export const mostSeconds = 3600;

export interface Command {
  readonly json: boolean;
  readonly check: boolean;
  readonly stdin: boolean;
  readonly language: Language | undefined;
  readonly samples: readonly string[];
  readonly operands: readonly string[];
  /** The file to write to. */
  readonly out: string | undefined;
  /** How long a statement or a value may take. */
  readonly seconds: number;
}

/** Reads the options that the commands share, those of them that a command `takes`. @throws UsageError */
export function parseCommand(
  args: readonly string[],
  takes: readonly ('check' | 'json' | 'language' | 'sample' | 'stdin' | 'time-limit' | 'out')[],
): Command {
  const options = {
    ...(takes.includes('check') ? { check: { type: 'boolean' as const } } : {}),
    ...(takes.includes('stdin') ? { stdin: { type: 'boolean' as const } } : {}),
    ...(takes.includes('json') ? { json: { type: 'boolean' as const } } : {}),
    ...(takes.includes('language') ? { language: { type: 'string' as const } } : {}),
    ...(takes.includes('time-limit') ? { 'time-limit': { type: 'string' as const } } : {}),
    ...(takes.includes('out') ? { out: { type: 'string' as const, short: 'o' } } : {}),
    ...(takes.includes('sample') ? { sample: { type: 'string' as const, multiple: true } } : {}),
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return {
      json: values.json === true,
      check: values.check === true,
      stdin: values.stdin === true,
      language: languageFrom(values.language),
      samples: Array.isArray(values.sample) ? values.sample.map(String) : [],
      operands: positionals,
      seconds: secondsFrom(values['time-limit']),
      out: typeof values.out === 'string' ? values.out : undefined,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function languageFrom(word: unknown): Language | undefined {
  if (word === undefined || isLanguage(word)) return word;
  throw new UsageError('--language is rasp or raspy');
}

function secondsFrom(text: unknown): number {
  if (text === undefined) return usualSeconds;
  const seconds = Number(text);
  if (typeof text === 'string' && text.trim() !== '' && seconds > 0 && seconds <= mostSeconds) return seconds;
  throw new UsageError(`--time-limit is a number of seconds up to ${mostSeconds}`);
}

/** The one file that a command takes. @throws UsageError */
export function onlyFile(operands: readonly string[]): string {
  const [file] = operands;
  if (file === undefined) throw new UsageError('a file is missing');
  if (operands.length > 1) throw new UsageError('only one file is taken');
  return file;
}

/** The text of a file, without its byte order mark unless that is to be kept. @throws UsageError */
export function readText(file: string, { keepMark = false } = {}): string {
  try {
    const text = readFileSync(file, 'utf8');
    return keepMark ? text : text.replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new UsageError(`can not read ${file}: ${why}`, false);
  }
}
