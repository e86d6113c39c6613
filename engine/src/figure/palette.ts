/** The colours of a picture that stands alone, outside of a page with a theme. */
export interface Palette {
  readonly background: string;
  /** Behind a layer. */
  readonly band: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly key: string;
  readonly query: string;
  readonly value: string;
  readonly result: string;
  readonly selected: string;
  /** What is written on selected cells. */
  readonly entry: string;
}

/** Dark on white: also to be printed. */
export const lightPalette: Palette = {
  background: '#ffffff',
  band: '#f6f8fa',
  text: '#1f2328',
  quiet: '#59636e',
  line: '#afb8c1',
  key: '#ddf4ff',
  query: '#fff1d6',
  value: '#dafbe1',
  result: '#f3e8ff',
  selected: '#0969da',
  entry: '#ffffff',
};

export const darkPalette: Palette = {
  background: '#1f1f1f',
  band: '#262626',
  text: '#e6edf3',
  quiet: '#9198a1',
  line: '#565d66',
  key: '#12314f',
  query: '#4a3410',
  value: '#143d22',
  result: '#3d2650',
  selected: '#58a6ff',
  entry: '#10151c',
};

/** The style sheet of a picture that stands alone. */
export function styleSheet(palette: Palette): string {
  return [
    `.rasp-figure{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px}`,
    `.background,.ground{fill:${palette.background}}.band{fill:${palette.band};stroke:${palette.line};stroke-opacity:.5}`,
    `text{fill:${palette.text}}.title{font-size:15px;font-weight:600}.name{font-weight:600}`,
    `.label,.sample,.layer,.number{fill:${palette.quiet};font-size:11px}.layer{font-weight:600;letter-spacing:.04em}.lead{font-weight:600}`,
    `.frame,.grid,.lines{fill:none;stroke:${palette.line}}.grid{stroke-opacity:.45}.cell{stroke:${palette.line}}`,
    `.input .cell,.feed-forward .cell{fill:${palette.background}}.key .cell{fill:${palette.key}}.query .cell{fill:${palette.query}}`,
    `.value .cell{fill:${palette.value}}.result .cell{fill:${palette.result}}`,
    `.selected{fill:${palette.selected}}.entry{fill:${palette.entry}}`,
  ].join('');
}
