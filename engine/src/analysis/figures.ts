import { Fault } from '../evaluate/evaluator';
import { buildFigure } from '../figure/build';
import type { Figure } from '../figure/figure';
import { raspyWords } from '../figure/raspyWords';
import type { GraphNode } from '../graph/node';
import type { Binding } from '../program/scope';
import { Selector, SOp, type Transform } from '../program/values';
import type { Span } from '../text/span';
import { Budget, OutOfBudget, type Limits } from '../text/budget';
import type { Sample } from '../values/sample';
import type { Analysis } from './analysis';

/** Past this many tokens a picture is no longer drawn as SVG. */
export const mostDrawnTokens = 512;

const limits: Limits = { steps: 50_000_000, milliseconds: 2000 };

/**
 * The picture of an s-op or selector on a sample.
 * @returns the fault, where the sample gives no values or is too long to draw.
 */
export function figureOf(
  analysis: Analysis,
  value: Transform,
  title: string,
  sample: Sample,
): Figure | Fault {
  const { node } = value;
  const { tree, program } = analysis;
  if (sample.length > mostDrawnTokens) {
    return new Fault(
      'budget/size',
      `it has ${sample.length} tokens, and pictures are drawn up to ${mostDrawnTokens}`,
      node,
      sample,
      undefined,
    );
  }
  try {
    const { evaluator } = analysis;
    return buildFigure({
      node,
      title,
      sample,
      names: namesOf(analysis),
      programNames: programNamesOf(analysis),
      spans: spansOf(analysis),
      headNames: program.headNames,
      ...(tree.language === 'raspy' && { words: raspyWords }),
      ...((value.kind === 'key' || value.kind === 'query') && { side: value.kind }),
      evaluator,
      budget: new Budget(limits),
    });
  } catch (end) {
    if (!(end instanceof OutOfBudget)) throw end;
    return new Fault(end.code, end.message, node, sample, undefined);
  }
}

/** The names that the library and the file give to nodes; the first one given counts. */
function namesOf({ program }: Analysis): Map<GraphNode, string> {
  return namesIn([...program.library, ...program.bindings]);
}

function programNamesOf({ program }: Analysis): Map<GraphNode, string> {
  return namesIn([...program.bindings]);
}

function namesIn(bindings: readonly (readonly [string, Binding])[]): Map<GraphNode, string> {
  const names = new Map<GraphNode, string>();
  for (const [name, { value }] of bindings) {
    if (
      (value instanceof SOp || value instanceof Selector) &&
      value.node.kind !== 'base' &&
      !names.has(value.node)
    )
      names.set(value.node, name);
  }
  return names;
}

/** Where nodes were made last: inside of a function at the expression there. */
function spansOf({ program }: Analysis): Map<GraphNode, Span> {
  const spans = new Map<GraphNode, Span>();
  for (const { node, site, inner, applied } of program.made)
    if (!applied) spans.set(node, (inner ?? site).span);
  return spans;
}
