import type { CodeTable } from './codeInfo';

/** What only programs of RASPy have. */
export const raspyCodes = {
  'raspy/differs': {
    severity: 'info',
    meaning:
      'An operator that the library lacks, or for which it does what nobody can want: here it does what it seems to say.',
    language: 'raspy',
    wrong: 'rest = 1 - tokens.map(ord)',
    mended: 'rest = tokens.map(ord) * -1 + 1',
  },
  'raspy/always-true': {
    severity: 'warning',
    meaning:
      'An s-op, key, query or selector is tested as if it were true or false; it always counts as true.',
    language: 'raspy',
    wrong: 'both = (tokens == "l") and (indices > 1)',
    mended: 'both = (tokens == "l") & (indices > 1)',
  },
  'raspy/two-keys': {
    severity: 'warning',
    meaning: 'A key is compared with a key; the right one is taken as the query.',
    language: 'raspy',
    wrong: 'same = key(tokens) == key(tokens)',
    mended: 'same = key(tokens) == query(tokens)',
  },
  'import/module': {
    severity: 'error',
    meaning: 'An import of something else than RASPy itself.',
    language: 'raspy',
    wrong: 'import math',
    mended: 'from raspy import *',
  },
  'assert/failed': {
    severity: 'error',
    meaning: 'What an `assert` claims does not hold.',
    language: 'raspy',
    wrong: 'assert indices.input("ab").val == [1, 2]',
    mended: 'assert indices.input("ab").val == [0, 1]',
  },
} as const satisfies CodeTable;
