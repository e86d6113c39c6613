import type { Figure, HeadFigure, Strip } from './figure';
import { selectorLayout } from './layoutSelector';
import { transformerLayout } from './layoutTransformer';

/** What a text in the picture is: it decides how it looks. */
export type LabelKind = 'title' | 'sample' | 'layer' | 'name' | 'label' | 'op' | 'number';

/** A line of text. */
export interface Label {
  readonly kind: LabelKind;
  /** A word of ours before the text: `key`, `value`. */
  readonly lead?: string;
  /** What is drawn: the text as far as it fits. */
  readonly text: string;
  readonly whole: string;
  /** The baseline, at the end that `anchor` says. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A row or column of cells; `x`, `y` are the corner of its first cell. */
export interface StripLayout {
  readonly role: Strip['role'];
  /** Which comparison of its head, use of its head, or row of its layer it belongs to. */
  readonly index: number;
  readonly strip: Strip;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** The cells stand below each other. */
  readonly vertical: boolean;
  /** The texts are turned, to be read from below. */
  readonly rotated: boolean;
  readonly fontSize: number;
}

export interface MatrixLayout {
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly columns: number;
  readonly fontSize: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A head: keys on top, queries left, values below, results right. */
export interface HeadLayout extends Box {
  readonly id: string;
  readonly head: HeadFigure;
  readonly matrix: MatrixLayout;
  /** All strips of the head. */
  readonly strips: readonly StripLayout[];
  readonly labels: readonly Label[];
}

/** The row of a layer, with its heads and what is made of their results. */
export interface LayerLayout extends Box {
  readonly layer: number;
  /** What its feed-forward part makes; `index` is that of `LayerFigure.feedForward`. */
  readonly strips: readonly StripLayout[];
  readonly labels: readonly Label[];
}

/** Where everything of a picture is, in pixels from its upper left corner. */
export interface Layout {
  readonly view: 'selector' | 'transformer';
  readonly width: number;
  readonly height: number;
  readonly layers: readonly LayerLayout[];
  readonly heads: readonly HeadLayout[];
  /** The input, what is made of it before the first layer (role `feed-forward`), and the values. */
  readonly strips: readonly StripLayout[];
  readonly labels: readonly Label[];
}

export interface LayoutOptions {
  /** One matrix, large, or all layers. */
  readonly view: 'selector' | 'transformer';
  /** Of the layers only those up to this one; the values are shown after the last. */
  readonly layer?: number;
  /** How wide the picture may become before it is broken into more rows, in pixels; a wide head is not broken. */
  readonly width?: number;
  /** Writes title and sample above, for a picture that stands alone. */
  readonly heading?: boolean;
}

/** Places everything of a picture. Pure: equal figures and options give equal layouts. */
export function layoutFigure(figure: Figure, options: LayoutOptions): Layout {
  return options.view === 'selector' ? selectorLayout(figure, options) : transformerLayout(figure, options);
}
