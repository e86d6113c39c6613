import type { CodeTable } from './codeInfo';

/** What comments say of samples and of what is expected. */
export const expectationCodes = {
  'sample/unreadable': {
    severity: 'warning',
    meaning: 'A `# sample:` that is no sample.',
    wrong: '# sample: hello\nfirst = tokens[0];',
    mended: '# sample: "hello"\nfirst = tokens[0];',
  },
  'expect/failed': {
    severity: 'error',
    meaning: 'What a `# expect:` says does not hold.',
    wrong: '# expect: first("abc") == "b"\nfirst = tokens[0];',
    mended: '# expect: first("abc") == "a"\nfirst = tokens[0];',
  },
  'expect/no-value': {
    severity: 'error',
    meaning: 'A `# expect:` that can not be checked, because a side of it has no value.',
    wrong: '# expect: frist("abc") == "a"\nfirst = tokens[0];',
    mended: '# expect: first("abc") == "a"\nfirst = tokens[0];',
  },
  'expect/unreadable': {
    severity: 'error',
    meaning: 'A `# expect:` that is no expression and no comparison.',
    wrong: '# expect: first("abc") = "a"\nfirst = tokens[0];',
    mended: '# expect: first("abc") == "a"\nfirst = tokens[0];',
  },
} as const satisfies CodeTable;
