import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import type { View } from '../../../client/src/preview/messages';
import { eventually } from './support';

/** A program whose heads and names the tests of the preview speak of. */
export const program = `set example "abc"
flip = select(indices, length - indices - 1, ==);
back = aggregate(flip, tokens);

earlier = select(indices, indices, <);
before = selector_width(earlier);
`;

/** A program with a function that is called twice. */
export const callsProgram = `set example "abcd"
def shifted(by) {
    at = select(indices, indices - by, ==);
    return aggregate(at, tokens);
}
one = shifted(1);
two = shifted(2);
`;

/** The view that follows the cursor, once it is what `check` asks for. */
export function eventualLive(api: RaspApi, check: (view: View) => void): Promise<View> {
  return eventualView(api, (views) => views.find(({ pinned }) => !pinned), check);
}

/** The pins, once they are what `check` asks for. */
export async function eventualPins(
  api: RaspApi,
  check: (pins: readonly View[]) => void,
): Promise<readonly View[]> {
  return eventually(() => api.preview.views.shown.filter(({ pinned }) => pinned), check);
}

/** The only pin, once it is what `check` asks for. */
export function eventualPin(api: RaspApi, check: (view: View) => void): Promise<View> {
  return eventualView(api, (views) => views.find(({ pinned }) => pinned), check);
}

/** Covers the preview with another editor, and waits until its page is gone. */
export async function coverPreview(api: RaspApi): Promise<void> {
  const cover = await vscode.workspace.openTextDocument({ content: 'in front of the preview' });
  await vscode.window.showTextDocument(cover, { viewColumn: vscode.ViewColumn.Two, preserveFocus: true });
  await eventually(
    () => api.previewDescription(),
    (shown) => {
      assert.equal(shown, undefined);
    },
  );
}

/** The text that a view is of, as it stands in its file now. */
export function heldText(api: RaspApi, { id }: View): string | undefined {
  const held = api.preview.views.find(id)?.held;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === held?.place.uri);
  return held?.range && document?.getText(held.range);
}

async function eventualView(
  api: RaspApi,
  pick: (views: readonly View[]) => View | undefined,
  check: (view: View) => void,
): Promise<View> {
  const view = await eventually(
    () => pick(api.preview.views.shown),
    (found) => {
      assert.ok(found, 'there is no such view');
      check(found);
    },
  );
  assert.ok(view);
  return view;
}
