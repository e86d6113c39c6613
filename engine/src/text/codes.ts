/**
 * Every code a problem can carry, with what it means in a line. Codes are stable: tools and people quote them.
 */
export const problemCodes = {
  'syntax/character': 'A character that RASP has no use for.',
  'syntax/string': 'A string that is not closed on its line, or is in single quotes.',
  'syntax/expression': 'An expression was expected here.',
  'syntax/name': 'A name was expected here.',
  'syntax/token': 'Another word or sign was expected here.',
  'syntax/unclosed': 'A bracket or brace is never closed.',
  'syntax/unexpected': 'Something here belongs to no statement.',
  'syntax/semicolon': 'A statement has no `;` at its end, or one too many.',
  'syntax/one-line': 'Two statements stand on one line; the original interpreter runs neither.',
  'syntax/line-break': 'A line break where the original interpreter stops reading.',
  'syntax/comment': 'A comment where the original interpreter does not allow one.',
  'syntax/blank': 'A blank before the parenthesis of `select(`, `aggregate(`, `range(`, `zip(` or `len(`.',
  'syntax/operator': 'An operator that RASP does not have here.',
  'syntax/trailing-comma': 'A comma after the last item.',
  'syntax/return': 'A `return` at the wrong place, or none in a function.',
  'syntax/empty-body': 'A loop without statements.',
  'syntax/too-deep': 'An expression nested too deeply.',

  'name/undefined': 'A name that nothing has bound.',
  'name/reserved': 'A name that can not be bound.',

  'call/arguments': 'A call with too few or too many arguments.',
  'call/not-callable': 'A call of something that is neither a function nor an s-op or selector.',
  'call/input': 'An s-op or selector applied to something that is no input.',

  'type/operand': 'An operator between kinds that it does not work on.',
  'type/selector': 'A selector where none can stand, or something else where only a selector can.',
  'type/argument': 'An argument of the wrong kind.',
  'type/index': 'An index of the wrong kind, or an index into something that has no items.',
  'type/in': '`in` between kinds that it does not work on.',
  'type/iterable': 'A loop over something that is neither a list nor a dict.',
  'type/key': 'A dict key that is not an atom.',
  'type/example': 'An example that is not a sequence.',
  'type/applied': 'The result of applying an s-op, used as if it were an s-op.',

  'value/unpack': 'A number of values that does not match the number of names.',
  'value/index': 'An index or key that is not there.',
  'value/division': 'A division by zero.',
  'value/overflow': 'A number too large for a float.',
  'value/convert': 'An element that does not convert to a number.',
  'value/format': 'A `%` format that does not fit its values.',
  'value/range': 'A range with a step of zero, or lists of different lengths.',

  'sequence/mixed': 'A sequence that mixes strings and numbers.',
  'sequence/element': 'A sequence with an element that is no atom.',
  'aggregate/average': 'An average of values that are not numbers.',
  'aggregate/default': 'A default for `aggregate` that is not an atom.',

  'load/missing': 'A file that is not there or can not be read.',
  'load/cycle': 'A file that loads itself, directly or through others.',
  'load/problems': 'A loaded file that has problems of its own.',

  'budget/steps': 'The program takes too many steps.',
  'budget/time': 'The program takes too long.',
  'budget/depth': 'Calls are nested too deeply.',
  'budget/size': 'A list, string or number grows too large.',
} as const;

export type ProblemCode = keyof typeof problemCodes;
