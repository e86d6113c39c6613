import {
  figureText,
  headsOf,
  headText,
  isWhole,
  layoutFigure,
  lightPalette,
  matrixCsv,
  renderSvg,
  type Figure,
  type HeadFigure,
} from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import type { PreviewExportParams, PreviewExportResult } from '../protocol';
import { figureOfTarget, whyNothing } from './preview';
import { findTarget } from './previewTarget';

/** A picture, or a head of it, as text to take away. */
export function previewExport(file: AnalyzedDocument, params: PreviewExportParams): PreviewExportResult {
  const found = findTarget(file, params);
  if (!found) return { reason: whyNothing(file, params) };
  if ('problem' in found) return { reason: found.problem };
  const figure = figureOfTarget(found);
  if ('reason' in figure) return figure;
  const { head: id, format } = params;
  const head = id === undefined ? figure.head : headsOf(figure).find((candidate) => candidate.id === id);
  if (id !== undefined && !head) return { reason: 'The picture has no such head any more.' };
  switch (format) {
    case 'csv':
      return csv(head);
    case 'text':
      return { text: head && id !== undefined ? `${headText(head)}\n` : figureText(figure) };
    case 'svg':
      if (!isWhole(figure)) {
        return {
          reason: `A picture of ${figure.size} tokens is too large for SVG; choose a shorter sample.`,
        };
      }
      return { text: svg(figure, id === undefined ? undefined : head, params.view) };
  }
}

function csv(head: HeadFigure | undefined): PreviewExportResult {
  if (!head) return { reason: 'There is no matrix here: the s-op needs no attention.' };
  const text = matrixCsv(head);
  return text === ''
    ? { reason: `A matrix of ${head.matrix.rows} × ${head.matrix.columns} is too large for a table.` }
    : { text };
}

function svg(figure: Figure, head: HeadFigure | undefined, view: PreviewExportParams['view']): string {
  const shown: Figure = head ? alone(figure, head) : figure;
  const layout = layoutFigure(shown, { view: head ? 'selector' : (view ?? 'transformer'), heading: true });
  return renderSvg(shown, layout, lightPalette);
}

/** A picture of one head. */
function alone(figure: Figure, head: HeadFigure): Figure {
  const { kind, id, title, sample, size, input } = figure;
  const isShown = kind === 'selector' && id === head.id;
  return {
    kind: 'selector',
    id: head.id,
    title: isShown ? title : `${head.name} in ${title}`,
    sample,
    size,
    input,
    embedding: [],
    head,
    layers: [],
  };
}
