import type { Program } from '../../program/program';
import { FunctionValue } from '../../program/values';
import type { Expression, Name, Statement, Tree } from '../../syntax/tree';

/** What is known of names by running a text, beyond what the text alone tells. */
export interface Observed {
  /** False for a name that a statement of the top level should have bound, but did not. */
  binds(name: Name, by: Statement | Expression): boolean;
  /** Where the functions begin that an expression was when it was called; `undefined` if it never was. */
  functionsAt(callee: Expression): readonly number[] | undefined;
  /** The names that are there without being defined. */
  readonly builtIn: { has(name: string): boolean };
}

/** What a run tells of the names of its text. */
export function observedIn(tree: Tree, { record, definitions, library }: Program): Observed {
  const defined = new Set(definitions.map(({ name }) => name));
  const topLevel = new Set<Statement | Expression>(tree.statements);
  return {
    binds(name, by) {
      // A branch or a round that was not needed is no failure.
      if (!topLevel.has(by) || (by.kind !== 'assignment' && by.kind !== 'augmented' && by.kind !== 'def'))
        return true;
      return defined.has(name) || record.of(name).length > 0;
    },
    functionsAt(callee) {
      const values = record.of(callee).map(({ value }) => value);
      if (values.length === 0) return undefined;
      const starts = values.flatMap((value) =>
        value instanceof FunctionValue && value.source.tree === tree ? [value.definition.span.start] : [],
      );
      return [...new Set(starts)];
    },
    builtIn: library,
  };
}
