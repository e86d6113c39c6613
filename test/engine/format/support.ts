import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyEdits,
  defaultLineWidth,
  formatEdits,
  languageOfName,
  onTypeEdits,
  parserOf,
  type FormatStyle,
  type Language,
  type Span,
} from '@rasp/engine';
import { readMarkers } from '../../markers';

export const style: FormatStyle = { tabSize: 4, insertSpaces: true, lineWidth: defaultLineWidth };

/** A text as the formatter lays it out. */
export function formatted(
  language: Language,
  text: string,
  changes: Partial<FormatStyle> = {},
  range?: Span,
): string {
  return applyEdits(text, formatEdits(parserOf(language)(text), { ...style, ...changes }, range));
}

export function rasp(text: string, changes?: Partial<FormatStyle>): string {
  return formatted('rasp', text, changes);
}

export function raspy(text: string, changes?: Partial<FormatStyle>): string {
  return formatted('raspy', text, changes);
}

/** A fixture whose range `[|…|]` is laid out. */
export function formattedRange(language: Language, fixture: string): string {
  const { text, ranges } = readMarkers(fixture);
  return formatted(language, text, {}, ranges[0]);
}

/** A fixture after what was typed just before its cursor `|`; the cursor where an editor leaves it. */
export function afterTyping(language: Language, fixture: string, changes: Partial<FormatStyle> = {}): string {
  const { text, cursors } = readMarkers(fixture);
  const cursor = cursors[0] ?? 0;
  const typed = text.charAt(text.slice(0, cursor).trimEnd().length - 1);
  const isBreak = /[\r\n][ \t]*$/.test(text.slice(0, cursor));
  const key = isBreak ? '\n' : typed === '}' ? '}' : ';';
  const edits = onTypeEdits(parserOf(language)(text), { ...style, ...changes }, cursor, key);
  let moved = cursor;
  for (const { span, text: by } of edits) {
    if (span.end > cursor) throw new Error(`an edit behind the cursor: ${JSON.stringify(by)}`);
    moved += by.length - (span.end - span.start);
  }
  const result = applyEdits(text, edits);
  return `${result.slice(0, moved)}|${result.slice(moved)}`;
}

export interface ProgramFile {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

const root = path.resolve(__dirname, '../../..');

/** The programs of some folders. */
export function programsIn(...folders: readonly string[]): ProgramFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.raspy?$/.test(name))
      .map((name) => ({
        name: `${folder}/${name}`,
        language: languageOfName(name),
        text: readFileSync(path.join(root, folder, name), 'utf8'),
      })),
  );
}

export const examples = programsIn('examples');

/** Programs of all kinds, those with mistakes too. */
export const programs = [
  ...examples,
  ...programsIn(
    'test/conformance/data',
    'test/conformance/raspy',
    'test/engine/program/fixtures',
    'test/engine/program/raspy/fixtures',
    'test/engine/checks',
    'test/syntaxes',
    'engine/src/library',
  ),
];
