import { columnLength, elementAt, elementsOfColumn } from '../evaluate/column';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import type { Computing } from '../program/raspy/world';
import { Failure } from '../text/failure';
import type { Value } from '../values/value';
import { whereOf } from './evaluationProblems';

/** Lets a program ask for values while it runs. */
export function computingWith(evaluator: Evaluator): Computing {
  return {
    values(node, sample, budget) {
      const column = evaluator.evaluate(node, sample, budget);
      if (column instanceof Fault) throw failureOf(column);
      budget.spend(columnLength(column));
      return elementsOfColumn(column);
    },
    entries(node, sample, budget) {
      const selection = evaluator.evaluate(node, sample, budget);
      if (selection instanceof Fault) throw failureOf(selection);
      const { rows, columns, entries, matrix } = selection;
      budget.spend(rows * columns);
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column): Value =>
          entries ? elementAt(entries, row * columns + column) : matrix.has(row, column),
        ),
      );
    },
  };
}

function failureOf(fault: Fault): Failure {
  return new Failure(fault.code, `on ${whereOf(fault)}: ${fault.message}`);
}
