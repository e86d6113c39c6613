import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Analyzer, costText, isTransform, repr, type Analysis, type Limits } from '@rasp/engine';

const programs = {
  rasp: 'flip = reverse_of(tokens);\ndef reverse_of(s) {\n  return aggregate(select(indices, length - indices - 1, ==), s);\n}\nflip = reverse_of(tokens);\nn = [1, 2];\nflip("ab");\n',
  raspy:
    'xs = [1]\ncalls = 0\ndef shout(t):\n    return t + "!"\ndef count():\n    global calls\n    calls += 1\n    xs.append(calls)\n    print(calls)\n    return tokens.map(shout)\ncount()\nlength = (key(1) == query(1)).value(1)\n',
} as const;

/** What is known of a program, but for its expectations. */
function known({ program, problems, tree }: Analysis): unknown {
  const told = (value: Parameters<typeof repr>[0]): string =>
    isTransform(value)
      ? `${value.kind} ${value.node.kind} ${costText({ layers: value.node.layer, heads: [], uses: [] })}`
      : repr(value);
  return {
    bindings: [...program.bindings].map(([name, { value }]) => `${name} = ${told(value)}`),
    results: program.results.map(({ value }) => told(value)),
    definitions: program.definitions.map(({ name, value }) => `${name.name} = ${told(value)}`),
    output: program.output.map(({ text }) => text),
    problems: problems.filter(({ code }) => !code.startsWith('expect/')).map(({ message }) => message),
    made: program.made.length,
    elementwise: program.elementwise.size,
    calls: [...program.bindings.values()].map(({ value }) =>
      typeof value === 'object' && value.kind === 'function' && 'definition' in value
        ? program.record.of(value.definition as never).length
        : 0,
    ),
    statements: tree.statements.length,
  };
}

describe('checking what is expected', () => {
  it('leaves a program of RASP as it is without', () => {
    const text = programs.rasp;
    const expected =
      '# expect: reverse_of(tokens)("ab") == "ba"\n# expect: out("xyz") == "zyx"\n# expect: [x for x in n] == n\n# expect: nope == 1\n';
    assert.deepEqual(
      known(new Analyzer().analyze(`${text}\n${expected}`)),
      known(new Analyzer().analyze(text)),
    );
  });

  it('leaves a program of RASPy as it is without', () => {
    const text = programs.raspy;
    const expected =
      '# expect: count()("ab") == ["a!", "b!"]\n# expect: xs.append(7)\n# expect: tokens.map(lambda t: nope)\n# expect: print("hi") == None\n# expect: tokens.map(ord)("a") == 97\n';
    const analyze = (program: string): Analysis =>
      new Analyzer({ language: 'raspy', sure: true }).analyze(program);
    assert.deepEqual(known(analyze(`${text}\n${expected}`)), known(analyze(text)));
  });

  it('costs a file nothing that expects nothing', () => {
    const text = readFileSync(join(__dirname, '../../../examples/histogram.rasp'), 'utf8');
    assert.deepEqual(new Analyzer().analyze(text).expectations, []);
  });

  describe('that takes too much', () => {
    const limits: Limits = { steps: 200_000, milliseconds: 60_000 };

    for (const [language, text] of [
      ['rasp', 'def f(n) { return f(n); }\n\n# expect: f(1) == 2\n# expect: indices("ab") == [0, 1]\n'],
      ['rasp', '# expect: [i * j for i in range(100000)] == 2\n\n# expect: indices("ab") == [0, 1]\n'],
      [
        'rasp',
        '# expect: [[i + j for j in range(9999)] for i in range(9999)] == 2\n\n# expect: n == 1\nn = 1;\n',
      ],
      [
        'raspy',
        'def f():\n    while True: pass\n\n\n# expect: f() == 2\n# expect: indices("ab") == [0, 1]\n',
      ],
      ['raspy', '# expect: [x for x in range(10 ** 9)] == 2\n\n# expect: indices("ab") == [0, 1]\n'],
      ['raspy', '# expect: tokens(range(10 ** 9)) == 2\n\n# expect: indices("ab") == [0, 1]\n'],
      ['raspy', 'def f(): return f()\n\n\n# expect: f() == 2\n\n# expect: indices("ab") == [0, 1]\n'],
    ] as const) {
      it(`is told, and the next one is checked: ${text.split('\n').find((line) => line.includes('=='))}`, () => {
        const { expectations } = new Analyzer({ language, limits }).analyze(text);
        assert.deepEqual(
          expectations.map(({ outcome }) => outcome.kind),
          ['unchecked', 'passed'],
        );
      });
    }

    it('is not begun where the program itself takes too much', () => {
      const text = 'while True:\n    pass\n\n# expect: 1 == 1\n';
      const { expectations } = new Analyzer({ language: 'raspy', limits }).analyze(text);
      const [only] = expectations;
      assert.ok(only && 'problem' in only.outcome);
      assert.equal(
        only.outcome.problem.message,
        'This can not be checked: the program takes too long, on line 1.',
      );
    });
  });

  it('survives whatever is written', () => {
    const pieces = fc.constantFrom(
      ...'== ~= != < <= = and or not ( ) [ ] { } , . : ; # " \' \\ layers heads tokens xs f x 1 0.5 "ab" lambda if else for in'.split(
        ' ',
      ),
      ...['layers(', 'f("a")', 'tokens("ab")', 'xs.append(xs)', ' ', '\t', '…', '😀', '\0', '\u2028'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    const word = fc.constantFrom('expect', 'sample');
    fc.assert(
      fc.property(
        fc.constantFrom('rasp' as const, 'raspy' as const),
        word,
        text,
        (language, kind, written) => {
          const program = language === 'rasp' ? 'f = tokens;\nxs = [1, 2];\n' : 'f = tokens\nxs = [1, 2]\n';
          const analyzer = new Analyzer({
            language,
            sure: true,
            limits: { steps: 50_000, milliseconds: 1000 },
          });
          const { expectations, fileSamples, problems, tree } = analyzer.analyze(
            `${program}# ${kind}: ${written}`,
          );
          // A line break in it ends the comment.
          assert.ok(expectations.length + fileSamples.length + problems.length > 0 || kind === 'sample');
          for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= tree.text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not done in a file that is plainly in the other language', () => {
    const text = programs.raspy + '# expect: xs == 1\n# sample: "a"\n';
    const { expectations, fileSamples } = new Analyzer({ language: 'rasp' }).analyze(text);
    assert.deepEqual([expectations, fileSamples], [[], []]);
  });
});
