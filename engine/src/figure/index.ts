/**
 * The facade of pictures as data: what the preview's page needs of the engine, and nothing that evaluates. Other
 * packages import it as `@rasp/engine/figure`.
 */
export { bitsOf, unpackBits, type Bits, type Tile } from './bits';
export { matrixCsv } from './csv';
export { diffFigures, type FigureDifference, type HeadDifference, type StripDifference } from './diff';
export type { CellExplanation, Trace, TraceStep } from './explanation';
export {
  headsOf,
  isWhole,
  type ComparisonFigure,
  type EntryFigure,
  type Figure,
  type HeadFigure,
  type LayerFigure,
  type MatrixFigure,
  type PlacedStrip,
  type Strip,
  type StripRole,
  type UseFigure,
} from './figure';
export { figureText, headText } from './figureText';
export {
  layoutFigure,
  type Box,
  type HeadLayout,
  type Label,
  type LabelKind,
  type LayerLayout,
  type Layout,
  type LayoutOptions,
  type MatrixLayout,
  type StripLayout,
} from './layout';
export { darkPalette, lightPalette, type Palette } from './palette';
export { renderSvg } from './svg';
