import { readFileSync, writeFileSync } from 'node:fs';
import {
  applyEdits,
  defaultLineWidth,
  formatEdits,
  languageNames,
  languageOfName,
  likelyLanguage,
  parserOf,
  pragmaOf,
  type FormatStyle,
  type Language,
} from '@rasp/engine';
import { parseCommand, readText, UsageError } from './usage';

/** Levels of indentation as the examples have them: two blanks in RASP, four in RASPy as in Python. */
const styles: Readonly<Record<Language, FormatStyle>> = {
  rasp: { tabSize: 2, insertSpaces: true, lineWidth: defaultLineWidth },
  raspy: { tabSize: 4, insertSpaces: true, lineWidth: defaultLineWidth },
};

/**
 * `rasp format FILE…`: lays files out, in place; with `--check` only tells which ones would change; with `--stdin` lays
 * out what is piped in, as if it were FILE, to standard output.
 * @returns 1 with `--check` if any would change
 */
export function format(args: readonly string[]): number {
  const { check, stdin, language, operands } = parseCommand(args, ['check', 'stdin', 'language']);
  if (stdin) return formatPiped(operands, language, check);
  if (operands.length === 0) throw new UsageError('a file is missing');
  // All are read before anything is written: a file that can not be read or understood ends it.
  const files = operands.map((file) => {
    const text = readText(file, { keepMark: true });
    return { file, text, formatted: formatText(text, file, language) };
  });
  const changed = files.filter(({ text, formatted }) => text !== formatted);
  for (const { file, formatted } of changed) {
    if (!check) write(file, formatted);
    console.log(check ? `${file} would change` : file);
  }
  return check && changed.length > 0 ? 1 : 0;
}

function formatPiped(operands: readonly string[], language: Language | undefined, check: boolean): number {
  if (operands.length > 1) throw new UsageError('only one file name is taken with --stdin');
  const name = operands[0] ?? '';
  const text = readFileSync(0, 'utf8');
  const formatted = formatText(text, name, language);
  if (!check) process.stdout.write(formatted);
  return check && formatted !== text ? 1 : 0;
}

function formatText(text: string, name: string, chosen: Language | undefined): string {
  const pragma = pragmaOf(text);
  const language = chosen ?? pragma ?? languageOfName(name);
  if (chosen === undefined && pragma === undefined) {
    const likely = likelyLanguage(text, language);
    if (likely !== language) {
      const [looks, given] = [languageNames[likely], languageNames[language]];
      const what = name === '' ? 'what is piped in' : name;
      throw new UsageError(
        `${what} looks like ${looks}, not ${given}: say --language ${likely}, or ${language}`,
        false,
      );
    }
  }
  return applyEdits(text, formatEdits(parserOf(language)(text), styles[language]));
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `can not write ${file}: ${error instanceof Error ? error.message : String(error)}`,
      false,
    );
  }
}
