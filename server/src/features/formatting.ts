import {
  defaultLineWidth,
  formatEdits,
  onTypeEdits,
  type FormatStyle,
  type TextEdit,
  type Tree,
} from '@rasp/engine';
import type {
  DocumentOnTypeFormattingOptions,
  FormattingOptions,
  Position,
  Range,
  TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import type { Settings } from '../protocol';

/** The characters behind which `formatTyped` may have something to do. */
export const typedCharacters: DocumentOnTypeFormattingOptions = {
  firstTriggerCharacter: ';',
  moreTriggerCharacter: ['}', '\n'],
};

/** The changes that lay out a file, or of it what a range touches; none where the settings say so. */
export function formatDocument(
  { analysis: { tree } }: AnalyzedDocument,
  options: FormattingOptions,
  settings: Partial<Settings>,
  range?: Range,
): LspTextEdit[] {
  if (settings.format?.enable === false) return [];
  const { lines } = tree;
  const span = range && { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
  return toEdits(tree, formatEdits(tree, styleOf(options, settings), span));
}

/** The changes that suit what was typed just before a position; none where the settings say so. */
export function formatTyped(
  { analysis: { tree } }: AnalyzedDocument,
  options: FormattingOptions,
  settings: Partial<Settings>,
  position: Position,
  typed: string,
): LspTextEdit[] {
  if (settings.format?.enable === false) return [];
  if (typed !== ';' && typed !== '}' && typed !== '\n') return [];
  const offset = toOffset(tree.lines, position);
  return toEdits(tree, onTypeEdits(tree, styleOf(options, settings), offset, typed));
}

/**
 * A line break at the end of the file, and none behind it, are part of the style. What the editor says of them is what
 * it does itself when it saves a file, and most editors say no.
 */
function styleOf(
  { tabSize, insertSpaces, trimTrailingWhitespace = false }: FormattingOptions,
  { format }: Partial<Settings>,
): FormatStyle {
  const lineWidth = sizeOr(defaultLineWidth, format?.lineWidth);
  return { tabSize: sizeOr(4, tabSize), insertSpaces, lineWidth, trimTrailingWhitespace };
}

/** A size from outside, if it is one. */
function sizeOr(otherwise: number, size: unknown): number {
  return typeof size === 'number' && Number.isInteger(size) && size > 0 && size <= 1000 ? size : otherwise;
}

function toEdits({ lines }: Tree, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
}
