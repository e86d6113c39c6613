import { adviceCodes } from './codes/adviceCodes';
import type { CodeInfo } from './codes/codeInfo';
import { expectationCodes } from './codes/expectationCodes';
import { limitCodes } from './codes/limitCodes';
import { nameCodes } from './codes/nameCodes';
import { pythonCodes } from './codes/pythonCodes';
import { raspyCodes } from './codes/raspyCodes';
import { raspySyntaxCodes } from './codes/raspySyntaxCodes';
import { syntaxCodes } from './codes/syntaxCodes';
import { valueCodes } from './codes/valueCodes';

/** Every code a problem can carry, with what it means. Codes are stable: tools and people quote them. */
export const problemCodes = {
  ...syntaxCodes,
  ...raspySyntaxCodes,
  ...nameCodes,
  ...valueCodes,
  ...pythonCodes,
  ...raspyCodes,
  ...adviceCodes,
  ...expectationCodes,
  ...limitCodes,
};

export type ProblemCode = keyof typeof problemCodes;

/** What a code means, how severe its problems are, and an example. */
export function infoOf(code: ProblemCode): CodeInfo {
  return problemCodes[code];
}

/** The anchor of a code in `docs/problems.md`. */
export function anchorOf(code: ProblemCode): string {
  return code.replace('/', '-');
}
