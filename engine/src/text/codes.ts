/** What is known of a code a problem can carry. */
export interface CodeEntry {
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** A text that has such a problem, where a short one can be given. */
  readonly wrong?: string;
  /** The same, mended. */
  readonly right?: string;
}

const entries = {
  'syntax/character': {
    meaning: 'A character that RASP has no use for.',
    wrong: 'x = tokens $ "a";',
    right: 'x = tokens + "a";',
  },
  'syntax/string': {
    meaning: 'A string that is not closed on its line, or is in single quotes.',
    wrong: "x = 'a';",
    right: 'x = "a";',
  },
  'syntax/expression': {
    meaning: 'An expression was expected here.',
    wrong: 'x = 1 + ;',
    right: 'x = 1 + 2;',
  },
  'syntax/name': { meaning: 'A name was expected here.', wrong: 'round = 1;', right: 'rounded = 1;' },
  'syntax/token': {
    meaning: 'Another word or sign was expected here.',
    wrong: 'x = select(tokens, tokens);',
    right: 'x = select(tokens, tokens, ==);',
  },
  'syntax/unclosed': {
    meaning: 'A bracket or brace is never closed.',
    wrong: 'x = (1 + 2;',
    right: 'x = (1 + 2);',
  },
  'syntax/unexpected': {
    meaning: 'Something here belongs to no statement.',
    wrong: 'x = 1 2;',
    right: 'x = 12;',
  },
  'syntax/semicolon': {
    meaning: 'A statement has no `;` at its end, or one too many.',
    wrong: 'x = 1\ny = 2;',
    right: 'x = 1;\ny = 2;',
  },
  'syntax/one-line': {
    meaning: 'Two statements stand on one line; the original interpreter runs neither.',
    wrong: 'x = 1; y = 2;',
    right: 'x = 1;\ny = 2;',
  },
  'syntax/line-break': {
    meaning: 'A line break where the original interpreter stops reading.',
    wrong: 'x = (3 -\n  1);',
    right: 'x = (3\n  - 1);',
  },
  'syntax/comment': {
    meaning: 'A comment where the original interpreter does not allow one.',
    wrong: 'x = 1 # one\n  + 1;',
    right: '# one\nx = 1\n  + 1;',
  },
  'syntax/blank': {
    meaning: 'A blank before the parenthesis of `select(`, `aggregate(`, `range(`, `zip(` or `len(`.',
    wrong: 'x = select (1, 1, ==);',
    right: 'x = select(1, 1, ==);',
  },
  'syntax/operator': {
    meaning: 'An operator that RASP does not have here.',
    wrong: 'x = tokens != "a";',
    right: 'x = not (tokens == "a");',
  },
  'syntax/trailing-comma': {
    meaning: 'A comma after the last item.',
    wrong: 'x = [1, 2,];',
    right: 'x = [1, 2];',
  },
  'syntax/return': {
    meaning: 'A `return` at the wrong place, or none in a function.',
    wrong: 'def f(a) {\n  b = a;\n}',
    right: 'def f(a) {\n  return a;\n}',
  },
  'syntax/empty-body': {
    meaning: 'A loop without statements.',
    wrong: 'for i in [1, 2] { }',
    right: 'for i in [1, 2] { x = i; }',
  },
  'syntax/too-deep': {
    meaning: 'An expression nested too deeply.',
    wrong: `x = ${'('.repeat(210)}1${')'.repeat(210)};`,
  },

  'name/undefined': { meaning: 'A name that nothing has bound.', wrong: 'x = toknes;', right: 'x = tokens;' },
  'name/reserved': {
    meaning: 'A name that can not be bound.',
    wrong: 'indices = [1, 2];',
    right: 'positions = [1, 2];',
  },

  'call/arguments': {
    meaning: 'A call with too few or too many arguments.',
    wrong: 'def f(a, b) {\n  return a + b;\n}\nx = f(1);',
    right: 'def f(a, b) {\n  return a + b;\n}\nx = f(1, 2);',
  },
  'call/not-callable': {
    meaning: 'A call of something that is neither a function nor an s-op or selector.',
    wrong: 'x = 3("abc");',
    right: 'x = tokens("abc");',
  },
  'call/input': {
    meaning: 'An s-op or selector applied to something that is no input.',
    wrong: 'tokens("");',
    right: 'tokens("abc");',
  },

  'type/operand': {
    meaning: 'An operator between kinds that it does not work on.',
    wrong: 'x = tokens + 1;',
    right: 'x = tokens + "1";',
  },
  'type/selector': {
    meaning: 'A selector where none can stand, or something else where only a selector can.',
    wrong: 'x = aggregate(tokens, indices);',
    right: 'x = aggregate(full_s, indices);',
  },
  'type/argument': {
    meaning: 'An argument of the wrong kind.',
    wrong: 'x = len("abc");',
    right: 'x = len(["a", "b", "c"]);',
  },
  'type/index': {
    meaning: 'An index of the wrong kind, or an index into something that has no items.',
    wrong: 'x = [1, 2]["a"];',
    right: 'x = [1, 2][0];',
  },
  'type/in': {
    meaning: 'The operator `in` between kinds that it does not work on.',
    wrong: 'x = "a" in "abc";',
    right: 'x = "a" in ["a", "b", "c"];',
  },
  'type/iterable': {
    meaning: 'A loop over something that is neither a list nor a dict.',
    wrong: 'for c in "abc" { x = c; }',
    right: 'for c in ["a", "b", "c"] { x = c; }',
  },
  'type/key': {
    meaning: 'A dict key that is not an atom.',
    wrong: 'x = {[1]: "a"};',
    right: 'x = {1: "a"};',
  },
  'type/example': {
    meaning: 'An example that is not a sequence.',
    wrong: 'set example 5',
    right: 'set example [5]',
  },
  'type/applied': {
    meaning: 'The result of applying an s-op, used as if it were an s-op.',
    wrong: 'x = tokens("abc") + "!";',
    right: '(tokens + "!")("abc");',
  },

  'value/unpack': {
    meaning: 'A number of values that does not match the number of names.',
    wrong: 'a, b = [1, 2, 3];',
    right: 'a, b, c = [1, 2, 3];',
  },
  'value/index': {
    meaning: 'An index or key that is not there.',
    wrong: 'x = [1, 2][2];',
    right: 'x = [1, 2][1];',
  },
  'value/division': {
    meaning: 'A division by zero.',
    wrong: 'x = 1 / indices;',
    right: 'x = 1 / (indices + 1);',
  },
  'value/overflow': {
    meaning: 'A number too large for a float.',
    wrong: 'x = 10.0 ^ 400;',
    right: 'x = 10 ^ 400;',
  },
  'value/convert': {
    meaning: 'An element that does not convert to a number.',
    wrong: 'set example "a1"\nx = tokens_int;',
    right: 'set example "21"\nx = tokens_int;',
  },
  'value/format': {
    meaning: 'A `%` format that does not fit its values.',
    wrong: 'x = "a" % 2;',
    right: 'x = "a%d" % 2;',
  },
  'value/range': {
    meaning: 'A range with a step of zero, or lists of different lengths.',
    wrong: 'x = zip([1, 2], [3]);',
    right: 'x = zip([1, 2], [3, 4]);',
  },

  'sequence/mixed': {
    meaning: 'A sequence that mixes strings and numbers.',
    wrong: 'x = shift(tokens, 1, 0);',
    right: 'x = shift(tokens, 1, "0");',
  },
  'sequence/element': {
    meaning: 'A sequence with an element that is no atom.',
    wrong: 'x = tokens and [1];',
    right: 'x = tokens and 1;',
  },

  'aggregate/average': {
    meaning: 'An average of values that are not numbers.',
    wrong: 'x = aggregate(full_s, tokens == "l");',
    right: 'x = aggregate(full_s, indicator(tokens == "l"));',
  },
  'aggregate/default': {
    meaning: 'A default for `aggregate` that is not an atom.',
    wrong: 'x = aggregate(full_s, indices, indices);',
    right: 'x = aggregate(full_s, indices, 0);',
  },

  'load/missing': { meaning: 'A file that is not there or can not be read.', wrong: 'load "no_such_file";' },
  'load/cycle': { meaning: 'A file that loads itself, directly or through others.' },
  'load/problems': { meaning: 'A loaded file that has problems of its own.' },

  'name/unused': {
    meaning: 'A private name, parameter or local name that nothing reads.',
    wrong: 'def f(a, b) {\n  return a;\n}',
    right: 'def f(a) {\n  return a;\n}',
  },
  'name/shadows-library': {
    meaning: 'A parameter or local name that hides a function of the library.',
    wrong: 'def f(max) {\n  return max;\n}',
    right: 'def f(most) {\n  return most;\n}',
  },
  'name/rebound-tokens': {
    meaning: 'The name `tokens`, bound anew after s-ops were made from it.',
    wrong: 'x = tokens + "!";\ntokens = tokens_asis;',
    right: 'tokens = tokens_asis;\nx = tokens_str + "!";',
  },

  'aggregate/silent-zero': {
    meaning: 'A query that selects nothing and gets 0, because `aggregate` has no default.',
    wrong: 'x = aggregate(select(indices, indices, <), indices);',
    right: 'x = aggregate(select(indices, indices, <), indices, 0);',
  },
  'aggregate/unreachable-default': {
    meaning: 'A default that is never used, because every query selects something.',
    wrong: 'x = aggregate(full_s, indices, 0);',
    right: 'x = aggregate(full_s, indices);',
  },

  'example/type': {
    meaning: 'An example that the s-ops of the file can not convert to numbers.',
    wrong: 'set example "hello"\nx = tokens_int;',
    right: 'set example [4, 2]\nx = tokens_int;',
  },

  'reading/not': {
    meaning: 'The operator `not` binds tighter than comparisons and `in`.',
    wrong: 'x = not tokens == "a";',
    right: 'x = not (tokens == "a");',
  },
  'reading/in': {
    meaning: 'The operator `in` binds loosest of all operators.',
    wrong: 'x = 1 in [1] and True;',
    right: 'x = (1 in [1]) and True;',
  },
  'reading/modulo': {
    meaning: 'The operator `%` binds looser than `*` and `/`.',
    wrong: 'x = indices % 2 * 3;',
    right: 'x = (indices % 2) * 3;',
  },
  'reading/power': {
    meaning: 'The operator `^` is read from the left, and after prefix signs.',
    wrong: 'x = -indices ^ 2;',
    right: 'x = -(indices ^ 2);',
  },
  'reading/and-or': {
    meaning: 'The operator `and` and `or` are on one level.',
    wrong: 'x = True or False and False;',
    right: 'x = True or (False and False);',
  },
  'reading/chain': {
    meaning: 'Comparisons are not chained.',
    wrong: 'x = 1 < indices < 3;',
    right: 'x = 1 < indices and indices < 3;',
  },
  'reading/ternary': {
    meaning: 'Ternaries are read from the left.',
    wrong: 'x = 1 if False else 2 if False else 3;',
    right: 'x = 1 if False else (2 if False else 3);',
  },

  'budget/steps': { meaning: 'The program takes too many steps.' },
  'budget/time': { meaning: 'The program takes too long.' },
  'budget/depth': {
    meaning: 'Calls are nested too deeply.',
    wrong: 'def f(n) {\n  return f(n) + 1;\n}\nx = f(1);',
    right: 'def f(n) {\n  return 1 if n == 0 else f(n - 1) + 1;\n}\nx = f(9);',
  },
  'budget/size': {
    meaning: 'A list, string or number grows too large.',
    wrong: 'x = range(10 ^ 9);',
    right: 'x = range(10);',
  },
} satisfies Record<string, CodeEntry>;

export type ProblemCode = keyof typeof entries;

/** Every code a problem can carry. Codes are stable: tools and people quote them. */
export const problemCodes: Readonly<Record<ProblemCode, CodeEntry>> = entries;
