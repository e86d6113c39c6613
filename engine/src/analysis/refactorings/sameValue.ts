import { elementsOfColumn } from '../../evaluate/column';
import { Fault } from '../../evaluate/evaluator';
import { contentOf } from '../../graph/content';
import type { GraphNode, SOpNode } from '../../graph/node';
import { Applied, FunctionValue, isTransform, SOp } from '../../program/values';
import { repr } from '../../values/format';
import { contains } from '../../text/span';
import type { Sample } from '../../values/sample';
import { List, Tuple, type Value } from '../../values/value';
import type { Analysis } from '../analysis';
import { isAlike } from './alike';
import { Moved } from './moved';
import type { Draft } from './refactoring';

/** Tells whether values of a program are the same after a change of its text. */
export class SameValues {
  constructor(
    private readonly before: Analysis,
    private readonly after: Analysis,
    private readonly draft: Draft,
    /**
     * Functions have changed, for which nodes that call them are other nodes: such s-ops are the same if they differ in
     * nothing else and have the same values.
     */
    private readonly isByValue: boolean,
    /** Nodes that are known to be as good as others. */
    private readonly equal: ReadonlyMap<GraphNode, GraphNode>,
  ) {}

  /** @param sample The one on which the values are shown. */
  isSame(before: Value, after: Value, sample: Sample): boolean {
    if (before === after) return true;
    if (isTransform(before)) {
      if (!isTransform(after) || before.kind !== after.kind) return false;
      if (before.node === after.node) return true;
      if (!this.isByValue || !isAlike(before.node, after.node, this.equal)) return false;
      return before instanceof SOp && after instanceof SOp && this.#hasSame(before.node, after.node, sample);
    }
    if (before instanceof Applied)
      return (
        after instanceof Applied &&
        before.sample.text === after.sample.text &&
        this.isSame(before.target, after.target, before.sample)
      );
    if (before instanceof FunctionValue)
      return after instanceof FunctionValue && this.#isSameFunction(before, after);
    if (before instanceof List || before instanceof Tuple) {
      if (!(after instanceof List || after instanceof Tuple) || before.kind !== after.kind) return false;
      return this.#areSame(before.items, after.items, sample);
    }
    const content = contentOf(before);
    if (content !== undefined || contentOf(after) !== undefined) return content === contentOf(after);
    return repr(before) === repr(after);
  }

  #areSame(before: readonly Value[], after: readonly Value[], sample: Sample): boolean {
    return (
      before.length === after.length &&
      before.every((value, i) => {
        const other = after[i];
        return other !== undefined && this.isSame(value, other, sample);
      })
    );
  }

  #isSameFunction(before: FunctionValue, after: FunctionValue): boolean {
    if (before.definition === after.definition) return true;
    if (before.source.tree !== this.before.tree) return before.heading === after.heading;
    const { span } = before.definition;
    const { start } = after.definition.span;
    const { edits, copies } = this.draft;
    return (
      new Moved(edits).span(span)?.start === start ||
      copies.some(({ from, to }) => contains(from, span) && span.start - from.start + to === start)
    );
  }

  #hasSame(before: SOpNode, after: SOpNode, sample: Sample): boolean {
    return toldOf(this.before, before, sample) === toldOf(this.after, after, sample);
  }
}

function toldOf(analysis: Analysis, node: SOpNode, sample: Sample): string {
  const column = analysis.column(node, sample);
  return column instanceof Fault
    ? `fault: ${column.message}`
    : elementsOfColumn(column)
        .map((element) => repr(element))
        .join();
}
