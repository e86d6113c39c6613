/** The colours of a picture that stands alone, outside of a page with a theme. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly key: string;
  readonly query: string;
  readonly value: string;
  readonly result: string;
  readonly selected: string;
}

export const lightPalette: Palette = {
  background: '#ffffff',
  text: '#1f2328',
  quiet: '#59636e',
  line: '#d1d9e0',
  key: '#ddf4ff',
  query: '#fff1d6',
  value: '#dafbe1',
  result: '#fbefff',
  selected: '#0969da',
};

export const darkPalette: Palette = {
  background: '#1f1f1f',
  text: '#e6edf3',
  quiet: '#9198a1',
  line: '#454c54',
  key: '#12314f',
  query: '#4a3410',
  value: '#143d22',
  result: '#3d2650',
  selected: '#58a6ff',
};

/** The style sheet of a picture that stands alone. */
export function styleSheet(palette: Palette): string {
  return [
    `.rasp-figure{background:${palette.background};font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}`,
    `text{fill:${palette.text};font-size:12px}`,
    `.label,.op,.layer{fill:${palette.quiet};font-size:11px}`,
    `.name{font-weight:600}.layer{font-weight:400}`,
    `.frame,.grid{fill:none;stroke:${palette.line}}`,
    `.cell{fill:none;stroke:${palette.line}}`,
    `.key .cell{fill:${palette.key}}.query .cell{fill:${palette.query}}.value .cell{fill:${palette.value}}.result .cell{fill:${palette.result}}`,
    `.selected{fill:${palette.selected}}.entry{fill:${palette.background}}`,
  ].join('');
}
