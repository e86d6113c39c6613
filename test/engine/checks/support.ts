import assert from 'node:assert/strict';
import { Analyzer, type Problem, type ProblemCode } from '@rasp/engine';
import { readMarkers } from '../../markers';

/** The problems of a text whose codes begin so; all of them without. */
export function problemsOf(text: string, codes = ''): readonly Problem[] {
  return new Analyzer().analyze(text).problems.filter(({ code }) => code.startsWith(codes));
}

/** Asserts that a fixture has problems with exactly these codes, at its ranges `[|…|]`, in this order. */
export function assertProblems(fixture: string, ...codes: readonly ProblemCode[]): readonly Problem[] {
  const { text, ranges } = readMarkers(fixture);
  const problems = problemsOf(text);
  assert.deepEqual(
    problems.map(({ code, span }) => ({ code, at: text.slice(span.start, span.end), span })),
    codes.map((code, i) => {
      const span = ranges[i] ?? { start: 0, end: 0 };
      return { code, at: text.slice(span.start, span.end), span };
    }),
  );
  return problems;
}
