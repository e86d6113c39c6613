import assert from 'node:assert/strict';
import {
  Analyzer,
  isTransform,
  Sample,
  type Analysis,
  type AnalyzeOptions,
  type Language,
} from '@rasp/engine';

function analyze(text: string, language: Language = 'rasp', options: AnalyzeOptions = {}): Analysis {
  return new Analyzer({ language, sure: true }).analyze(text, options);
}

const samplesOf = (text: string, language?: Language): string[] =>
  analyze(text, language).fileSamples.map(({ sample }) => sample.text);

/** The places of the problems with samples, their messages, and what they become. */
function problemsOf(text: string, language?: Language): string[][] {
  return analyze(text, language)
    .problems.filter(({ code }) => code === 'sample/unreadable')
    .map(({ span, fixes = [] }) => [
      text.slice(span.start, span.end),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)),
    ]);
}

describe('the samples that a file names', () => {
  it('are those of all its comments, each once, wherever they stand', () => {
    assert.deepEqual(
      samplesOf('# sample: "hello", [1, 2]\na = 1; # sample: "hello" , "b,c#" # two\n#sample:["x"]'),
      ['"hello"', '[1, 2]', '"b,c#"', '["x"]'],
    );
  });

  it('are source of Python in RASPy', () => {
    assert.deepEqual(samplesOf('# sample: \'a\', (1, None), range(3), "", [[1]][0]\n', 'raspy'), [
      '"a"',
      '(1, None)',
      'range(0, 3)',
      '""',
      '[1]',
    ]);
  });

  it('are not what stands in strings or behind other words', () => {
    assert.deepEqual(
      samplesOf('a = "# sample: 1"; # a sample: "x"\n# Sample: the first\n# samples: "y"'),
      [],
    );
  });

  for (const [text, ...problems] of [
    ['# sample: hello, "a"', ['hello', '"hello"']],
    ['# sample: [1, 2', ['[1, 2']],
    ['# sample: "a" "b"', ['"b"']],
    ["# sample: 'ab'", ["'ab'", '"ab"']],
    ['# sample: "ab', ['"ab', '"ab"']],
    ['# sample: []', ['[]']],
    ['# sample: 7, [nope]', ['7', '"7"'], ['[nope]']],
    ['# sample:', ['# sample:']],
    ['# sample: "a"]; b = [1', ['"a"]; b = [1']],
  ] as const) {
    it(`may be wrong, at their place: ${text}`, () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  it('are read as far as they are right', () => {
    assert.deepEqual(samplesOf('# sample: hello, "a", [], [1]'), ['"a"', '[1]']);
  });
});

describe('the sample of a file', () => {
  const shown = (text: string, options?: AnalyzeOptions): string =>
    analyze(text, 'rasp', options).sample.text;
  const chosenSample = Sample.of('chosen') ?? Sample.hello;
  const defaultSample = Sample.of('setting') ?? Sample.hello;

  it('is the first that it names, before the setting', () => {
    assert.equal(shown('# sample: "ab", "cd"\n', { defaultSample }), '"ab"');
    assert.equal(shown('# sample: nope\n', { defaultSample }), '"setting"');
  });

  it('is what `set example` says, from its line on', () => {
    const text = 'a = tokens_int;\nset example "12"\n# sample: "34"\n';
    assert.equal(shown(text), '"12"');
    const { program } = analyze(text);
    assert.equal(program.definitions[0]?.examples.sop.text, '"34"');
  });

  it('is what the person chose, before all', () => {
    assert.equal(shown('# sample: "ab"\nset example "12"\n', { chosenSample }), '"chosen"');
  });

  it('keeps its values, and those of the others, from one text to the next', () => {
    const analyzer = new Analyzer();
    const text = '# sample: "ab", "cd"\na = tokens;\n';
    const valuesIn = (analysis: Analysis): unknown[] => {
      const value = analysis.program.definitions[0]?.value;
      assert.ok(value !== undefined && isTransform(value));
      return analysis.fileSamples.map(({ sample }) => analysis.valueOf(value, sample));
    };
    const before = valuesIn(analyzer.analyze(text));
    const after = valuesIn(analyzer.analyze(`${text}b = 1;\n`));
    for (const [i, column] of before.entries()) assert.equal(after[i], column);
  });
});

it('comments that mean something are no documentation', () => {
  const analysis = analyze(
    '# sample: "ab"\n# Shifts.\n# expect: layers == 0\n# To the right.\ndef f(x) { return x; }\nf(tokens);',
  );
  const value = analysis.program.bindings.get('f')?.value;
  assert.ok(value !== undefined);
  assert.equal(analysis.documentationOf(value), 'Shifts.\nTo the right.');
});
