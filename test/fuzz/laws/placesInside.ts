import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Asserts that all positions and ranges of an answer that are of a document are in it. */
export function assertPlacesInside(answer: unknown, document: TextDocument, method: string): void {
  if (Array.isArray(answer)) {
    for (const part of answer) assertPlacesInside(part, document, method);
    return;
  }
  if (typeof answer !== 'object' || answer === null) return;
  const { uri, targetUri, textDocument } = answer as Partial<Record<string, unknown>>;
  const of = uri ?? targetUri ?? (textDocument as { readonly uri?: unknown } | null | undefined)?.uri;
  if (typeof of === 'string' && of !== document.uri) return;
  if (isPosition(answer)) assertInside(answer, document, method);
  if (isRange(answer)) {
    const { start, end } = answer;
    const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
    assert.ok(isOrdered, `${method} answers with a range that ends before it begins`);
  }
  for (const part of Object.values(answer)) assertPlacesInside(part, document, method);
}

/** Asserts that semantic tokens are in a document, one behind the other. */
export function assertTokensInside(data: readonly number[], document: TextDocument): void {
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(at, at + 3);
    if (lines > 0) [character, end] = [0, 0];
    line += lines;
    character += characters;
    assert.ok(length > 0 && character >= end, 'a token begins in the one before it, or is empty');
    end = character + length;
    assertInside({ line, character }, document, 'semanticTokens');
    assertInside({ line, character: end }, document, 'semanticTokens');
  }
}

function assertInside({ line, character }: Position, document: TextDocument, method: string): void {
  const start = document.offsetAt({ line, character: 0 });
  const lineText = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const { length } = lineText.replace(/[\r\n]+$/, '');
  const isInside = Number.isInteger(line) && line >= 0 && line < document.lineCount;
  assert.ok(
    isInside && Number.isInteger(character) && character >= 0 && character <= length,
    `${method} answers with a place outside of the text: line ${line}, character ${character}`,
  );
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}
