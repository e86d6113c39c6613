import { Disposable, OverviewRulerLane, ThemeColor, Uri, window, type Range } from 'vscode';

/** Marks in the gutter, and in the ruler at the scroll bar, where pins are. */
export class PinMarks implements Disposable {
  readonly #type;
  readonly #ranges: (uri: string) => readonly Range[];
  readonly #listener: Disposable;

  /** `ranges` gives what is pinned in a file. */
  constructor(extensionUri: Uri, ranges: (uri: string) => readonly Range[]) {
    const icon = (name: string) => Uri.joinPath(extensionUri, 'media', name);
    this.#ranges = ranges;
    this.#type = window.createTextEditorDecorationType({
      light: { gutterIconPath: icon('pin-light.svg') },
      dark: { gutterIconPath: icon('pin-dark.svg') },
      gutterIconSize: 'contain',
      overviewRulerColor: new ThemeColor('rasp.selected'),
      overviewRulerLane: OverviewRulerLane.Left,
    });
    this.#listener = window.onDidChangeVisibleTextEditors(() => {
      this.update();
    });
  }

  /** Marks the lines of what is pinned now. */
  update(): void {
    for (const editor of window.visibleTextEditors) {
      const ranges = this.#ranges(editor.document.uri.toString());
      editor.setDecorations(
        this.#type,
        ranges.map(({ start }) => editor.document.lineAt(start).range),
      );
    }
  }

  dispose(): void {
    this.#listener.dispose();
    this.#type.dispose();
  }
}
