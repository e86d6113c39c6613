import { headsOf, type HeadFigure } from '@rasp/engine/figure';
import type * as protocol from '@rasp/server/protocol';
import { Range, type TextDocument } from 'vscode';

import type { RaspServer } from '../raspServer';
import { documentOf } from './documentOf';
import type { DrawnView } from './drawnView';
import { Jump } from './jump';

/** A part of the text that is drawn. */
type Code = NonNullable<HeadFigure['span']>;

/**
 * The way to the code of a box: its span in the text that is drawn, moved by the edits since; else where its head is in
 * the file, in the library or in a file that is loaded. Without either, and where nobody knows, to what the view is of.
 * @returns `undefined` where the file can not be opened.
 */
export async function jumpTo(
  server: RaspServer,
  view: DrawnView,
  span: Code | undefined,
  head: string | undefined,
): Promise<Jump | undefined> {
  const code = span ?? (head === undefined ? undefined : codeOf(view, head));
  const elsewhere = code || head === undefined ? null : await sourceOf(server, view, head);
  // A picture may still be of the file that the view was of before.
  const drawnIn = code && view.since.document?.uri.toString();
  const document = await documentOf(elsewhere?.uri ?? drawnIn ?? view.uri, server);
  if (!document) return undefined;
  const range = elsewhere ? rangeOf(elsewhere.range) : rangeIn(document, view, code);
  return new Jump(document, document.validateRange(range));
}

/** The code of a head as far as it is in the file: its selector's, else that of what is aggregated with it. */
function codeOf({ drawing }: DrawnView, head: string): Code | undefined {
  const box = drawing?.figure && headsOf(drawing.figure).find(({ id }) => id === head);
  return box?.span ?? box?.uses.find(({ span }) => span)?.span;
}

/** Where a head is defined that the file itself does not make; `null` where nobody knows. */
async function sourceOf(
  server: RaspServer,
  { target }: DrawnView,
  head: string,
): Promise<protocol.PreviewSourceResult | null> {
  try {
    return await server.previewSource({ ...target, head });
  } catch (error) {
    server.log('The code of a box was not found.', error);
    return null;
  }
}

/** Where code of the drawn text is in the file of now; without any, what the view holds. */
function rangeIn(document: TextDocument, { since, held }: DrawnView, code: Code | undefined): Range {
  if (code) {
    const { start, end } = since.now(code);
    return new Range(document.positionAt(start), document.positionAt(end));
  }
  const { line, character } = held.place.position;
  return held.range ?? new Range(line, character, line, character);
}

function rangeOf({ start, end }: protocol.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
