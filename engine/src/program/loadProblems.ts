import type { Loaded } from './findings';
import type { Problem } from '../text/problem';

/** One line at the `load` for a file that has problems of its own; they are told in full where that file is shown. */
export function loadProblems(loads: readonly Loaded[]): Problem[] {
  return loads.flatMap(({ statement, tree, problems }) => {
    const errors = problems
      .filter(({ severity }) => severity === 'error')
      .sort((a, b) => a.span.start - b.span.start);
    const [first] = errors;
    if (!first) return [];
    const line = tree.lines.placeAt(first.span.start).line + 1;
    const many = errors.length === 1 ? 'a problem' : `${errors.length} problems`;
    const message = `"${statement.path}" has ${many}, ${errors.length === 1 ? 'on' : 'the first on'} line ${line}: ${first.message}`;
    return [
      { code: 'load/problems', severity: 'error', span: statement.pathSpan, message } satisfies Problem,
    ];
  });
}
