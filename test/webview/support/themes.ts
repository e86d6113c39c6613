import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../vscode/host/paths';

export type ThemeName = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

/** The colours that VS Code's own themes give a page, as far as ours uses them. */
const builtIn: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  dark: {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    foreground: '#cccccc',
    descriptionForeground: '#9d9d9d',
    focusBorder: '#0078d4',
    'textBlockQuote-background': '#2b2b2b',
    'editorWarning-foreground': '#cca700',
    'editorInfo-foreground': '#3794ff',
    errorForeground: '#f85149',
    'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
    'inputOption-activeBackground': 'rgba(36, 137, 219, 0.51)',
    'inputOption-activeBorder': '#2488db',
    'inputOption-activeForeground': '#ffffff',
    'dropdown-background': '#313131',
    'dropdown-border': '#3c3c3c',
    'dropdown-foreground': '#cccccc',
    'menu-background': '#1f1f1f',
    'menu-foreground': '#cccccc',
    'menu-border': '#454545',
    'menu-selectionBackground': '#0078d4',
    'menu-selectionForeground': '#ffffff',
  },
  light: {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    foreground: '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    focusBorder: '#005fb8',
    'textBlockQuote-background': '#f8f8f8',
    'editorWarning-foreground': '#bf8803',
    'editorInfo-foreground': '#0063d3',
    errorForeground: '#f85149',
    'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
    'inputOption-activeBackground': '#bed6ed',
    'inputOption-activeBorder': '#005fb8',
    'inputOption-activeForeground': '#000000',
    'dropdown-background': '#ffffff',
    'dropdown-border': '#cecece',
    'dropdown-foreground': '#3b3b3b',
    'menu-background': '#ffffff',
    'menu-foreground': '#3b3b3b',
    'menu-border': '#cecece',
    'menu-selectionBackground': '#005fb8',
    'menu-selectionForeground': '#ffffff',
  },
  'high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    foreground: '#ffffff',
    descriptionForeground: 'rgba(255, 255, 255, 0.7)',
    focusBorder: '#f38518',
    contrastBorder: '#6fc3df',
    'editorWarning-foreground': '#ffd370',
    'editorInfo-foreground': '#3794ff',
    errorForeground: '#f48771',
    'inputOption-activeBorder': '#f38518',
    'inputOption-activeForeground': '#ffffff',
    'dropdown-background': '#000000',
    'dropdown-border': '#6fc3df',
    'dropdown-foreground': '#ffffff',
    'menu-background': '#000000',
    'menu-foreground': '#ffffff',
    'menu-border': '#6fc3df',
    'menu-selectionBorder': '#f38518',
  },
  'high-contrast-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    foreground: '#292929',
    descriptionForeground: 'rgba(41, 41, 41, 0.7)',
    focusBorder: '#006bbd',
    contrastBorder: '#0f4a85',
    'editorWarning-foreground': '#895503',
    'editorInfo-foreground': '#0063d3',
    errorForeground: '#b5200d',
    'inputOption-activeBorder': '#006bbd',
    'inputOption-activeForeground': '#292929',
    'dropdown-background': '#ffffff',
    'dropdown-border': '#0f4a85',
    'dropdown-foreground': '#292929',
    'menu-background': '#ffffff',
    'menu-foreground': '#292929',
    'menu-border': '#0f4a85',
    'menu-selectionBorder': '#006bbd',
  },
};

const bodyClasses: Readonly<Record<ThemeName, string>> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'high-contrast': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast vscode-high-contrast-light',
};

const defaultsOf = {
  dark: 'dark',
  light: 'light',
  'high-contrast': 'highContrast',
  'high-contrast-light': 'highContrastLight',
} as const;

interface Manifest {
  readonly contributes: {
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;
    }[];
  };
}

/** What VS Code puts into a page for a theme: CSS variables of its colours and of ours, and classes of the body. */
export function themeOf(name: ThemeName): { readonly colours: string; readonly classes: string } {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const variables: [name: string, value: string][] = [
    ['font-family', 'system-ui, "DejaVu Sans", sans-serif'],
    ['font-size', '13px'],
    ['editor-font-family', '"DejaVu Sans Mono", monospace'],
    ...Object.entries(builtIn[name]),
    ...manifest.contributes.colors.map(
      ({ id, defaults }) => [id.replaceAll('.', '-'), defaults[defaultsOf[name]]] as [string, string],
    ),
  ];
  const rules = variables.map(([variable, value]) => `--vscode-${variable}: ${value};`);
  return { colours: `:root { ${rules.join(' ')} }\n`, classes: bodyClasses[name] };
}
