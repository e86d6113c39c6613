import type { CodeTable } from './codeInfo';

/** What can not be read, or is read here although the original interpreter rejects it. */
export const syntaxCodes = {
  'syntax/character': {
    severity: 'error',
    meaning: 'A character that the language has no use for.',
    wrong: 'last = $length - 1;',
    mended: 'last = length - 1;',
  },
  'syntax/string': {
    severity: 'error',
    meaning: 'A string that is not closed, or is in quotes that the language does not have.',
    wrong: "word = 'hello';",
    mended: 'word = "hello";',
  },
  'syntax/expression': {
    severity: 'error',
    meaning: 'An expression was expected here.',
    wrong: 'next = indices + ;',
    mended: 'next = indices + 1;',
  },
  'syntax/name': {
    severity: 'error',
    meaning: 'A name was expected here.',
    wrong: 'def 2nd(seq) {\n  return seq[1];\n}',
    mended: 'def second(seq) {\n  return seq[1];\n}',
  },
  'syntax/token': {
    severity: 'error',
    meaning: 'Another word or sign was expected here.',
    wrong: 'same = select(tokens, tokens);',
    mended: 'same = select(tokens, tokens, ==);',
  },
  'syntax/unclosed': {
    severity: 'error',
    meaning: 'A bracket or brace is never closed.',
    wrong: 'half = (length + 1 / 2;',
    mended: 'half = (length + 1) / 2;',
  },
  'syntax/unexpected': {
    severity: 'error',
    meaning: 'Something here belongs to no statement.',
    wrong: 'is_first = indices = 0;',
    mended: 'is_first = indices == 0;',
  },
  'syntax/semicolon': {
    severity: 'error',
    meaning: 'A statement has no `;` at its end, or one too many.',
    wrong: 'last = length - 1',
    mended: 'last = length - 1;',
  },
  'syntax/one-line': {
    severity: 'error',
    meaning: 'Two statements stand on one line; the original interpreter runs neither.',
    wrong: 'one = 1; two = 2;',
    mended: 'one = 1;\ntwo = 2;',
  },
  'syntax/line-break': {
    severity: 'error',
    meaning: 'A line break where the original interpreter stops reading.',
    wrong: 'last = (length -\n  1);',
    mended: 'last = (length\n  - 1);',
  },
  'syntax/comment': {
    severity: 'error',
    meaning: 'A comment where the original interpreter does not allow one.',
    wrong: 'last = length # of the input\n  - 1;',
    mended: '# The length is that of the input.\nlast = length\n  - 1;',
  },
  'syntax/blank': {
    severity: 'error',
    meaning: 'A blank before the parenthesis of `select(`, `aggregate(`, `range(`, `zip(` or `len(`.',
    wrong: 'same = select (tokens, tokens, ==);',
    mended: 'same = select(tokens, tokens, ==);',
  },
  'syntax/operator': {
    severity: 'error',
    meaning: 'An operator that the language does not have here.',
    wrong: 'other = tokens != "l";',
    mended: 'other = not (tokens == "l");',
  },
  'syntax/trailing-comma': {
    severity: 'error',
    meaning: 'A comma after the last item.',
    wrong: 'vowels = ["a", "e", "i",];',
    mended: 'vowels = ["a", "e", "i"];',
  },
  'syntax/return': {
    severity: 'error',
    meaning: 'A `return` at the wrong place, or none in a function.',
    wrong: 'def next(place) {\n  following = place + 1;\n}',
    mended: 'def next(place) {\n  following = place + 1;\n  return following;\n}',
  },
  'syntax/empty-body': {
    severity: 'error',
    meaning: 'A loop without statements.',
    wrong: 'for number in [1, 2] {\n}',
    mended: 'for number in [1, 2] {\n  double = 2 * number;\n}',
  },
  'syntax/too-deep': {
    severity: 'error',
    meaning: 'An expression nested too deeply.',
    wrong: `sign = ${'-'.repeat(200)}1;`,
    mended: 'sign = 1;',
  },
  'language/other': {
    severity: 'info',
    meaning:
      'A text that is plainly in the other language, RASPy or RASP, and does not say so in its first line.',
    wrong: 'same = key(tokens) == query(tokens)\nseen = same.value(1)',
    mended: 'same = select(tokens, tokens, ==);\nseen = selector_width(same);',
  },
} as const satisfies CodeTable;
