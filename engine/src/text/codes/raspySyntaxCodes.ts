import type { CodeTable } from './codeInfo';

/** What can not be read in RASPy, beside the codes that both languages have. */
export const raspySyntaxCodes = {
  'syntax/unsupported': {
    severity: 'error',
    meaning: 'Something of Python that RASPy does not have.',
    language: 'raspy',
    wrong: 'class Model:\n    layers = 2',
    mended: 'layers = 2',
  },
  'syntax/indentation': {
    severity: 'error',
    meaning: 'A line that is indented too far, too little, or with tabs and blanks mixed.',
    language: 'raspy',
    wrong: 'def double(seq):\nreturn seq + seq',
    mended: 'def double(seq):\n    return seq + seq',
  },
  'syntax/colon': {
    severity: 'error',
    meaning: 'The `:` before a body is missing.',
    language: 'raspy',
    wrong: 'def double(seq)\n    return seq + seq',
    mended: 'def double(seq):\n    return seq + seq',
  },
  'syntax/comma': {
    severity: 'error',
    meaning: 'A comma is missing between two items.',
    language: 'raspy',
    wrong: 'sop = where(tokens == "l" 1, 0)',
    mended: 'sop = where(tokens == "l", 1, 0)',
  },
  'syntax/number': {
    severity: 'error',
    meaning: 'Digits that are no number.',
    language: 'raspy',
    wrong: 'places = indices + 01',
    mended: 'places = indices + 1',
  },
  'syntax/assignment': {
    severity: 'error',
    meaning: 'Something that can not be assigned to.',
    language: 'raspy',
    wrong: 'indices + 1 = following',
    mended: 'following = indices + 1',
  },
  'syntax/parameter': {
    severity: 'error',
    meaning: 'Parameters of a function in an order that it can not have, or two of the same name.',
    language: 'raspy',
    wrong: 'def shift(seq=tokens, by):\n    return seq',
    mended: 'def shift(by, seq=tokens):\n    return seq',
  },
  'syntax/argument': {
    severity: 'error',
    meaning: 'Arguments of a call in an order that they can not have, or two of the same name.',
    language: 'raspy',
    wrong: 'same = (key(tokens) == query(tokens)).value(default=0, 1)',
    mended: 'same = (key(tokens) == query(tokens)).value(1, default=0)',
  },
  'syntax/loop': {
    severity: 'error',
    meaning: 'A `break` or `continue` outside of a loop.',
    language: 'raspy',
    wrong: 'if True:\n    break',
    mended: 'while True:\n    break',
  },
  'syntax/scope': {
    severity: 'error',
    meaning: 'A `nonlocal` outside of a function, or an `import *` inside of one.',
    language: 'raspy',
    wrong: 'nonlocal count\ncount = 1',
    mended: 'count = 1',
  },
  'syntax/pasted': {
    severity: 'error',
    meaning: 'Something that came along with a program from a page, a notebook or a session.',
    language: 'raspy',
    wrong: '>>> tokens == "l"',
    mended: 'tokens == "l"',
  },
} as const satisfies CodeTable;
