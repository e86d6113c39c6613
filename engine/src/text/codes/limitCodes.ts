import type { CodeTable } from './codeInfo';

/** Other files, and what a program may use. */
export const limitCodes = {
  'load/missing': {
    severity: 'error',
    meaning: 'A file that is not there or can not be read.',
    wrong: 'load "helper";',
    mended: 'load "helpers";',
    files: { helpers: 'first = tokens[0];' },
  },
  'load/cycle': {
    severity: 'error',
    meaning: 'A file that loads itself, directly or through others.',
    wrong: '# This is example.rasp.\nload "example";',
    mended: 'load "helpers";',
    files: { helpers: 'first = tokens[0];' },
  },
  'load/problems': {
    severity: 'error',
    meaning: 'A loaded file that has problems of its own.',
    wrong: 'load "broken";',
    mended: 'load "helpers";',
    files: { broken: 'first = tokens[zero];', helpers: 'first = tokens[0];' },
  },

  'budget/steps': {
    severity: 'error',
    meaning: 'The program takes too many steps.',
    wrong: 'for i in range(9999) {\n  sums = [i + j for j in range(9999)];\n}',
    mended: 'for i in range(9) {\n  sums = [i + j for j in range(9)];\n}',
  },
  'budget/time': {
    severity: 'error',
    meaning: 'The program takes longer than the setting `rasp.evaluation.timeLimit` allows.',
    wrong: 'for i in range(999999) {\n  rest = 7 ^ 999 % (i + 1);\n}',
    mended: 'for i in range(99) {\n  rest = 7 ^ 999 % (i + 1);\n}',
  },
  'budget/depth': {
    severity: 'error',
    meaning: 'Calls are nested too deeply.',
    wrong: 'def factorial(n) {\n  return n * factorial(n - 1);\n}\nfactorial(5);',
    mended: 'def factorial(n) {\n  return n * factorial(n - 1) if n > 0 else 1;\n}\nfactorial(5);',
  },
  'budget/size': {
    severity: 'error',
    meaning: 'A list, string, number or file grows too large.',
    wrong: 'line = "-" * 10 ^ 9;',
    mended: 'line = "-" * 10;',
  },
} as const satisfies CodeTable;
