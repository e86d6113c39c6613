import { columnLength, elementAt, elementsOfColumn } from '../evaluate/column';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import type { Computing } from '../program/raspy/world';
import type { GraphNode } from '../graph/node';
import { FailureOnSample } from '../program/failureOnSample';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import { whereOf } from './evaluationProblems';

/** Lets a program ask for values while it runs. */
export function computingWith(evaluator: Evaluator): Computing {
  return {
    values(node, sample, budget) {
      const column = evaluator.evaluate(node, sample, budget);
      if (column instanceof Fault) throw failureOf(column, node, sample);
      budget.spend(columnLength(column));
      return elementsOfColumn(column);
    },
    entries(node, sample, budget) {
      const selection = evaluator.evaluate(node, sample, budget);
      if (selection instanceof Fault) throw failureOf(selection, node, sample);
      const { rows, columns, entries } = selection;
      budget.spend(rows * columns);
      const { matrix } = selection;
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column): Value =>
          entries ? elementAt(entries, row * columns + column) : matrix.has(row, column),
        ),
      );
    },
  };
}

function failureOf(fault: Fault, node: GraphNode, sample: Sample): FailureOnSample {
  return new FailureOnSample(fault.code, `on ${whereOf(fault)}: ${fault.message}`, node, sample);
}
