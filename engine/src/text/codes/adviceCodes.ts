import type { CodeTable } from './codeInfo';

/** What works, but perhaps not as it is meant. */
export const adviceCodes = {
  'reading/not': {
    severity: 'warning',
    meaning: '`not` binds tighter than every operator behind it.',
    wrong: 'other = not tokens == "l";',
    mended: 'other = not (tokens == "l");',
  },
  'reading/in': {
    severity: 'warning',
    meaning: '`in` binds looser than everything else, also looser than `and`, `or` and the ternary.',
    wrong: 'early_l = indices < 3 and tokens in ["l"];',
    mended: 'early_l = indices < 3 and (tokens in ["l"]);',
  },
  'reading/modulo': {
    severity: 'warning',
    meaning: '`%` binds looser than `*` and `/`.',
    wrong: 'step = indices % 2 * 10;',
    mended: 'step = (indices % 2) * 10;',
  },
  'reading/power': {
    severity: 'warning',
    meaning: '`^` groups from the left and binds looser than a sign.',
    wrong: 'square = -2 ^ 2;',
    mended: 'square = -(2 ^ 2);',
  },
  'reading/and-or': {
    severity: 'warning',
    meaning: '`and` and `or` bind alike and group from the left.',
    wrong: 'marked = indices == 0 or tokens == "l" and indices > 2;',
    mended: 'marked = indices == 0 or (tokens == "l" and indices > 2);',
  },
  'reading/chain': {
    severity: 'warning',
    meaning: 'A chain of comparisons compares the result of the first one with what follows.',
    wrong: 'inside = 0 < indices < 4;',
    mended: 'inside = 0 < indices and indices < 4;',
  },
  'reading/ternary': {
    severity: 'warning',
    meaning: 'A chain of ternaries groups from the left.',
    wrong: 'size = "s" if indices < 2 else "m" if indices < 4 else "l";',
    mended: 'size = "s" if indices < 2 else ("m" if indices < 4 else "l");',
  },

  'aggregate/unreachable-default': {
    severity: 'hint',
    meaning: 'A default for `aggregate` that is never used, because every query selects a key.',
    wrong: 'mean = aggregate(select(tokens, tokens, ==), indices, -1);',
    mended: 'mean = aggregate(select(tokens, tokens, ==), indices);',
  },
  'aggregate/silent-zero': {
    severity: 'hint',
    meaning: 'A query of an `aggregate` without a default selects nothing and gets 0.',
    wrong: 'before = aggregate(select(indices, indices - 1, ==), indices);',
    mended: 'before = aggregate(select(indices, indices - 1, ==), indices, -1);',
  },
  'example/type': {
    severity: 'warning',
    meaning: 'An example whose elements are no numbers, above s-ops that take them for numbers.',
    wrong: 'set example "abc"\ndoubled = 2 * tokens_int;',
    mended: 'set example "123"\ndoubled = 2 * tokens_int;',
  },
} as const satisfies CodeTable;
