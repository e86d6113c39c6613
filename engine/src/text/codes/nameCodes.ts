import type { CodeTable } from './codeInfo';

/** Names and calls. */
export const nameCodes = {
  'name/undefined': {
    severity: 'error',
    meaning: 'A name that nothing has bound.',
    wrong: 'next = indces + 1;',
    mended: 'next = indices + 1;',
  },
  'name/missing': {
    severity: 'warning',
    meaning: 'A name in a function that is not called yet, and that nothing binds: a call would fail.',
    wrong: 'def next(seq) {\n  return seq + step;\n}',
    mended: 'def next(seq, step) {\n  return seq + step;\n}',
  },
  'name/reserved': {
    severity: 'error',
    meaning: 'A name that can not be bound.',
    wrong: 'length = 5;',
    mended: 'size = 5;',
  },
  'name/unused': {
    severity: 'hint',
    meaning: 'A name that is bound and never used: private (with a leading `_`), or inside of a function.',
    wrong: 'def next(place) {\n  last = length - 1;\n  return place + 1;\n}',
    mended: 'def next(place) {\n  last = length - 1;\n  return last if place == last else place + 1;\n}',
  },
  'name/shadows-library': {
    severity: 'info',
    meaning: 'A name inside of a function that hides a name of the library.',
    wrong: 'def below(seq, max) {\n  return seq < max;\n}',
    mended: 'def below(seq, bound) {\n  return seq < bound;\n}',
  },
  'name/rebound-tokens': {
    severity: 'info',
    meaning: '`tokens` is bound anew after it was used: what was made of it before keeps the old one.',
    wrong: 'is_a = tokens == "a";\ntokens = tokens_asis;',
    mended: 'tokens = tokens_asis;\nis_a = tokens == "a";',
  },

  'call/arguments': {
    severity: 'error',
    meaning: 'A call with too few or too many arguments.',
    wrong: 'moved = shift(tokens, 1);',
    mended: 'moved = shift(tokens, 1, "-");',
  },
  'call/not-callable': {
    severity: 'error',
    meaning: 'A call of something that is neither a function nor an s-op or selector.',
    wrong: 'word = "hello";\nword(tokens);',
    mended: 'word = "hello";\ntokens(word);',
  },
  'call/input': {
    severity: 'error',
    meaning: 'An s-op or selector applied to something that is no input.',
    wrong: 'tokens(5);',
    mended: 'tokens("hello");',
  },
} as const satisfies CodeTable;
