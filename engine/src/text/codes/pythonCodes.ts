import type { CodeTable } from './codeInfo';

/** What plain values of RASPy, which are those of Python, do not do. */
export const pythonCodes = {
  'type/hash': {
    severity: 'error',
    meaning: 'A value that can change as a key of a dict or an item of a set.',
    language: 'raspy',
    wrong: 'places = {["a", "b"]: 1}',
    mended: 'places = {("a", "b"): 1}',
  },
  'type/attribute': {
    severity: 'error',
    meaning: 'A method or attribute that a value does not have.',
    language: 'raspy',
    wrong: 'letters = ["a", "b"]\nletters.add("c")',
    mended: 'letters = ["a", "b"]\nletters.append("c")',
  },
  'value/key': {
    severity: 'error',
    meaning: 'A key that is not in a dict.',
    language: 'raspy',
    wrong: 'numbers = {"one": 1}\ntwo = numbers["two"]',
    mended: 'numbers = {"one": 1, "two": 2}\ntwo = numbers["two"]',
  },
  'value/absent': {
    severity: 'error',
    meaning: 'Something to be found or removed that is not there.',
    language: 'raspy',
    wrong: 'place = ["a", "b"].index("c")',
    mended: 'place = ["a", "b", "c"].index("c")',
  },
  'value/empty': {
    severity: 'error',
    meaning: 'An item of something that has none, or has no more.',
    language: 'raspy',
    wrong: 'largest = max([])',
    mended: 'largest = max([], default=0)',
  },
  'value/argument': {
    severity: 'error',
    meaning: 'An argument of the right kind whose value can not be used.',
    language: 'raspy',
    wrong: 'parts = "a-b".split("")',
    mended: 'parts = "a-b".split("-")',
  },
  'value/changed': {
    severity: 'error',
    meaning: 'A dict or set that changes while a loop goes over it.',
    language: 'raspy',
    wrong: 'counts = {"a": 1}\nfor key in counts:\n    counts[key + key] = 2',
    mended: 'counts = {"a": 1}\nfor key in list(counts):\n    counts[key + key] = 2',
  },
} as const satisfies CodeTable;
