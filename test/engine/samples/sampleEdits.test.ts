import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, changeSamples, failureOn, type Language, type SampleChange } from '@rasp/engine';

/** A text after a change of the samples it names, or why there is none. */
function changed(text: string, change: SampleChange, language: Language = 'rasp'): string {
  const edit = changeSamples(new Analyzer({ language, sure: true }).analyze(text), change);
  if ('problem' in edit) return edit.problem;
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

const add = (sample: string): SampleChange => ({ kind: 'add', sample });
const remove = (sample: string): SampleChange => ({ kind: 'remove', sample });
const replace = (sample: string, by: string): SampleChange => ({ kind: 'replace', sample, by });
const long = 'x'.repeat(90);

describe('changing the samples of a file', () => {
  for (const [before, change, after] of [
    ['a = 1;\n', add('hello'), '# sample: "hello"\na = 1;\n'],
    ['', add('[1, 2]'), '# sample: [1, 2]\n'],
    ['# rasp: rasp\r\na = 1;\r\n', add('b'), '# rasp: rasp\r\n# sample: "b"\r\na = 1;\r\n'],
    ['# rasp: rasp', add('b'), '# rasp: rasp\n# sample: "b"'],
    ['\uFEFFa = 1;\n', add('b'), '\uFEFF# sample: "b"\na = 1;\n'],
    ['a = 1; # sample: "x" \n', add('"y"'), 'a = 1; # sample: "x", "y" \n'],
    [`  # sample: "${long}"\n`, add('y'), `  # sample: "${long}"\n  # sample: "y"\n`],
    ['# sample: "x"\n', add('x'), 'The file names "x" already.'],
    ['a = 1;\n', add('[1'), '`[` is never closed: a `]` is missing.'],
    ['a = 1;\n', add('say "hi"'), '"say "hi"" can not be written in a comment.'],
    ['# sample: "a" , "b", "c"\n', remove('"a"'), '# sample: "b", "c"\n'],
    ['# sample: "a", "b", "c"\n', remove('b'), '# sample: "a", "c"\n'],
    ['# sample: "a", "b", "c"\n', remove('c'), '# sample: "a", "b"\n'],
    ['b = 1;\n# sample: "a"\nc = 1;\n', remove('a'), 'b = 1;\nc = 1;\n'],
    ['b = 1;  # sample: "a"\nc = 1;\n', remove('a'), 'b = 1;\nc = 1;\n'],
    ['# sample: "a"\n', remove('b'), 'The file names no sample b.'],
    ['# sample: "a", [1]\n', replace('a', '[2, 3]'), '# sample: [2, 3], [1]\n'],
    [
      '# sample: "a"\n',
      replace('a', '[]'),
      'A sample is a string or list with at least one element: "hello" or [1, 2, 3].',
    ],
  ] as const) {
    it(`${change.kind} ${change.sample}: ${JSON.stringify(before.replace(long, '…'))}`, () => {
      assert.equal(changed(before, change), after);
    });
  }

  it('writes source of the language', () => {
    assert.equal(changed('', add("it's"), 'raspy'), '# sample: "it\'s"\n');
    assert.equal(changed('', add('(1, None)'), 'raspy'), '# sample: (1, None)\n');
  });

  it('adds what it then names, and takes it away again without a trace', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Language>('rasp', 'raspy'),
        fc.constantFrom('a = 1\n', '# sample: "x"\na = 1\n', 'a = 1 # sample: "x", "y"\n'),
        fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.array(fc.integer(), { minLength: 1 }).map((list) => JSON.stringify(list)),
        ),
        (language, text, sample) => {
          const edit = changeSamples(new Analyzer({ language, sure: true }).analyze(text), add(sample));
          if ('problem' in edit) return;
          const after = changed(text, add(sample), language);
          const named = new Analyzer({ language, sure: true }).analyze(after).fileSamples;
          const before = new Analyzer({ language, sure: true }).analyze(text).fileSamples;
          assert.equal(named.length, before.length + 1);
          const added = named.find((one) => before.every((other) => other.sample.text !== one.sample.text));
          assert.equal(changed(after, remove(added?.sample.text ?? ''), language), text);
        },
      ),
    );
  });
});

describe('what fails on a sample', () => {
  const failures = (text: string, language: Language = 'rasp'): (string | undefined)[] => {
    const analysis = new Analyzer({ language, sure: true }).analyze(text);
    return analysis.fileSamples.map(({ sample }) => failureOn(analysis, sample));
  };

  it('is told of the first definition or expression that does', () => {
    assert.deepEqual(failures('# sample: "12", "ab"\na = tokens;\nb = tokens_int;\nb + 1;'), [
      undefined,
      'b has no value: "a" is not an int, at position 0',
    ]);
  });

  it('is told in RASPy, where others are hints only', () => {
    const [first, second] = failures('# sample: "12", "ab"\ntokens.map(int)\n', 'raspy');
    assert.equal(first, undefined);
    assert.match(second ?? '', /^tokens\.map\(int\) has no value: .*, at position 0$/);
  });
});
