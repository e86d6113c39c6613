import { ColorThemeKind, Disposable, window } from 'vscode';

import type { RaspServer } from './raspServer';

/** Keeps the server told whether the editor is light or dark: the pictures in hovers are drawn for it. */
export function shareAppearance(server: RaspServer): Disposable {
  const share = (): void => {
    const { kind } = window.activeColorTheme;
    const light = kind === ColorThemeKind.Light || kind === ColorThemeKind.HighContrastLight;
    void server.setAppearance(light ? 'light' : 'dark');
  };
  return Disposable.from(server.onStarted(share), window.onDidChangeActiveColorTheme(share));
}
