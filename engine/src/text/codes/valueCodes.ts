import type { CodeTable } from './codeInfo';

/** Kinds and values, of plain values and of sequences alike. */
export const valueCodes = {
  'type/operand': {
    severity: 'error',
    meaning: 'An operator between kinds that it does not work on.',
    wrong: 'next = tokens + 1;',
    mended: 'next = indices + 1;',
  },
  'type/selector': {
    severity: 'error',
    meaning: 'A selector where none can stand, or something else where only a selector can.',
    wrong: 'mean = aggregate(tokens, indices);',
    mended: 'mean = aggregate(select(tokens, tokens, ==), indices);',
  },
  'type/argument': {
    severity: 'error',
    meaning: 'An argument of the wrong kind.',
    wrong: 'size = len("abc");',
    mended: 'size = len(["a", "b", "c"]);',
  },
  'type/index': {
    severity: 'error',
    meaning: 'An index of the wrong kind, or an index into something that has no items.',
    wrong: 'first = tokens[0.0];',
    mended: 'first = tokens[0];',
  },
  'type/in': {
    severity: 'error',
    meaning: '`in` between kinds that it does not work on.',
    wrong: 'is_vowel = tokens in "aeiou";',
    mended: 'is_vowel = tokens in ["a", "e", "i", "o", "u"];',
  },
  'type/iterable': {
    severity: 'error',
    meaning: 'A loop over something that is neither a list nor a dict.',
    wrong: 'counts = [count(tokens, vowel) for vowel in "aei"];',
    mended: 'counts = [count(tokens, vowel) for vowel in ["a", "e", "i"]];',
  },
  'type/key': {
    severity: 'error',
    meaning: 'A dict key that is not an atom.',
    wrong: 'places = {["a", "b"]: 1};',
    mended: 'places = {"a": 1, "b": 1};',
  },
  'type/example': {
    severity: 'error',
    meaning: 'An example that is not a sequence.',
    wrong: 'set example 12',
    mended: 'set example [1, 2]',
  },
  'type/applied': {
    severity: 'error',
    meaning: 'The result of applying an s-op, used as if it were an s-op.',
    wrong: 'tokens("abc") + "!";',
    mended: '(tokens + "!")("abc");',
  },

  'value/unpack': {
    severity: 'error',
    meaning: 'A number of values that does not match the number of names.',
    wrong: 'first, last = [1, 2, 3];',
    mended: 'first, second, last = [1, 2, 3];',
  },
  'value/index': {
    severity: 'error',
    meaning: 'An index or key that is not there.',
    wrong: 'last = ["a", "b"][2];',
    mended: 'last = ["a", "b"][1];',
  },
  'value/division': {
    severity: 'error',
    meaning: 'A division by zero.',
    wrong: 'share = 1 / indices;',
    mended: 'share = 1 / (indices + 1);',
  },
  'value/overflow': {
    severity: 'error',
    meaning: 'A number too large for a float.',
    wrong: 'large = 10.0 ^ 400;',
    mended: 'large = 10 ^ 400;',
  },
  'value/convert': {
    severity: 'error',
    meaning: 'An element that does not convert to a number.',
    wrong: 'doubled = 2 * tokens_int;',
    mended: 'set example [1, 2, 3]\ndoubled = 2 * tokens_int;',
  },
  'value/format': {
    severity: 'error',
    meaning: 'A `%` format that does not fit its values.',
    wrong: 'label = "number %d" % "one";',
    mended: 'label = "number %d" % 1;',
  },
  'value/range': {
    severity: 'error',
    meaning: 'A range with a step of zero, or lists of different lengths.',
    wrong: 'numbers = range(1, 9, 0);',
    mended: 'numbers = range(1, 9, 2);',
  },

  'sequence/mixed': {
    severity: 'error',
    meaning: 'A sequence that mixes strings and numbers.',
    wrong: 'marked = tokens if indices > 0 else 0;',
    mended: 'marked = tokens if indices > 0 else "0";',
  },
  'sequence/element': {
    severity: 'error',
    meaning: 'A sequence with an element that is no atom.',
    wrong: 'pair = aggregate(full_s, [1, 2]);',
    mended: 'pair = aggregate(full_s, 1.5);',
  },
  'sequence/length': {
    severity: 'error',
    meaning: 'Keys, queries or values whose lengths do not fit each other.',
    language: 'raspy',
    wrong: '(key("ab") == query(tokens)).value(1)',
    mended: '(key(tokens) == query(tokens)).value(1)',
  },
  'aggregate/average': {
    severity: 'error',
    meaning: 'An average of values that are not numbers.',
    wrong: 'mean = aggregate(full_s, tokens == "l");',
    mended: 'mean = aggregate(full_s, indicator(tokens == "l"));',
  },
  'aggregate/default': {
    severity: 'error',
    meaning: 'A default for `aggregate` that is not an atom.',
    wrong: 'before = aggregate(select(indices, indices - 1, ==), indices, length);',
    mended: 'before = aggregate(select(indices, indices - 1, ==), indices, -1);',
  },
} as const satisfies CodeTable;
