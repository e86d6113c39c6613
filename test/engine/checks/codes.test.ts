import assert from 'node:assert/strict';
import {
  Analyzer,
  parseRasp,
  type FileSource,
  type Limits,
  type Problem,
  type ProblemCode,
} from '@rasp/engine';
import { infoOf, problemCodes } from '../../../engine/src/text/codes';
import type { CodeInfo } from '../../../engine/src/text/codes/codeInfo';

/** The examples of what takes too much need little to do so. */
const scarce: Readonly<Partial<Record<ProblemCode, Limits>>> = {
  'budget/steps': { steps: 100_000, milliseconds: 60_000 },
  'budget/time': { steps: Infinity, milliseconds: 20 },
};

describe('the table of problem codes', () => {
  for (const code of Object.keys(problemCodes) as ProblemCode[]) {
    const info = infoOf(code);
    it(`${code}: its wrong program has the problem, as severe as it says`, () => {
      const found = problemsOf(info.wrong, info, scarce[code]);
      assert.ok(found.length > 0);
      assert.deepEqual(told(found.filter((problem) => problem.code !== code).filter(isNotAlong(code))), []);
      for (const problem of found.filter((candidate) => candidate.code === code))
        assert.equal(problem.severity, info.severity);
      assert.ok(found.some((problem) => problem.code === code));
    });

    it(`${code}: its mended program has no problem`, () => {
      assert.deepEqual(told(problemsOf(info.mended, info)), []);
    });
  }
});

/** Elements that do not convert are an error where they are converted, and a warning at their example. */
function isNotAlong(code: ProblemCode): (other: Problem) => boolean {
  return (other) => !(code === 'example/type' && other.code === 'value/convert');
}

function problemsOf(text: string, { files = {}, language }: CodeInfo, limits?: Limits): readonly Problem[] {
  const analyzer = new Analyzer({ ...(language && { language }), ...(limits && { limits }) });
  return analyzer.analyze(text, { uri: 'example', files: source({ ...files, example: text }) }).problems;
}

function source(files: Readonly<Record<string, string>>): FileSource {
  return {
    read(path) {
      const text = files[path];
      return text === undefined ? { reason: 'there is no such file' } : { uri: path, tree: parseRasp(text) };
    },
  };
}

function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, message }) => `${code}: ${message}`);
}
